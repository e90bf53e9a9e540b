package dev.rightsize.reading.receipt.typed;

/**
 * A number as printed, without what stands around it.
 *
 * @param unscaled all its digits: 1234 for 12.34
 * @param decimals how many of them are decimals, 0 to 4
 * @param repaired whether characters had to be corrected
 * @param spaced whether there are spaces within
 * @param grouped whether thousands are grouped
 */
record Numeral(int start, int end, long unscaled, int decimals, boolean repaired, boolean spaced, boolean grouped) {
    private static final int MAX_DIGITS = 9;

    /** Something made of digits that is no number: a date, a card number. */
    static Numeral none(int start, int end) {
        return new Numeral(start, end, 0, -1, false, false, false);
    }

    static Numeral of(String text, int start, int end, int decimals, boolean repaired, boolean grouped) {
        long value = 0;
        int digits = 0;
        boolean spaced = false;
        for (int i = start; i < end; i++) {
            int digit = Digits.like(text.charAt(i));
            spaced |= text.charAt(i) == ' ';
            if (digit >= 0 && digits <= MAX_DIGITS + decimals) {
                value = value * 10 + digit;
                digits++;
            }
        }
        boolean fits = digits > 0 && digits - decimals <= MAX_DIGITS;
        return fits ? new Numeral(start, end, value, decimals, repaired, spaced, grouped) : none(start, end);
    }

    boolean isNumber() {
        return decimals >= 0;
    }
}
