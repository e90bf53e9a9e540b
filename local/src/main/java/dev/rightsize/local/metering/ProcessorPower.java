package dev.rightsize.local.metering;

import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.ProcessorEnergy;
import dev.rightsize.core.metering.Range;
import java.util.Map;

/**
 * What a thread of this machine's processor takes while it works, where no counter tells.
 *
 * @param wattsAThread the power of one busy thread
 * @param source where that comes from
 */
public record ProcessorPower(Range wattsAThread, String source) {
    private static final double SECONDS_AN_HOUR = 3600;
    /** How far real power lies from the design power's share: our assumption. */
    private static final Range OF_DESIGN = new Range(0.5, 1, 1.5);

    /**
     * What {@code RIGHTSIZE_TDP_WATTS} says, the thermal design power of the processor, shared by its threads (CodeCarbon);
     * 0.68 to 8 W a thread where that is not set.
     *
     * @throws IllegalArgumentException if it is no power
     */
    public static ProcessorPower of(Map<String, String> environment, int logicalProcessors) {
        Double watts = Setting.positive(environment, "RIGHTSIZE_TDP_WATTS", "the watts of your processor: 15, 65, …");
        if (watts == null) {
            return new ProcessorPower(ProcessorEnergy.UNKNOWN_SERVER_WATTS, "processor time × 0.68…8 W a thread");
        }
        double thread = ProcessorEnergy.processWatts(watts, 1, 1, logicalProcessors);
        return new ProcessorPower(OF_DESIGN.times(thread), "processor time × " + watts + " W of design power");
    }

    /** What so much processor time takes, in watt hours. Memory is not counted. */
    public Measure energyWh(double cpuSeconds) {
        return wattsAThread.times(cpuSeconds / SECONDS_AN_HOUR).estimated(source);
    }

    /** The same of a time that is not known exactly. */
    Measure energyWh(Measure cpuSeconds) {
        return Measure.estimated(
                energyWh(cpuSeconds.low()).low(),
                energyWh(cpuSeconds.value()).value(),
                energyWh(cpuSeconds.high()).high(),
                source);
    }
}
