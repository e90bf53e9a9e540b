package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * Mends a text that is nothing but one amount, with or without a currency, whose decimal mark or last nought was spoiled:
 * {@code 12-50}, {@code $12 50}, {@code RM 12:50}, {@code 12.5C}. What may as well be a time or two numbers stays.
 */
final class SpoiledAmount {
    private static final int MAX_DIGITS = 4;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private final String text;
    private int at;

    private SpoiledAmount(String text) {
        this.text = text;
    }

    /** The text with the spoiled character replaced, of the same length; null if there is nothing to mend. */
    static @Nullable String mend(String text) {
        return new SpoiledAmount(text).mend();
    }

    private @Nullable String mend() {
        skipSpace();
        boolean currency = skipCurrency();
        int start = at;
        int integerEnd = Digits.end(text, start);
        int length = integerEnd - start;
        boolean integer = length > 0 && length <= MAX_DIGITS && (text.charAt(start) != '0' || length == 1);
        if (!integer) {
            return null;
        }
        at = integerEnd;
        skipSpace();
        int gap = at;
        char mark = gap < text.length() ? text.charAt(gap) : ' ';
        if (mark == '.' || mark == ',') {
            return mendNought(gap);
        }
        boolean spaceOnly = Digits.is(mark);
        at = spaceOnly ? gap : gap + 1;
        skipSpace();
        int decimals = at;
        if (Digits.end(text, decimals) != decimals + 2 || decimals == integerEnd) {
            return null;
        }
        at = decimals + 2;
        skipSpace();
        currency |= skipCurrency();
        skipSpace();
        boolean sure = isSure(spaceOnly ? ' ' : mark, currency, start, integerEnd, decimals);
        return sure && at == text.length() ? replace(spaceOnly ? integerEnd : gap, '.') : null;
    }

    private boolean isSure(char mark, boolean currency, int start, int end, int decimals) {
        boolean noTime =
                Digits.value(text, start, end) >= HOURS || Digits.value(text, decimals, decimals + 2) >= MINUTES;
        return switch (mark) {
            case '-' -> end - start < MAX_DIGITS;
            case ':' -> currency || noTime;
            case ' ' -> currency;
            default -> false;
        };
    }

    /** A nought read as a C is the last of two decimals. */
    private @Nullable String mendNought(int mark) {
        boolean spoiled = Digits.isAt(text, mark + 1) && mark + 3 == text.length() && text.charAt(mark + 2) == 'C';
        return spoiled && Digits.isAt(text, mark - 1) ? replace(mark + 2, '0') : null;
    }

    private String replace(int offset, char c) {
        return text.substring(0, offset) + c + text.substring(offset + 1);
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean skipCurrency() {
        CurrencySign sign = CurrencySign.startingAt(text, at);
        if (sign == null) {
            return false;
        }
        at += sign.sign().length();
        skipSpace();
        return true;
    }
}
