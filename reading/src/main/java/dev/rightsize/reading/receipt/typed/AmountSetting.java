package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.typed.AmountMatch.Mark;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands around a number: sign, currency, percent, unit, tax letter. */
final class AmountSetting {
    private final String text;
    private final Numeral numeral;
    private final int from;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private int start;
    private int end;
    private long unscaled;
    private int decimals;
    private @Nullable String currency;

    private AmountSetting(String text, Numeral numeral, int from) {
        this.text = text;
        this.numeral = numeral;
        this.from = from;
        this.start = numeral.start();
        this.end = numeral.end();
        this.unscaled = numeral.unscaled();
        this.decimals = numeral.decimals();
    }

    /** The amount around a number, looking back no further than {@code from}; null if it is part of a code. */
    static @Nullable AmountMatch read(String text, Numeral numeral, int from) {
        return numeral.isNumber() ? new AmountSetting(text, numeral, from).read() : null;
    }

    private @Nullable AmountMatch read() {
        readDashForDecimals();
        readBefore();
        readAfter();
        boolean code = marks.contains(Mark.GLUED) && decimals == 0 && !marks.contains(Mark.CURRENCY_SIGN);
        if (code) {
            return null;
        }
        markShape();
        long signed = marks.contains(Mark.NEGATIVE) ? -unscaled : unscaled;
        return new AmountMatch(start, end, signed, decimals, currency, Collections.unmodifiableSet(marks));
    }

    private void markShape() {
        mark(Mark.INTEGER, decimals == 0);
        mark(Mark.REPAIRED, numeral.repaired());
        mark(Mark.GROUPED, numeral.grouped());
        mark(Mark.ZERO_PADDED, text.charAt(numeral.start()) == '0' && Digits.isAt(text, numeral.start() + 1));
    }

    private void mark(Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    /** {@code 12,-} and {@code 12.--} are 12.00. */
    private void readDashForDecimals() {
        if (decimals == 0 && (is(end, '.') || is(end, ',')) && is(end + 1, '-') && !Digits.isAt(text, end + 2)) {
            end += is(end + 2, '-') ? 3 : 2;
            unscaled *= 100;
            decimals = 2;
        }
    }

    private void readBefore() {
        readSignBefore();
        readCurrencyBefore();
        readSignBefore();
        int before = start - 1;
        while (is(before, ' ')) {
            before--;
        }
        mark(Mark.DASH_BEFORE, is(before, '-') && before < start - 1);
        mark(Mark.MULTIPLIED_BEFORE, isTimes(before));
        mark(Mark.GLUED, start > from && Folding.isLetter(text.charAt(start - 1)) && !isTimes(start - 1));
    }

    private void readSignBefore() {
        boolean minus = is(start - 1, '-')
                && (start - 1 == 0
                        || " (:".indexOf(text.charAt(start - 2)) >= 0
                        || CurrencySign.endingAt(text, start - 1) != null);
        if (minus && start > from) {
            mark(Mark.NEGATIVE, true);
            start--;
        }
    }

    private void readCurrencyBefore() {
        int at = is(start - 1, ' ') && decimals > 0 ? start - 1 : start;
        CurrencySign sign = CurrencySign.endingAt(text, at);
        if (sign != null && at - sign.sign().length() >= from) {
            take(sign);
            start = at - sign.sign().length();
        } else if (is(start - 1, 'S') && decimals == 2 && start - 1 >= from && isWordStart(start - 1)) {
            mark(Mark.CURRENCY_SIGN, true);
            mark(Mark.REPAIRED, true);
            start--;
        }
    }

    private void take(CurrencySign sign) {
        mark(Mark.CURRENCY_SIGN, true);
        currency = sign.code();
    }

    private boolean isWordStart(int at) {
        return at == 0 || !Folding.isLetterOrDigit(text.charAt(at - 1));
    }

    private void readAfter() {
        readSignAfter();
        readCurrencyAfter();
        readSignAfter();
        int after = is(end, ' ') ? end + 1 : end;
        mark(Mark.PERCENT, is(after, '%'));
        mark(Mark.PER_UNIT, is(after, '/') && Units.isWeightAt(text, after + 1));
        mark(Mark.WEIGHT, !marks.contains(Mark.CURRENCY_SIGN) && Units.isWeightAt(text, end) && !isTaxLetter(after));
        mark(Mark.MULTIPLIED_AFTER, isTimes(after));
        mark(Mark.STARRED, is(end, '*') && !marks.contains(Mark.MULTIPLIED_AFTER));
        mark(Mark.TAX_LETTER, isTaxLetter(after));
    }

    private void readSignAfter() {
        boolean minus = is(end, '-') && (end + 1 == text.length() || !Folding.isLetterOrDigit(text.charAt(end + 1)));
        boolean parentheses = decimals > 0 && is(start - 1, '(') && is(end, ')') && start > from;
        if (minus || parentheses) {
            mark(Mark.NEGATIVE, true);
            start -= parentheses ? 1 : 0;
            end++;
        }
    }

    private void readCurrencyAfter() {
        if (marks.contains(Mark.CURRENCY_SIGN)) {
            return;
        }
        int at = is(end, ' ') ? end + 1 : end;
        CurrencySign sign = CurrencySign.startingAt(text, at);
        boolean belongsToNext =
                sign != null && Digits.isAt(text, at + sign.sign().length()) && at > end;
        if (sign != null && !belongsToNext) {
            take(sign);
            end = at + sign.sign().length();
        }
    }

    private boolean isTaxLetter(int at) {
        return decimals == 2
                && at < text.length()
                && text.charAt(at) >= 'A'
                && text.charAt(at) <= 'Z'
                && text.charAt(at) != 'X'
                && (at + 1 == text.length() || !Folding.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** A multiplication sign that belongs to no word. */
    private boolean isTimes(int at) {
        if (at < 0 || at >= text.length() || "xX×@*".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean letter = Folding.isLetter(text.charAt(at));
        boolean inWord = isLetterAt(at - 1) || isLetterAt(at + 1);
        boolean star = text.charAt(at) == '*';
        return letter ? !inWord : !star || isSpaceAndDigit(at + 1) || Digits.isAt(text, at + 1) && at > 0;
    }

    private boolean isSpaceAndDigit(int at) {
        return is(at, ' ') && Digits.isAt(text, at + 1);
    }

    private boolean isLetterAt(int at) {
        return at >= 0 && at < text.length() && Folding.isLetter(text.charAt(at));
    }

    private boolean is(int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
