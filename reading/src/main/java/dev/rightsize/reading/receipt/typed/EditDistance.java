package dev.rightsize.reading.receipt.typed;

/** How many characters must be changed, dropped or added to make one text of another (Levenshtein). */
final class EditDistance {
    private EditDistance() {}

    /** The distance between {@code text[from, to)} and {@code word}; {@code max + 1} if it is more than {@code max}. */
    static int upTo(int max, CharSequence text, int from, int to, String word) {
        int length = word.length();
        if (Math.abs(to - from - length) > max) {
            return max + 1;
        }
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        for (int i = from; i < to; i++) {
            if (next(row, text.charAt(i), i - from + 1, word) > max) {
                return max + 1;
            }
        }
        return Math.min(row[length], max + 1);
    }

    private static int next(int[] row, char c, int first, String word) {
        int diagonal = row[0];
        row[0] = first;
        int least = first;
        for (int j = 1; j < row.length; j++) {
            int changed = diagonal + (c == word.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
