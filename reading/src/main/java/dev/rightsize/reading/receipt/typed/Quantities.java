package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.typed.AmountMatch.Mark;
import dev.rightsize.reading.receipt.typed.QuantityMatch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds quantities in a row, with the price of one where it is printed next to them. */
public final class Quantities {
    private static final long MAX_LEADING = 99;
    private static final long MAX_TIMES = 9999;
    private static final Set<String> PIECES = Set.of(
            "pcs", "pc", "pce", "stk", "stck", "st", "uds", "ud", "und", "un", "pz", "pza", "pieces", "units", "unit",
            "ea", "each");
    private static final String[] LABELS = {
        "qty", "quantity", "cant", "cantidad", "qte", "quantite", "menge", "qta", "qtd", "anzahl"
    };

    private Quantities() {}

    /** All quantities, from left to right; never throws. */
    public static List<QuantityMatch> find(String text) {
        String plain = Folding.plain(text);
        String folded = Folding.fold(plain);
        List<AmountMatch> amounts = Amounts.find(plain);
        List<QuantityMatch> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < amounts.size(); i++) {
            AmountMatch next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            QuantityMatch match = amounts.get(i).start() < from ? null : read(folded, amounts.get(i), next);
            if (match != null) {
                found.add(match);
                from = match.end();
            }
        }
        return found;
    }

    private static @Nullable QuantityMatch read(String folded, AmountMatch number, @Nullable AmountMatch next) {
        if (number.is(Mark.CURRENCY_SIGN)
                || number.is(Mark.NEGATIVE)
                || number.is(Mark.PERCENT)
                || number.is(Mark.GLUED)) {
            return null;
        }
        if (number.is(Mark.WEIGHT)) {
            int end = unitEnd(folded, number.end());
            return match(Kind.WEIGHT, number, end, isPriceOf(folded, end, next) ? next : null);
        }
        if (number.is(Mark.MULTIPLIED_AFTER)) {
            return readTimes(folded, number, next);
        }
        return readInteger(folded, number);
    }

    /** {@code 2 x 3,50}, and the other way round {@code 3,50 x 2}. */
    private static @Nullable QuantityMatch readTimes(String folded, AmountMatch number, @Nullable AmountMatch next) {
        boolean price = number.decimals() == 2 && number.unscaled() % 100 != 0;
        if (price && next != null && next.is(Mark.INTEGER) && next.is(Mark.MULTIPLIED_BEFORE)) {
            return new QuantityMatch(number.start(), next.end(), next.decimal(), number.amount(), Kind.TIMES);
        }
        if (price || number.hundredths() > MAX_TIMES * 100) {
            return null;
        }
        if (isPriceOf(folded, number.end(), next)) {
            return match(Kind.TIMES, number, number.end(), next);
        }
        return match(Kind.TIMES, number, timesEnd(folded, number.end()), null);
    }

    private static @Nullable QuantityMatch readInteger(String folded, AmountMatch number) {
        if (number.decimals() == 2 && !number.is(Mark.INTEGER) || number.is(Mark.ZERO_PADDED)) {
            return null;
        }
        if (Labels.isBefore(folded, number.start(), 3, LABELS)) {
            return match(Kind.LABELLED, number, number.end(), null);
        }
        int end = wordEnd(folded, number.end());
        if (PIECES.contains(folded.substring(Math.min(end, skipSpace(folded, number.end())), end))) {
            return match(Kind.PIECES, number, end, null);
        }
        boolean integer = number.is(Mark.INTEGER) && number.unscaled() > 0 && number.unscaled() <= MAX_LEADING;
        if (integer && number.is(Mark.MULTIPLIED_BEFORE)) {
            return match(Kind.TIMES, number, number.end(), null);
        }
        return integer && isLeading(folded, number) ? match(Kind.LEADING, number, number.end(), null) : null;
    }

    private static QuantityMatch match(Kind kind, AmountMatch number, int end, @Nullable AmountMatch price) {
        Amount unitPrice = price == null ? null : price.amount();
        int last = price == null ? end : price.end();
        return new QuantityMatch(number.start(), last, number.decimal(), unitPrice, kind);
    }

    /** Nothing but a multiplication sign and spaces stands between a quantity and its price. */
    private static boolean isPriceOf(String folded, int from, @Nullable AmountMatch next) {
        if (next == null || !next.looksLikeMoney() && next.decimals() == 0) {
            return false;
        }
        boolean times = next.is(Mark.PER_UNIT);
        for (int i = from; i < next.start(); i++) {
            char c = folded.charAt(i);
            times |= c == 'x' || c == '@' || c == '*';
            if ("x@* a".indexOf(c) < 0) {
                return false;
            }
        }
        return times;
    }

    /** First in the row, with a description after it. */
    private static boolean isLeading(String folded, AmountMatch number) {
        for (int i = 0; i < number.start(); i++) {
            if (Folding.isLetterOrDigit(folded.charAt(i))) {
                return false;
            }
        }
        int after = skipSpace(folded, number.end());
        return after > number.end() && after + 1 < folded.length() && Folding.isLetter(folded.charAt(after));
    }

    private static int unitEnd(String folded, int from) {
        return wordEnd(folded, from);
    }

    private static int timesEnd(String folded, int from) {
        return Math.min(folded.length(), skipSpace(folded, from) + 1);
    }

    private static int wordEnd(String folded, int from) {
        int end = skipSpace(folded, from);
        while (end < folded.length() && Folding.isLetter(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipSpace(String folded, int at) {
        return at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
    }
}
