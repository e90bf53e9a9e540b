package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.Amount;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in a row that may be money.
 *
 * @param start where the number begins, with its sign and currency
 * @param end where it ends, with its sign and currency but without a tax letter
 * @param unscaled its digits without the mark, negative if the number is: 1234 for 12.34
 * @param decimals how many decimals are printed, 0 to 4
 * @param currency ISO 4217 code; null if none is printed or the sign fits several, as {@code $}
 * @param marks what else is known
 */
public record AmountMatch(
        int start,
        int end,
        long unscaled,
        int decimals,
        @Nullable String currency,
        Set<Mark> marks) implements Match {
    /** A fact about a number and what stands next to it. */
    public enum Mark {
        /** A currency's sign or code is printed next to it, known or not. */
        CURRENCY_SIGN,
        NEGATIVE,
        PERCENT,
        /** Characters were corrected to read it, or a space within was ignored. */
        REPAIRED,
        /** No decimals. */
        INTEGER,
        /** Thousands are grouped. */
        GROUPED,
        /** Padded with zeros as serial numbers are. */
        ZERO_PADDED,
        /** A unit of weight or volume follows. */
        WEIGHT,
        /** A price per unit: {@code 3,99 €/kg}. */
        PER_UNIT,
        MULTIPLIED_BEFORE,
        MULTIPLIED_AFTER,
        /** One letter follows, which names a tax rate. */
        TAX_LETTER,
        /** An asterisk follows. */
        STARRED,
        /** A dash stands before, with a space between. */
        DASH_BEFORE,
        /** A letter that is no currency stands right before it. */
        GLUED
    }

    /** Hundredths of the currency, rounded half away from zero. */
    public long hundredths() {
        return switch (decimals) {
            case 0 -> unscaled * 100;
            case 1 -> unscaled * 10;
            case 2 -> unscaled;
            default -> rounded(decimals == 3 ? 10 : 100);
        };
    }

    private long rounded(int divisor) {
        return (unscaled + (unscaled < 0 ? -divisor : divisor) / 2) / divisor;
    }

    /** The same number in a text that has {@code offset} characters more before it. */
    public AmountMatch movedBy(int offset) {
        return new AmountMatch(start + offset, end + offset, unscaled, decimals, currency, marks);
    }

    /** The same number, marked as repaired. */
    AmountMatch asRepaired() {
        Set<Mark> all = EnumSet.of(Mark.REPAIRED);
        all.addAll(marks);
        return new AmountMatch(start, end, unscaled, decimals, currency, Collections.unmodifiableSet(all));
    }

    public Amount amount() {
        return new Amount(hundredths());
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether it is written as money usually is: two decimals or a currency, and neither percent nor weight. */
    public boolean looksLikeMoney() {
        boolean money = decimals == 2 || is(Mark.CURRENCY_SIGN);
        return money && !is(Mark.PERCENT) && !is(Mark.WEIGHT) && !is(Mark.ZERO_PADDED);
    }

    /** The number with a point and all decimals as printed: {@code 0.485}. */
    public String decimal() {
        String digits = String.valueOf(Math.abs(unscaled));
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        String sign = unscaled < 0 ? "-" : "";
        return sign + padded.substring(0, point) + (decimals == 0 ? "" : "." + padded.substring(point));
    }
}
