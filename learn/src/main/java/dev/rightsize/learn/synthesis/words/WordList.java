package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Words of one language that stand on receipts, compiled for this project: food, shops, addresses, payment, law. */
final class WordList {
    /** The languages there are lists of, as ISO 639-1 codes. */
    static final List<String> LANGUAGES = List.of("es", "en", "ca", "gl", "eu", "pt", "fr", "de", "it");

    private static final Map<String, WordList> LOADED = new ConcurrentHashMap<>();

    private final List<String> words;
    private final List<String> accented;
    private final LetterChain chain;

    private WordList(String language) {
        words = Stream.of(text(language).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        accented = words.stream().filter(WordList::accented).toList();
        chain = LetterChain.of(words);
    }

    static WordList of(String language) {
        return LOADED.computeIfAbsent(language, WordList::new);
    }

    private static String text(String language) {
        try (InputStream in = WordList.class.getResourceAsStream(language + ".txt")) {
            return new String(Objects.requireNonNull(in, language).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list " + language + ".", e);
        }
    }

    static boolean accented(String word) {
        return word.chars().anyMatch(c -> c >= 'À');
    }

    List<String> words() {
        return words;
    }

    /** Those with letters that English lacks. */
    List<String> accented() {
        return accented;
    }

    LetterChain chain() {
        return chain;
    }

    String word(Dice dice) {
        return dice.oneOf(words);
    }
}
