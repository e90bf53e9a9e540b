package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invents words that look like those it was shown: which letter follows which two. Teaches to read letters instead of
 * remembering words. Immutable and thread-safe.
 */
final class LetterChain {
    private static final char EDGE = ' ';
    private static final int MAX_TRIES = 20;

    private final Map<String, String> followers;

    private LetterChain(Map<String, String> followers) {
        this.followers = followers;
    }

    static LetterChain of(List<String> words) {
        Map<String, StringBuilder> seen = new HashMap<>();
        for (String word : words) {
            String edged = "" + EDGE + EDGE + word.toLowerCase(java.util.Locale.ROOT) + EDGE;
            for (int i = 2; i < edged.length(); i++) {
                seen.computeIfAbsent(edged.substring(i - 2, i), key -> new StringBuilder())
                        .append(edged.charAt(i));
            }
        }
        Map<String, String> followers = new HashMap<>();
        seen.forEach((key, letters) -> followers.put(key, letters.toString()));
        return new LetterChain(followers);
    }

    /** A word in small letters, of {@code least} to {@code most} letters. */
    String word(Dice dice, int least, int most) {
        String word = "";
        for (int i = 0; i < MAX_TRIES; i++) {
            word = walk(dice, most);
            if (word.length() >= least && word.length() <= most) {
                return word;
            }
        }
        return word.length() > most ? word.substring(0, most) : word;
    }

    private String walk(Dice dice, int most) {
        StringBuilder word = new StringBuilder("" + EDGE + EDGE);
        while (word.length() - 2 <= most) {
            String next = followers.getOrDefault(word.substring(word.length() - 2), "" + EDGE);
            char letter = next.charAt(dice.between(0, next.length() - 1));
            if (letter == EDGE) {
                break;
            }
            word.append(letter);
        }
        return word.substring(2);
    }
}
