package dev.rightsize.reading.receipt.typed;

/** Joins an integer with what belongs to it after a space: {@code 140. 00}, {@code 12 ,34}, {@code 1 234,50}. */
record SpacedNumeral(String text, int start, int end, boolean repaired) {
    private static final int MAX_INTEGER_DIGITS = 6;

    Numeral read() {
        int joined = end;
        boolean grouped = false;
        if (end - start <= MAX_INTEGER_DIGITS) {
            joined = decimalsAfterSpace();
            grouped = joined == end && end - start <= 3 && text.charAt(start) != '0';
            joined = grouped ? groupsAfterSpace() : joined;
        }
        int decimals = joined == end ? 0 : 2;
        return Numeral.of(
                text, start, joined, decimals, repaired || decimals == 2 && !grouped, grouped && decimals == 2);
    }

    /** {@code 140. 00} or {@code 12 ,34} or {@code 12 . 34}: the end of the decimals, or of the integer. */
    int decimalsAfterSpace() {
        int at = skipSpace(end);
        if (!isOneOf(".,", at)) {
            return end;
        }
        int from = skipSpace(at + 1);
        boolean spaced = from > end + 1;
        return spaced && isTwoDigits(from) ? from + 2 : end;
    }

    /** {@code RM 12.3 0}: the second decimal alone at the end of the text; or the end so far. */
    int lastDecimalAfterSpace() {
        boolean alone = isOneOf(" ", end) && Digits.isAt(text, end + 1) && end + 2 == text.length();
        int before = isOneOf(" ", start - 1) ? start - 1 : start;
        return alone && CurrencySign.endingAt(text, before) != null ? end + 2 : end;
    }

    /** {@code 1 234,50}: only with a decimal comma, since 1 234.50 is likelier a quantity and a price. */
    private int groupsAfterSpace() {
        int at = end;
        while (isOneOf(" ", at) && Digits.end(text, at + 1) == at + 4) {
            at += 4;
        }
        boolean decimals = at > end && isOneOf(",", at) && isTwoDigits(at + 1);
        return decimals ? at + 3 : end;
    }

    private boolean isTwoDigits(int from) {
        int after = from + 2;
        boolean continues = isOneOf(".,:/-", after) && Digits.isAt(text, after + 1);
        boolean glued = after < text.length() && Folding.isLetter(text.charAt(after)) && !isLastLetter(after);
        return Digits.end(text, from) == after && !continues && !glued;
    }

    private boolean isLastLetter(int at) {
        return at + 1 == text.length() || !Folding.isLetterOrDigit(text.charAt(at + 1));
    }

    private int skipSpace(int at) {
        return isOneOf(" ", at) ? at + 1 : at;
    }

    private boolean isOneOf(String chars, int at) {
        return at >= 0 && at < text.length() && chars.indexOf(text.charAt(at)) >= 0;
    }
}
