package dev.rightsize.core.placement;

import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the advisor has to know: the task and the circumstances. A null was not answered; it then speaks for no side.
 *
 * <pre>{@code
 * Situation situation = Situation.of(task).complexity(Complexity.NARROW).power(Power.BATTERY).build();
 * }</pre>
 *
 * @param task what has to be done, and what it demands
 * @param complexity how hard that is
 * @param formFields how many fields a person would fill who did it by hand; null if nobody could
 * @param examples how many inputs with right answers there are to learn from
 * @param textInPicture whether what matters of a picture is the text on it
 * @param connectivity how reliably devices are connected
 * @param bandwidth how much data may be moved
 * @param power what feeds the devices
 * @param device what users hold in their hands
 * @param zone whose electricity they use: ISO 3166-1 alpha-3 code
 * @param workload what one ask moves
 */
public record Situation(
        Task task,
        Complexity complexity,
        @Nullable Integer formFields,
        @Nullable Integer examples,
        boolean textInPicture,
        @Nullable Connectivity connectivity,
        @Nullable Bandwidth bandwidth,
        @Nullable Power power,
        Device device,
        String zone,
        Workload workload) {
    /** @throws IllegalArgumentException if answers contradict each other; the message names both */
    public Situation {
        checkNotNegative("formFields", formFields);
        checkNotNegative("examples", examples);
        if (task.requirements().offline() && connectivity == Connectivity.ALWAYS) {
            throw new IllegalArgumentException(
                    "Answers contradict each other: 'offline' demands that it works without a"
                            + " network, but 'connectivity' says ALWAYS. Drop 'offline' if it is merely nice to have, or correct"
                            + " 'connectivity'.");
        }
        if (device == Device.DESKTOP && power == Power.BATTERY) {
            throw new IllegalArgumentException("Answers contradict each other: a DESKTOP ('device') has no battery, but"
                    + " 'power' says BATTERY. Say LAPTOP or PHONE, or MAINS.");
        }
    }

    /** Starts with a task and what is usual: a phone, the world's electricity, nothing else answered. */
    public static SituationBuilder of(Task task) {
        return new SituationBuilder(task, Grids.WORLD);
    }

    private static void checkNotNegative(String name, @Nullable Integer value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be 0 or more but is " + value + ". Leave it out if it is unknown.");
        }
    }
}
