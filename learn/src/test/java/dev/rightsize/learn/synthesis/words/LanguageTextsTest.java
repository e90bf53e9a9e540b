package dev.rightsize.learn.synthesis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.synthesis.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTextsTest {
    private static final int MANY = 1000;

    static List<String> languages() {
        return LanguageTexts.languages();
    }

    @Test
    void there_are_nine_languages() {
        assertThat(languages()).doesNotHaveDuplicates().hasSize(9).allMatch(code -> code.matches("[a-z]{2}"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_same_seed_draws_the_same_texts_and_another_others(String language) {
        assertThat(many(language, 7)).isEqualTo(many(language, 7));
        assertThat(Set.copyOf(many(language, 8))).isNotEqualTo(Set.copyOf(many(language, 7)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_text_is_made_of_words_as_people_write_them(String language) {
        List<String> texts = many(language, 1);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text).isEqualTo(text.strip()).doesNotContain("  ", "' ");
            assertThat(text).matches("(?s).*\\p{L}.*");
        });
        assertThat(new HashSet<>(texts)).as("hardly a text twice").hasSizeGreaterThan(MANY * 9 / 10);
        // a twentieth in capitals: one word drawn of capitals alone more or less is chance
        assertThat(share(texts, text -> text.equals(text.toUpperCase(Locale.ROOT))))
                .isCloseTo(0.05, within(0.03));
        assertThat(share(texts, text -> text.matches("(?s).*[.?!]"))).isBetween(0.6, 0.9);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void most_words_of_a_text_are_frequent_ones_of_its_language(String language) {
        Set<String> own = words(many(language, 1)).collect(Collectors.toSet());
        double[] known = languages().stream()
                .mapToDouble(other -> share(words(many(other, 2)).toList(), own::contains))
                .toArray();
        int at = languages().indexOf(language);
        for (int other = 0; other < known.length; other++) {
            if (other != at) {
                assertThat(known[at]).as(languages().get(other)).isGreaterThan(known[other]);
            }
        }
    }

    @Test
    void a_language_without_words_is_refused_and_the_others_are_named() {
        assertThatThrownBy(() -> LanguageTexts.draw("nl", new Dice(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There are no words of 'nl'. Name one of [")
                .hasMessageContaining("eu");
    }

    @Test
    void twelve_sentences_of_each_language_measure_it_and_none_of_them_is_drawn() {
        List<String> sentences = LanguageTexts.sentences();
        assertThat(sentences).doesNotHaveDuplicates().allMatch(line -> line.matches("[a-z]{2} \\S.*"));
        assertThat(sentences.stream()
                        .collect(Collectors.groupingBy(line -> line.substring(0, 2), Collectors.counting())))
                .containsOnlyKeys(languages())
                .allSatisfy((language, count) -> assertThat(count).as(language).isEqualTo(12));
        Set<String> drawn = languages().stream()
                .flatMap(language -> many(language, 7).stream())
                .collect(Collectors.toSet());
        assertThat(sentences).noneMatch(line -> drawn.contains(line.substring(3)));
    }

    private static List<String> many(String language, long seed) {
        Dice dice = new Dice(seed).fork(language);
        return Stream.generate(() -> LanguageTexts.draw(language, dice))
                .limit(MANY)
                .toList();
    }

    private static Stream<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s.,?!]+")))
                .filter(word -> !word.isEmpty());
    }

    private static <T> double share(List<T> all, java.util.function.Predicate<T> holds) {
        return all.stream().filter(holds).count() / (double) all.size();
    }
}
