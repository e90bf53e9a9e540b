package dev.rightsize.learn.spelling;

import dev.rightsize.reading.ocr.CharacterModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often each sequence of up to so many characters stands in texts. Not safe for use by several threads. */
final class NGramCounts {
    private final int order;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Context> contexts = new HashMap<>();

    /** How often something follows a context, and how many different characters do. */
    private static final class Context {
        private int total;
        private int kinds;
    }

    /** @param order length of the longest sequences */
    NGramCounts(int order) {
        this.order = order;
    }

    void add(String text) {
        String plain = CharacterModel.EDGE + CharacterModel.plain(text) + CharacterModel.EDGE;
        for (int i = 1; i < plain.length(); i++) {
            for (int from = i; from >= 0 && from > i - order; from--) {
                add(plain.substring(from, i), plain.substring(from, i + 1));
            }
        }
    }

    private void add(String context, String sequence) {
        Context follows = contexts.computeIfAbsent(context, unused -> new Context());
        follows.total++;
        if (counts.merge(sequence, 1, Integer::sum) == 1) {
            follows.kinds++;
        }
    }

    /** All sequences that occur. */
    Set<String> sequences() {
        return counts.keySet();
    }

    int count(String sequence) {
        return counts.getOrDefault(sequence, 0);
    }

    /**
     * The probability of a character after others, each order mixed with the next lower one by how many kinds of characters
     * follow (Witten &amp; Bell, 1991).
     *
     * @param characters that may occur at all
     */
    double probability(String before, char character, int characters) {
        double probability = 1.0 / characters;
        for (int from = before.length(); from >= 0; from--) {
            String context = before.substring(from);
            Context follows = contexts.get(context);
            if (follows == null) {
                break;
            }
            probability = (count(context + character) + follows.kinds * probability) / (follows.total + follows.kinds);
        }
        return probability;
    }
}
