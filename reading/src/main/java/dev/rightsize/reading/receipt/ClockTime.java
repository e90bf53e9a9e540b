package dev.rightsize.reading.receipt;

/**
 * A time of day to the minute.
 *
 * @param hour 0 to 23
 * @param minute 0 to 59
 */
public record ClockTime(int hour, int minute) {
    public ClockTime {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            throw new IllegalArgumentException("There is no time " + hour + ":" + minute + ".");
        }
    }

    /** {@code 19:05}. */
    @Override
    public String toString() {
        return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }
}
