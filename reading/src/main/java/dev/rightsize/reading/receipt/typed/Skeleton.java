package dev.rightsize.reading.receipt.typed;

/**
 * A text as keywords are compared: its letters and digits only, folded, with one letter for all that look alike.
 *
 * @param letters what is left of the text
 * @param offsets where each letter stands in the text
 * @param starts whether a word begins at each letter, and after the last
 * @param text the text itself, plain
 */
record Skeleton(String letters, int[] offsets, boolean[] starts, String text) {
    static Skeleton of(String text) {
        String plain = Folding.plain(text);
        char[] letters = new char[plain.length()];
        int[] offsets = new int[plain.length()];
        boolean[] starts = new boolean[plain.length() + 1];
        int count = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isKept(plain, i)) {
                starts[count] = isStart(plain, i);
                offsets[count] = i;
                letters[count++] = Folding.skeleton(Folding.fold(c));
            }
        }
        starts[count] = true;
        return new Skeleton(new String(letters, 0, count), offsets, starts, plain);
    }

    /** Letters and digits, and marks that look like letters within a word: {@code Tota!}, {@code B|LL}. */
    private static boolean isKept(String text, int at) {
        char c = text.charAt(at);
        return Folding.isLetterOrDigit(c) || (c == '!' || c == '|') && at > 0 && Folding.isLetter(text.charAt(at - 1));
    }

    /** After anything that is no letter or digit, between digits and letters, and before a capital: {@code TotalDue}. */
    private static boolean isStart(String text, int at) {
        char c = text.charAt(at);
        if (at == 0 || c == '!' || c == '|') {
            return true;
        }
        char before = text.charAt(at - 1);
        if (!Folding.isLetterOrDigit(before) && before != '|') {
            return true;
        }
        return Digits.is(before) != Digits.is(c) || isLower(before) && isUpper(c);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z' && c != 'l' && c != 'o';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O';
    }

    int length() {
        return letters.length();
    }

    int startOf(int letter) {
        return offsets[letter];
    }

    /** Offset in the text after the last letter of {@code [from, to)}. */
    int endOf(int to) {
        return offsets[to - 1] + 1;
    }

    /** How many of the letters are digits in the text. */
    int digits(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Digits.is(text.charAt(offsets[i])) ? 1 : 0;
        }
        return digits;
    }

    /** Whether a whole word between {@code from} and {@code to} is a number. */
    boolean hasNumber(int from, int to) {
        int last = endOf(to);
        boolean number = false;
        for (int i = offsets[from]; i < last; i++) {
            boolean digit = Digits.is(text.charAt(i));
            number = digit && (number || !isWordAt(i - 1));
            if (number && !isWordAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordAt(int at) {
        return at >= 0 && at < text.length() && Folding.isLetterOrDigit(text.charAt(at));
    }

    /** The letters of {@code [from, to)} without likening. */
    String folded(int from, int to) {
        StringBuilder folded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            folded.append(Folding.fold(text.charAt(offsets[i])));
        }
        return folded.toString();
    }

    /** Whether a space parts the letters. */
    boolean hasSpace(int from, int to) {
        for (int i = offsets[from]; i < offsets[to - 1]; i++) {
            if (text.charAt(i) == ' ') {
                return true;
            }
        }
        return false;
    }
}
