package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Turning;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextRecogniserTest {
    private final FakeNetworks networks = new FakeNetworks();

    @Test
    void the_text_of_each_box_comes_back_in_the_order_of_the_boxes() {
        Picture sheet = Sheets.white(400, 200);
        Sheets.write(sheet, "ab", 10, 10, 48, 48);
        Sheets.write(sheet, "abcabc", 10, 100, 48, 48);
        List<TextLine> lines = recogniser(1, 1)
                .read(sheet, List.of(Quad.rectangle(10, 10, 106, 58), Quad.rectangle(10, 100, 298, 148)));
        assertThat(lines).extracting(TextLine::text).containsExactly("ab", "abcabc");
    }

    @Test
    void crops_of_similar_width_go_through_the_network_together_and_others_do_not() {
        Picture sheet = Sheets.white(700, 300);
        recogniser(4, 0.9f)
                .read(
                        sheet,
                        List.of(
                                Quad.rectangle(0, 0, 100, 48),
                                Quad.rectangle(0, 60, 480, 108),
                                Quad.rectangle(0, 120, 104, 168)));
        assertThat(networks.recognised).extracting(shape -> shape[0]).containsExactly(1, 2);
        assertThat(networks.recognised).extracting(shape -> shape[3]).containsExactly(480, 104);
    }

    @Test
    void batches_and_single_lines_are_read_the_same() {
        Picture sheet = Sheets.white(400, 200);
        Sheets.write(sheet, "abca", 10, 10, 48, 48);
        Sheets.write(sheet, "cba", 10, 100, 60, 48);
        List<Quad> boxes = List.of(Quad.rectangle(10, 10, 202, 58), Quad.rectangle(10, 100, 190, 148));
        assertThat(recogniser(4, 0.5f).read(sheet, boxes))
                .extracting(TextLine::text)
                .containsExactly("abca", "cba");
    }

    @Test
    void the_text_of_an_upended_box_is_read_from_top_to_bottom() {
        Picture sheet = Sheets.white(300, 100);
        Sheets.write(sheet, "abc", 20, 20, 60, 48);
        Picture down = Turning.clockwise(sheet, 1);
        Quad box = Quad.rectangle(32, 20, 80, 200);
        assertThat(recogniser(1, 1).read(down, List.of(box)).get(0).text()).isEqualTo("abc");
    }

    @Test
    void a_narrow_character_no_higher_than_the_other_lines_stands_upright() {
        Picture sheet = Sheets.white(400, 200);
        Sheets.write(sheet, "abc", 10, 10, 48, 48);
        List<Quad> boxes = List.of(Quad.rectangle(10, 10, 154, 58), Quad.rectangle(200, 10, 224, 58));
        recogniser(1, 1).read(sheet, boxes);
        assertThat(networks.recognised).extracting(shape -> shape[3]).containsExactly(144, 24);
    }

    @Test
    void wide_text_is_squeezed_and_tiny_text_is_enlarged() {
        Picture sheet = Sheets.white(4000, 20);
        recogniser(1, 1).read(sheet, List.of(Quad.rectangle(0, 0, 4000, 4), Quad.rectangle(0, 0, 1, 1)));
        assertThat(networks.recognised).extracting(shape -> shape[3]).containsExactly(1600, 48);
    }

    @Test
    void no_boxes_need_no_network() {
        assertThat(recogniser(1, 1).read(Sheets.white(9, 9), List.of())).isEmpty();
        assertThat(networks.recognised).isEmpty();
    }

    @Test
    void another_number_of_classes_is_an_error_that_says_what_to_do() {
        TextRecogniser wrong = new TextRecogniser(
                (model, inputs) -> Map.of("y", FloatTensor.of(new float[14], 1, 2, 7)),
                TextRecogniser.LARGE_MODEL,
                FakeNetworks.ALPHABET,
                RecognitionSettings.ppOcr());
        assertThatThrownBy(() -> wrong.read(Sheets.white(50, 50), List.of(Quad.rectangle(0, 0, 50, 20))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("alphabet has 5 classes");
    }

    @Property(tries = 100)
    void whatever_the_network_returns_is_text_with_a_probability(@ForAll long seed) {
        Random random = new Random(seed);
        TextRecogniser recogniser = new TextRecogniser(
                (model, inputs) -> Map.of("y", anything(random)),
                TextRecogniser.LARGE_MODEL,
                FakeNetworks.ALPHABET,
                RecognitionSettings.ppOcr());
        TextLine line = recogniser
                .read(Sheets.white(99, 30), List.of(Quad.rectangle(1, 1, 90, 20)))
                .get(0);
        assertThat(line.confidence()).isBetween(0f, 1f);
        assertThat(line.text()).doesNotStartWith(" ").doesNotEndWith(" ").matches("[abc ]*");
        assertThat(line.words())
                .allSatisfy(word ->
                        assertThat(word.box().textWidth()).isNotNegative().isFinite());
    }

    private static FloatTensor anything(Random random) {
        float[] values = new float[12 * 5];
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1, 5};
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(8) == 0 ? odd[random.nextInt(odd.length)] : random.nextFloat();
        }
        return FloatTensor.of(values, 1, 12, 5);
    }

    private TextRecogniser recogniser(int maxBatch, float minFill) {
        return new TextRecogniser(
                networks,
                TextRecogniser.LARGE_MODEL,
                FakeNetworks.ALPHABET,
                new RecognitionSettings(LineInput.BLUE_GREEN_RED, 48, 8, 1600, 8, maxBatch, minFill, 0.02f, 1));
    }
}
