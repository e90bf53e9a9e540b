package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;
import java.util.ArrayList;
import java.util.List;

/** Collects the different days that a printed date may mean. */
final class DateReadings {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2079;

    private final List<DateReading> readings = new ArrayList<>();

    static boolean isPlausibleYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Two-digit years mean 2000 to 2079 and 1990 to 1999; the others mean nothing. */
    static int fullYear(int year, int digits) {
        if (digits == 4) {
            return year;
        }
        return year < 80 ? 2000 + year : 1900 + year;
    }

    void add(int year, int month, int day, DateForm form) {
        if (!isPlausibleYear(year) || !CalendarDate.exists(year, month, day)) {
            return;
        }
        add(new DateReading(new CalendarDate(year, month, day), form));
    }

    /** A day that no other reading means. */
    void add(DateReading reading) {
        if (readings.stream().noneMatch(other -> other.date().equals(reading.date()))) {
            readings.add(reading);
        }
    }

    /** Three numbers in printed order. */
    void addNumeric(int first, int second, int third, int yearDigits, boolean yearFirst) {
        if (yearFirst) {
            add(fullYear(first, yearDigits), second, third, DateForm.YEAR_MONTH_DAY);
            return;
        }
        int year = fullYear(third, yearDigits);
        add(year, second, first, DateForm.DAY_MONTH_YEAR);
        add(year, first, second, DateForm.MONTH_DAY_YEAR);
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    List<DateReading> list() {
        return readings;
    }
}
