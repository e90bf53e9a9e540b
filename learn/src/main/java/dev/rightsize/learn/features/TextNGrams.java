package dev.rightsize.learn.features;

import java.util.Arrays;

/**
 * The tokens of a text: numbers of its n-grams of characters, 2 to 5 long, and of its words and pairs of words. All is whole
 * numbers, so that the graph of {@link dev.rightsize.learn.export.NGramGraph} finds the very same ones; the texts of a
 * test hold both together.
 *
 * <p>Letters, digits and apostrophes count, in lower case; anything else, however long, is one blank. A blank stands before
 * and after the text.
 */
public final class TextNGrams {
    /** Hashes are taken modulo this prime, so that no product exceeds 63 bits. */
    public static final long PRIME = (1L << 31) - 1;

    public static final long FACTOR = 1_000_003;
    public static final int SHORTEST = 2;
    public static final int LONGEST = 5;
    /** Where the hash of characters begins. */
    public static final long SEED = 7;
    /** Keeps n-grams of different lengths apart. */
    public static final long LENGTH_STEP = 77_777;

    public static final long WORD_FACTOR = 31;
    public static final long PAIR_FACTOR = 7_919;
    public static final int BLANK = ' ';

    private static final int[] FOLDED = fold();

    private TextNGrams() {}

    /** What becomes of the first code points; all others stay as they are. A copy. */
    public static int[] folded() {
        return FOLDED.clone();
    }

    /**
     * The tokens of a text, 0 to {@code vocabulary} - 1, each as often as it occurs.
     *
     * @param codes the text's code points
     */
    public static int[] tokens(int[] codes, int vocabulary) {
        int[] letters = letters(codes);
        int[] tokens = new int[letters.length * (LONGEST + 1)];
        int count = addCharacters(letters, vocabulary, tokens);
        count = addWords(letters, vocabulary, tokens, count);
        return Arrays.copyOf(tokens, count);
    }

    private static int[] letters(int[] codes) {
        int[] letters = new int[codes.length + 2];
        int count = 0;
        letters[count++] = BLANK;
        for (int i = 0; i <= codes.length; i++) {
            int letter = i == codes.length ? BLANK : codes[i] < FOLDED.length ? FOLDED[codes[i]] : codes[i];
            if (letter != BLANK || letters[count - 1] != BLANK) {
                letters[count++] = letter;
            }
        }
        return Arrays.copyOf(letters, count);
    }

    private static int addCharacters(int[] letters, int vocabulary, int[] tokens) {
        int count = 0;
        for (int begin = 0; begin < letters.length; begin++) {
            long hash = SEED;
            for (int length = 1; length <= LONGEST && begin + length <= letters.length; length++) {
                hash = (hash * FACTOR + letters[begin + length - 1]) % PRIME;
                if (length >= SHORTEST) {
                    tokens[count++] = (int) ((hash + length * LENGTH_STEP) % vocabulary);
                }
            }
        }
        return count;
    }

    private static int addWords(int[] letters, int vocabulary, int[] tokens, int begin) {
        int count = begin;
        long before = -1;
        long hash = 0;
        long factor = 1;
        for (int i = 1; i < letters.length; i++) {
            if (letters[i] != BLANK) {
                hash = (hash + letters[i] * factor) % PRIME;
                factor = factor * FACTOR % PRIME;
                continue;
            }
            tokens[count++] = (int) (hash * WORD_FACTOR % vocabulary);
            if (before >= 0) {
                tokens[count++] = (int) ((before * PAIR_FACTOR + hash) % PRIME % vocabulary);
            }
            before = hash;
            hash = 0;
            factor = 1;
        }
        return count;
    }

    /** Up to the end of General Punctuation. */
    private static int[] fold() {
        int[] folded = new int[0x2070];
        for (int code = 0; code < folded.length; code++) {
            int lower = Character.toLowerCase(code);
            boolean counts = Character.isLetterOrDigit(lower)
                    || lower == '\''
                    || Character.getType(lower) == Character.NON_SPACING_MARK
                    || Character.getType(lower) == Character.COMBINING_SPACING_MARK;
            folded[code] = counts ? lower : BLANK;
        }
        folded[0x2019] = '\'';
        return folded;
    }
}
