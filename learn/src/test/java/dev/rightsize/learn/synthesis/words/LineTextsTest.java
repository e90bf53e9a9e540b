package dev.rightsize.learn.synthesis.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTextsTest {
    private static final int MANY = 6000;

    @Test
    void every_character_of_the_alphabet_occurs() {
        String texts = many(LineTexts.everything(), MANY);
        for (char character : ReceiptAlphabet.CHARACTERS.toCharArray()) {
            assertThat(texts.chars().filter(c -> c == character).count())
                    .as("lines with %s", character)
                    .isGreaterThan(3);
        }
    }

    @Test
    void texts_are_in_the_alphabet_and_never_blank() {
        LineTexts texts = LineTexts.everything();
        for (int seed = 0; seed < MANY; seed++) {
            String text = texts.draw(new Dice(seed));
            assertThat(ReceiptAlphabet.covers(text)).as(text).isTrue();
            assertThat(text).isNotBlank().isEqualTo(text.strip());
        }
    }

    @Test
    void names_are_in_the_alphabet_seldom_the_same_and_in_every_case() {
        LineTexts names = LineTexts.names();
        List<String> many = IntStream.range(0, 500)
                .mapToObj(seed -> names.draw(new Dice(seed)))
                .toList();

        assertThat(many)
                .allSatisfy(name ->
                        assertThat(ReceiptAlphabet.covers(name)).as(name).isTrue());
        assertThat(new HashSet<>(many)).hasSizeGreaterThan(450);
        assertThat(many).anyMatch(name -> name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 8);
        assertThat(many).anyMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)) && name.length() > 8);
    }

    @Test
    void the_accent_set_is_rich_in_spanish_letters_and_signs() {
        String texts = many(LineTexts.accents(), 400);
        assertThat(texts).contains("Á", "É", "Í", "Ó", "Ú", "Ñ", "ñ", "¿", "¡", "€", "(€)", "L·L", "l·l");
    }

    @Test
    void word_lists_are_long_and_have_the_accents_of_their_language() {
        for (String language : WordList.LANGUAGES) {
            assertThat(WordList.of(language).words()).as(language).hasSizeGreaterThan(350);
            assertThat(WordList.of(language).accented()).as(language).hasSizeGreaterThan(5);
            assertThat(ReceiptAlphabet.covers(
                            String.join(" ", WordList.of(language).words())))
                    .as(language)
                    .isTrue();
        }
    }

    private static String many(LineTexts texts, int count) {
        return IntStream.range(0, count)
                .mapToObj(seed -> texts.draw(new Dice(seed)))
                .collect(Collectors.joining("\n"));
    }
}
