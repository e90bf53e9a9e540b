package dev.rightsize.learn.dataset;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text compared the way names of shops should be: without case, accents, spaces and punctuation.
 *
 * <p>Equal to {@code fold}, {@code distance} and {@code alike} of the project's Python scorer, counted in code points.
 */
public final class FoldedText {
    private static final int CONTAINMENT_MIN_CHARACTERS = 5;

    private FoldedText() {}

    /** Compatibility-decomposed, lower-cased, and only letters and numbers kept; empty for null. */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(FoldedText::isLetterOrNumber)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Levenshtein distance of two texts as they are. */
    public static int distance(String left, String right) {
        return distance(left.codePoints().toArray(), right.codePoints().toArray());
    }

    /**
     * Whether two names mean the same: after folding one contains the other (both of at least five characters), or
     * their Levenshtein ratio reaches the floor. Nothing is like an empty name.
     */
    public static boolean alike(String left, String right, double floor) {
        String a = fold(left);
        String b = fold(right);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int[] x = a.codePoints().toArray();
        int[] y = b.codePoints().toArray();
        if (Math.min(x.length, y.length) >= CONTAINMENT_MIN_CHARACTERS && (a.contains(b) || b.contains(a))) {
            return true;
        }
        return 1 - (double) distance(x, y) / Math.max(x.length, y.length) >= floor;
    }

    /**
     * The smallest Levenshtein distance of a needle to any stretch of a text, as they are: 0 if the text contains it,
     * at most the needle's length.
     */
    public static int distanceWithin(String text, String needle) {
        int[] wanted = needle.codePoints().toArray();
        int[] costs = firstRow(wanted.length);
        int best = costs[wanted.length];
        for (int character : text.codePoints().toArray()) {
            advance(costs, character, wanted, 0);
            best = Math.min(best, costs[wanted.length]);
        }
        return best;
    }

    private static int distance(int[] left, int[] right) {
        int[] costs = firstRow(right.length);
        for (int i = 0; i < left.length; i++) {
            advance(costs, left[i], right, i + 1);
        }
        return costs[right.length];
    }

    private static int[] firstRow(int length) {
        int[] costs = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            costs[j] = j;
        }
        return costs;
    }

    private static void advance(int[] costs, int character, int[] other, int start) {
        int diagonal = costs[0];
        costs[0] = start;
        for (int j = 1; j <= other.length; j++) {
            int replaced = diagonal + (character == other[j - 1] ? 0 : 1);
            diagonal = costs[j];
            costs[j] = Math.min(Math.min(costs[j] + 1, costs[j - 1] + 1), replaced);
        }
    }

    /** Python's {@code isalnum}: the categories L*, Nd, Nl and No. */
    private static boolean isLetterOrNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
