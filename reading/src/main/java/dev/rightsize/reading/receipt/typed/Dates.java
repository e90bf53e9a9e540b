package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in a row, in the forms of English, Spanish, Catalan, French, German, Italian, Portuguese and Malay.
 *
 * <pre>{@code
 * Dates.find("Fecha: 15 de enero de 2019").get(0).date(); // 2019-01-15
 * Dates.find("05/04/2018").get(0).readings();             // 2018-04-05 and 2018-05-04, see DateOrder
 * }</pre>
 *
 * Years from 1990 to 2079 count; two digits of a year mean 2000 to 2079, or weakly 1990 to 1999.
 */
public final class Dates {
    private static final int MIN_DIGITS = 2;

    private Dates() {}

    /** All dates, from left to right; never throws. */
    public static List<DateMatch> find(String text) {
        String plain = Folding.plain(text);
        if (Digits.count(plain, 0, plain.length()) < MIN_DIGITS) {
            return List.of();
        }
        String folded = Folding.fold(plain);
        String prepared = Months.prepare(plain);
        List<DateMatch> found = new ArrayList<>();
        for (int at = 0; at < plain.length(); at++) {
            DateMatch match = read(plain, prepared, at);
            if (match != null && isAfterLast(found, match)) {
                found.add(withSurroundings(match, plain, folded));
                at = match.end() - 1;
            }
        }
        return found;
    }

    private static @Nullable DateMatch read(String plain, String prepared, int at) {
        DateMatch named = NamedDate.read(plain, prepared, at);
        if (named != null) {
            return named;
        }
        DateMatch numeric = NumericDate.read(plain, at);
        if (numeric != null) {
            return numeric;
        }
        DateMatch spoiled = SpoiledDate.read(plain, at);
        return spoiled != null ? spoiled : CompactDate.read(plain, at);
    }

    private static boolean isAfterLast(List<DateMatch> found, DateMatch match) {
        return found.isEmpty() || match.start() >= found.get(found.size() - 1).end();
    }

    private static DateMatch withSurroundings(DateMatch match, String plain, String folded) {
        boolean labelled = match.labelled() || DateLabel.isBefore(plain, match.start());
        int weekday = Weekdays.beside(folded, match.start(), match.end());
        boolean weak = match.weak() && !(labelled && match.form() != DateForm.COMPACT && match.yearDigits() == 4);
        return new DateMatch(
                match.start(),
                match.end(),
                match.readings(),
                match.separator(),
                match.yearDigits(),
                weekday,
                labelled,
                weak,
                match.repaired());
    }
}
