package dev.rightsize.reading.receipt.typed;

/** Tells card, account and serial numbers, printed in groups or masked, from integers. */
final class LongNumber {
    private static final int LONG = 10;

    private LongNumber() {}

    /** Whether an integer is one group of a longer number: {@code 4111 1111 1111 1111}, {@code ****1234}. */
    static boolean contains(String text, Numeral numeral) {
        if (!numeral.isNumber() || numeral.decimals() > 0 || numeral.grouped()) {
            return false;
        }
        boolean group = numeral.end() - numeral.start() >= 3;
        return isMasked(text, numeral.start())
                || group && digitsBefore(text, numeral.start()) + digitsFrom(text, numeral.start()) >= LONG;
    }

    private static boolean isMasked(String text, int start) {
        return start >= 2 && isMask(text.charAt(start - 1)) && isMask(text.charAt(start - 2));
    }

    private static boolean isMask(char c) {
        return c == '*' || c == 'X' || c == 'x' || c == '#';
    }

    private static int digitsFrom(String text, int start) {
        int digits = 0;
        int at = start;
        while (Digits.end(text, at) - at >= 3) {
            int end = Digits.end(text, at);
            digits += end - at;
            at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        }
        return isDecimalAt(text, at) ? 0 : digits;
    }

    /** The last group read had decimals, so that it is an amount. */
    private static boolean isDecimalAt(String text, int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && Digits.isAt(text, at + 1);
    }

    private static int digitsBefore(String text, int start) {
        int digits = 0;
        int at = start;
        while (at >= 4 && text.charAt(at - 1) == ' ' && Digits.isAt(text, at - 2)) {
            int from = at - 1;
            while (Digits.isAt(text, from - 1)) {
                from--;
            }
            if (at - 1 - from < 3 || from > 0 && ".,".indexOf(text.charAt(from - 1)) >= 0) {
                return digits;
            }
            digits += at - 1 - from;
            at = from;
        }
        return digits;
    }
}
