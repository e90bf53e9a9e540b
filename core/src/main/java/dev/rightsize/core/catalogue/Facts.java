package dev.rightsize.core.catalogue;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rules that every fact on a card keeps. */
final class Facts {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Facts() {}

    static void checkNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be 0 or more but is " + plain(value) + ". Leave it out if it is unknown.");
        }
    }

    static void checkKnown(String name, @Nullable Double value) {
        if (value != null) {
            checkNotNegative(name, value);
        }
    }

    static void checkNotBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing.");
        }
    }

    static void checkNotEmpty(String name, Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' must name at least one but is empty.");
        }
    }

    static void checkSource(String source) {
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "'source' is missing. Say who says so: an address, a publication or a command.");
        }
    }

    /** A day of the calendar; without {@code java.time}, which a page would have to download. */
    static void checkDate(String name, String date) {
        boolean form = date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-';
        for (int i = 0; form && i < 10; i++) {
            form = i == 4 || i == 7 || (date.charAt(i) >= '0' && date.charAt(i) <= '9');
        }
        int month = form ? Integer.parseInt(date.substring(5, 7)) : 0;
        int day = form ? Integer.parseInt(date.substring(8)) : 0;
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be a day such as 2026-08-01 but is '" + date + "'.");
        }
    }

    static void checkDateIfKnown(String name, @Nullable String date) {
        if (date != null) {
            checkDate(name, date);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
