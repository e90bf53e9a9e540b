package dev.rightsize.core.metering;

/**
 * What users hold in their hands, where no joules can be read. Powers while working: phone arXiv 2403.12844 and a survey
 * (3 to 8.5 W sustained), laptop and desktop the thermal design power of their processor classes. How much slower than
 * the machine on which a card's latency was measured: an assumption of ours; measure on real devices.
 */
public enum Device {
    PHONE(new Range(2, 4, 8.5), new Range(1, 3, 10)),
    LAPTOP(new Range(8, 15, 28), new Range(0.5, 1, 2)),
    DESKTOP(new Range(30, 65, 125), new Range(0.3, 0.7, 1.5));

    /** Joules a token for each billion of weights, 4 or 8 bits: arXiv 2403.12844, 2603.23640, 2607.05475, 2507.02135. */
    private static final Range JOULES_A_TOKEN_A_BILLION = new Range(0.08, 0.2, 0.36);

    private final Range watts;
    private final Range slowdown;

    Device(Range watts, Range slowdown) {
        this.watts = watts;
        this.slowdown = slowdown;
    }

    /** Power while it works. */
    public Range watts() {
        return watts;
    }

    /** How long it takes for what a server core with two threads does in {@code ms}; in milliseconds. */
    public Measure latencyMs(Range ms) {
        return ms.times(slowdown)
                .estimated("latency on the card × " + slowdown.low() + "…" + slowdown.high() + " for a " + label()
                        + ", our assumption");
    }

    /** Energy of working so long, in watt hours. */
    public Measure energyWh(Measure latencyMs) {
        Range hours = new Range(latencyMs.low(), latencyMs.value(), latencyMs.high()).times(1 / 3.6e6);
        return hours.times(watts).estimated("latency × power of a " + label());
    }

    /** Energy of a language model's answer, in watt hours; reading the question is not counted. */
    public Measure energyWh(Range parametersBillions, double outputTokens) {
        return parametersBillions
                .times(JOULES_A_TOKEN_A_BILLION)
                .times(outputTokens / 3600)
                .estimated("0.08…0.36 J a token and billion weights on a device");
    }

    /** How much of a battery that takes, in percent. */
    public static double batteryPercent(double energyWh, double batteryWh) {
        return 100 * energyWh / batteryWh;
    }

    /** {@code phone}. */
    public String label() {
        return switch (this) {
            case PHONE -> "phone";
            case LAPTOP -> "laptop";
            case DESKTOP -> "desktop";
        };
    }
}
