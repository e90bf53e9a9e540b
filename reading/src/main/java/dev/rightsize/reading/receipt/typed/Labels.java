package dev.rightsize.reading.receipt.typed;

/** Finds words that stand right before a value. */
final class Labels {
    private Labels() {}

    /**
     * Whether one of the words, folded, ends before {@code at} with at most {@code gap} characters between that are no
     * letters.
     */
    static boolean isBefore(String folded, int at, int gap, String... words) {
        int end = at;
        while (end > 0 && at - end < gap && !Folding.isLetter(folded.charAt(end - 1))) {
            end--;
        }
        for (String word : words) {
            if (isWordEndingAt(folded, end, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordEndingAt(String folded, int end, String word) {
        int start = end - word.length();
        boolean delimited = start <= 0 || word.length() > 3 || !Folding.isLetter(folded.charAt(start - 1));
        return start >= 0 && delimited && folded.startsWith(word, start);
    }

    /** Whether one of the words, folded, stands anywhere; words of up to three letters must stand alone. */
    static boolean isAnywhere(String folded, int from, int to, String... words) {
        for (int end = from + 1; end <= to; end++) {
            boolean wordEnd = end == to || !Folding.isLetter(folded.charAt(end));
            for (String word : words) {
                if ((wordEnd || word.length() > 3)
                        && end - word.length() >= from
                        && isWordEndingAt(folded, end, word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
