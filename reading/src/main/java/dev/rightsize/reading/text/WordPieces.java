package dev.rightsize.reading.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BERT's tokens of a text: words of the vocabulary, and rarer words cut into the longest pieces that it has (Wu et al.,
 * arXiv 1609.08144, as BERT uses it). Safe for use by threads.
 */
public final class WordPieces {
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final CharacterTable characters;
    private final int first;
    private final int last;
    private final int unknown;

    /**
     * @param vocabulary pieces in the order of their numbers; those within a word begin with {@code ##}
     * @param characters lines of the table of characters
     * @throws IllegalArgumentException if the vocabulary lacks {@code [CLS]}, {@code [SEP]} or {@code [UNK]}
     */
    public WordPieces(List<String> vocabulary, List<String> characters) {
        this.vocabulary = new HashMap<>(vocabulary.size() * 2);
        for (int i = 0; i < vocabulary.size(); i++) {
            this.vocabulary.put(vocabulary.get(i), i);
        }
        this.characters = CharacterTable.of(characters);
        first = required("[CLS]");
        last = required("[SEP]");
        unknown = required("[UNK]");
    }

    /**
     * The numbers of a text's tokens, with the first and the last one that every text has.
     *
     * @param max most tokens, those two included; the rest of the text is left out
     */
    public int[] tokens(String text, int max) {
        Tokens tokens = new Tokens(max - 1);
        tokens.add(first);
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().limit(TextLimits.MAX_CODES).forEach(code -> characters.append(code, plain));
        int begin = 0;
        while (begin < plain.length() && !tokens.isFull()) {
            int end = plain.indexOf(" ", begin);
            end = end < 0 ? plain.length() : end;
            if (end > begin) {
                addWord(plain.substring(begin, end), tokens);
            }
            begin = end + 1;
        }
        return tokens.with(last);
    }

    private void addWord(String word, Tokens tokens) {
        int[] pieces = new int[word.length()];
        int count = 0;
        int begin = 0;
        while (begin < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > begin) {
                piece = vocabulary.get(begin == 0 ? word.substring(0, end) : "##" + word.substring(begin, end));
                if (piece != null) {
                    break;
                }
                end = Character.isLowSurrogate(word.charAt(end - 1)) ? end - 2 : end - 1;
            }
            if (piece == null || word.codePointCount(0, word.length()) > MAX_WORD) {
                tokens.add(unknown);
                return;
            }
            pieces[count++] = piece;
            begin = end;
        }
        for (int i = 0; i < count; i++) {
            tokens.add(pieces[i]);
        }
    }

    private int required(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("The vocabulary of " + vocabulary.size() + " pieces lacks '" + piece
                    + "'. Build the bundle again.");
        }
        return number;
    }

    /** Numbers up to a limit; what is more is left out. */
    private static final class Tokens {
        private final int[] numbers;
        private int count;

        Tokens(int limit) {
            numbers = new int[limit];
        }

        boolean isFull() {
            return count == numbers.length;
        }

        void add(int number) {
            if (!isFull()) {
                numbers[count++] = number;
            }
        }

        int[] with(int end) {
            int[] all = java.util.Arrays.copyOf(numbers, count + 1);
            all[count] = end;
            return all;
        }
    }
}
