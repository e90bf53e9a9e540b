package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarefulRecogniserTest {
    private static final Quad FIRST = Quad.rectangle(100, 50, 420, 90);
    private static final Quad SECOND = Quad.rectangle(100, 150, 260, 190);

    /** Widths of the crops in the order in which the network saw them. */
    private final List<Integer> looks = new ArrayList<>();

    @Test
    void a_sure_line_is_read_once() {
        assertThat(read(Map.of(384, said('a', 0.96f)), FIRST)).containsExactly("a");
        assertThat(looks).containsExactly(384);
    }

    @Test
    void a_doubtful_line_is_read_tighter_and_larger_too() {
        read(Map.of(384, said('a', 0.6f)), FIRST);
        assertThat(looks).as("the text becomes wider in both").containsExactly(384, 416, 448);
    }

    @Test
    void the_text_that_no_look_denies_is_kept() {
        assertThat(read(Map.of(384, said('a', 0.6f), 416, said('b', 0.8f), 448, said('a', 0.7f)), FIRST))
                .as("two of three say so, and the third is not sure enough")
                .containsExactly("a");
        assertThat(read(Map.of(384, said(0.4f, 0.3f, 0), 416, said(0, 0.3f, 0.6f), 448, said(0.4f, 0.3f, 0.3f)), FIRST))
                .as("each finds something else likelier, but none finds it unlikely")
                .containsExactly("b");
    }

    @Test
    void where_looks_leave_it_open_spelling_decides() {
        Map<Integer, float[]> answers =
                Map.of(384, said(0.5f, 0.4f, 0), 416, said(0.5f, 0.4f, 0), 448, said(0.5f, 0.4f, 0));
        CharacterModel likesB = CharacterModel.ofLines(List.of("+\ta" + CharacterModel.code(Math.log(0.01)) + "b"
                + CharacterModel.code(Math.log(0.9)) + CharacterModel.EDGE + CharacterModel.code(0)));

        assertThat(read(answers, FIRST)).containsExactly("a");
        assertThat(recogniser(answers, likesB)
                        .read(Sheets.white(600, 300), List.of(FIRST))
                        .get(0))
                .satisfies(line -> assertThat(line.text()).isEqualTo("b"))
                .satisfies(line -> assertThat(line.confidence()).isEqualTo(0.4f))
                .satisfies(line -> assertThat(line.box()).isEqualTo(FIRST));
    }

    @Test
    void spelling_makes_no_digit_of_a_letter_but_a_letter_of_a_digit() {
        CharacterModel likesDigits = likes(true);
        CharacterModel likesLetters = likes(false);

        assertThat(joint(likesDigits, "201S", "2015")).isEqualTo("201S");
        assertThat(joint(likesLetters, "5UM", "SUM")).isEqualTo("SUM");
    }

    /** What is read where the looks find one text a little likelier than another one of the same length. */
    private static String joint(CharacterModel spelling, String likelier, String likely) {
        Alphabet alphabet = Alphabet.ofLines(List.of("0", "1", "2", "5", "M", "S", "U"));
        int classes = alphabet.classes();
        float[] values = new float[classes * likelier.length()];
        for (int step = 0; step < likelier.length(); step++) {
            values[step * classes + alphabet.classesOf(likelier)[step]] += 0.52f;
            values[step * classes + alphabet.classesOf(likely)[step]] += 0.48f;
        }
        Emissions emissions = Emissions.of(values, likelier.length());
        CtcDecoder decoder = new CtcDecoder(alphabet, 0.3f, 1);
        Look look = new Look(Lines.of(FIRST, decoder.decode(emissions)), emissions);
        return new JointDecoder(alphabet, decoder, spelling)
                .decode(List.of(look))
                .text();
    }

    private static CharacterModel likes(boolean digits) {
        char often = CharacterModel.code(Math.log(0.5));
        char seldom = CharacterModel.code(Math.log(0.001));
        return CharacterModel.ofLines(List.of("!\t0" + (digits ? often : seldom) + "S" + (digits ? seldom : often) + "M"
                + often + "U" + often + "¶" + often));
    }

    @Test
    void where_nothing_is_read_the_text_is_empty() {
        assertThat(read(Map.of(), FIRST)).containsExactly("");
    }

    @Test
    void only_doubtful_lines_are_read_again_and_keep_their_box_and_place() {
        List<TextLine> lines = recogniser(Map.of(384, said('a', 0.99f), 192, said('b', 0.5f), 224, said('c', 0.9f)))
                .read(Sheets.white(600, 300), List.of(SECOND, FIRST));
        assertThat(lines).extracting(TextLine::text).containsExactly("c", "a");
        assertThat(lines).extracting(TextLine::box).containsExactly(SECOND, FIRST);
    }

    @Test
    void the_quick_reader_looks_once() {
        recogniser(Map.of(384, said('a', 0.1f))).quick().read(Sheets.white(600, 300), List.of(FIRST));
        assertThat(looks).containsExactly(384);
    }

    @Test
    void no_boxes_need_no_network() {
        assertThat(recogniser(Map.of()).read(Sheets.white(9, 9), List.of())).isEmpty();
        assertThat(looks).isEmpty();
    }

    private List<String> read(Map<Integer, float[]> answers, Quad box) {
        return recogniser(answers).read(Sheets.white(600, 300), List.of(box)).stream()
                .map(TextLine::text)
                .toList();
    }

    private CarefulRecogniser recogniser(Map<Integer, float[]> answers) {
        return recogniser(answers, CharacterModel.NONE);
    }

    /** What is read in a crop so wide; nothing in another. */
    private CarefulRecogniser recogniser(Map<Integer, float[]> answers, CharacterModel spelling) {
        Engine engine = (model, inputs) -> {
            int width = Outputs.only(model, inputs).shape()[3];
            looks.add(width);
            return Map.of("y", FloatTensor.of(answers.getOrDefault(width, said('a', 0)), 1, 1, 5));
        };
        return new CarefulRecogniser(
                new TextRecogniser(
                        engine,
                        TextRecogniser.MODEL,
                        FakeNetworks.ALPHABET,
                        new RecognitionSettings(LineInput.GREY, 48, 8, 1600, 32, 1, 1, 0.02f, 1)),
                spelling);
    }

    /** What else it may be is as likely, one as the other. */
    private static float[] said(char character, float probability) {
        float[] row = new float[5];
        Arrays.fill(row, (1 - probability) / 5);
        row[character - 'a' + 1] += probability;
        return row;
    }

    private static float[] said(float a, float b, float c) {
        return new float[] {1 - a - b - c, a, b, c, 0};
    }
}
