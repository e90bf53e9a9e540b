package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Made-up texts in nine languages, to learn telling these from each other: frequent words of a language among those of its
 * receipts, without grammar. {@code common/XX.txt} has the frequent words, compiled for this project.
 */
public final class LanguageTexts {
    private static final Map<String, List<String>> COMMON = new ConcurrentHashMap<>();
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 14;
    private static final double COMMON_SHARE = 0.65;

    private LanguageTexts() {}

    /** The languages, as ISO 639-1 codes. */
    public static List<String> languages() {
        return WordList.LANGUAGES;
    }

    /**
     * A text in a language.
     *
     * @throws IllegalArgumentException if there are no words of it
     */
    public static String draw(String language, Dice dice) {
        if (!languages().contains(language)) {
            throw new IllegalArgumentException(
                    "There are no words of '" + language + "'. Name one of " + languages() + ".");
        }
        List<String> common = COMMON.computeIfAbsent(language, LanguageTexts::load);
        StringBuilder text = new StringBuilder();
        int words = dice.between(FEWEST_WORDS, MOST_WORDS);
        for (int i = 0; i < words; i++) {
            String word = dice.chance(COMMON_SHARE)
                    ? dice.oneOf(common)
                    : WordList.of(language).word(dice);
            text.append(i == 0 ? "" : text.charAt(text.length() - 1) == '\'' ? "" : dice.chance(0.05) ? ", " : " ");
            text.append(word);
        }
        return dressed(text.toString(), dice);
    }

    /**
     * Sentences that a person wrote, twelve of each language, to measure with: their words were not chosen for it, but most
     * say the same in every language. Each line is a code, a blank and a sentence.
     */
    public static List<String> sentences() {
        return resource("sentences").lines().toList();
    }

    /** As people write: a capital first, all in capitals, an end. */
    private static String dressed(String text, Dice dice) {
        if (dice.chance(0.05)) {
            return text.toUpperCase(Locale.ROOT);
        }
        String begun = dice.chance(0.7) ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
        return begun + dice.oneOf(List.of("", ".", ".", "?", "!"));
    }

    private static List<String> load(String language) {
        return Stream.of(resource(language).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = LanguageTexts.class.getResourceAsStream("common/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words of " + name + ".", e);
        }
    }
}
