package dev.rightsize.reading.receipt.typed;

/** Digits, and the letters that a recogniser takes for them. */
final class Digits {
    private Digits() {}

    static boolean is(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAt(String text, int at) {
        return at >= 0 && at < text.length() && is(text.charAt(at));
    }

    /** The digit that this character is or looks like; -1 if it looks like none. */
    static int like(char c) {
        return switch (c) {
            case 'O', 'o', 'Q', 'D' -> 0;
            case 'I', 'l', '|' -> 1;
            case 'Z', 'z' -> 2;
            case 'S', 's' -> 5;
            case 'B' -> 8;
            default -> is(c) ? c - '0' : -1;
        };
    }

    static boolean isLikeAt(String text, int at) {
        return at >= 0 && at < text.length() && like(text.charAt(at)) >= 0;
    }

    /** Offset after the digits that start at {@code from}. */
    static int end(String text, int from) {
        int at = from;
        while (isAt(text, at)) {
            at++;
        }
        return at;
    }

    /** Offset after the digits and letters like digits that start at {@code from}. */
    static int endLike(String text, int from) {
        int at = from;
        while (isLikeAt(text, at)) {
            at++;
        }
        return at;
    }

    /** How many real digits there are from {@code start} to {@code end}. */
    static int count(String text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += is(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** The number that at most 18 digits or letters like digits spell. */
    static long value(String text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + like(text.charAt(i));
        }
        return value;
    }
}
