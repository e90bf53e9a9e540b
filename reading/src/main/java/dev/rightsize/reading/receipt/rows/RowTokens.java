package dev.rightsize.reading.receipt.rows;

import dev.rightsize.reading.receipt.typed.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as hashed pieces of its words: each word and its runs of three characters, after folding case and accents and
 * with every digit as zero, hashed by FNV-1a. The same on every machine.
 */
public final class RowTokens {
    /** Number of tokens; token 0 is padding. */
    public static final int VOCABULARY = 4096;
    /** Most tokens of a row. */
    public static final int MOST = 64;

    private RowTokens() {}

    /** Tokens of a row's text, as many as there are up to {@link #MOST}. */
    public static int[] of(String text) {
        String folded = Folding.fold(text);
        List<Integer> tokens = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                if (i > begin) {
                    addWord(folded.substring(begin, i), tokens);
                }
                begin = i + 1;
            }
        }
        int count = Math.min(MOST, tokens.size());
        int[] array = new int[count];
        for (int i = 0; i < count; i++) {
            array[i] = tokens.get(i);
        }
        return array;
    }

    private static void addWord(String word, List<Integer> tokens) {
        StringBuilder shape = new StringBuilder("^");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            shape.append(c >= '0' && c <= '9' ? '0' : c);
        }
        shape.append('$');
        tokens.add(hash(shape, 0, shape.length()));
        for (int i = 0; i + 3 <= shape.length() && shape.length() > 3; i++) {
            tokens.add(hash(shape, i, i + 3));
        }
    }

    private static int hash(CharSequence text, int begin, int end) {
        int hash = 0x811C9DC5;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ (text.charAt(i) & 0xFF)) * 0x01000193;
            hash = (hash ^ (text.charAt(i) >> 8)) * 0x01000193;
        }
        return 1 + Math.floorMod(hash ^ (hash >>> 15), VOCABULARY - 1);
    }
}
