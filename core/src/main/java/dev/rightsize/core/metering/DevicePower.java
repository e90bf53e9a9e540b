package dev.rightsize.core.metering;

import dev.rightsize.core.task.Device;

/**
 * What a user's device takes, where no joules can be read. Powers while working: phone arXiv 2403.12844 and a survey (3 to
 * 8.5 W sustained), laptop and desktop the thermal design power of their processor classes. How much slower it is than
 * the machine on which a card's latency was measured: an assumption of ours; measure on real devices.
 *
 * @param device the kind of device
 * @param watts power while it works
 * @param slowdown time it takes over that of a server with two threads
 */
public record DevicePower(Device device, Range watts, Range slowdown) {
    /** Joules a token for each billion of weights, 4 or 8 bits: arXiv 2403.12844, 2603.23640, 2607.05475, 2507.02135. */
    private static final Range JOULES_A_TOKEN_A_BILLION = new Range(0.08, 0.2, 0.36);

    private static final double SECONDS_AN_HOUR = 3600;

    /** What is usual for a kind of device. */
    public static DevicePower of(Device device) {
        return switch (device) {
            case PHONE -> new DevicePower(device, new Range(2, 4, 8.5), new Range(1, 3, 10));
            case LAPTOP -> new DevicePower(device, new Range(8, 15, 28), new Range(0.5, 1, 2));
            case DESKTOP -> new DevicePower(device, new Range(30, 65, 125), new Range(0.3, 0.7, 1.5));
        };
    }

    /** How long it takes for what a server with two threads does in {@code ms}; in milliseconds. */
    public Measure latencyMs(Range ms) {
        return ms.times(slowdown)
                .estimated("latency on the card × " + slowdown.low() + "…" + slowdown.high() + " for a "
                        + device.label() + ", our assumption");
    }

    /** Energy of working so long, in watt hours. */
    public Measure energyWh(Measure latencyMs) {
        Range hours = new Range(latencyMs.low(), latencyMs.value(), latencyMs.high()).times(1e-3 / SECONDS_AN_HOUR);
        return hours.times(watts).estimated("latency × power of a " + device.label());
    }

    /** Energy of a language model's answer, in watt hours; reading the question is not counted. */
    public static Measure answerWh(Range parametersBillions, Range outputTokens) {
        return parametersBillions
                .times(JOULES_A_TOKEN_A_BILLION)
                .times(outputTokens)
                .times(1 / SECONDS_AN_HOUR)
                .estimated("0.08…0.36 J a token and billion weights on a device");
    }

    /** How much of a battery that takes, in percent. */
    public static double batteryPercent(double energyWh, double batteryWh) {
        return 100 * energyWh / batteryWh;
    }
}
