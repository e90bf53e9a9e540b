package dev.rightsize.reading.receipt;

/**
 * A day of the Gregorian calendar. Our own type because {@code java.time} is too heavy for a page.
 *
 * @param year four digits
 * @param month 1 to 12
 * @param day 1 to the month's last
 */
public record CalendarDate(int year, int month, int day) implements Comparable<CalendarDate> {
    public CalendarDate {
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("There is no day " + year + "-" + month + "-" + day + ".");
        }
    }

    /** Whether the calendar has this day, for years 1 to 9999. */
    public static boolean exists(int year, int month, int day) {
        return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    @Override
    public int compareTo(CalendarDate other) {
        return Integer.compare(year * 10_000 + month * 100 + day, other.year * 10_000 + other.month * 100 + other.day);
    }

    /** ISO 8601: {@code 2019-05-18}. */
    @Override
    public String toString() {
        return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2);
    }

    private static String pad(int number, int digits) {
        return "0".repeat(Math.max(0, digits - String.valueOf(number).length())) + number;
    }
}
