package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Pictures;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextDetectorTest {
    private final FakeNetworks networks = new FakeNetworks();
    private final TextDetector detector = new TextDetector(networks, DetectionSettings.ppOcr());

    @Test
    void a_core_is_grown_to_the_whole_line() {
        Picture sheet = Sheets.white(640, 640);
        Sheets.write(sheet, "aaaa", 100, 200, 50, 20);
        List<TextBox> boxes = detector.detect(sheet);
        assertThat(boxes).hasSize(1);
        Quad box = boxes.get(0).quad();
        double distance = 200 * 20 * 1.6 / (2 * (200 + 20));
        assertThat(box.left()).isCloseTo((float) (100 - distance), within(1.5f));
        assertThat(box.right()).isCloseTo((float) (300 + distance), within(1.5f));
        assertThat(box.textHeight()).isCloseTo((float) (20 + 2 * distance), within(2f));
        assertThat(boxes.get(0).score()).isCloseTo(0.9f, within(0.01f));
    }

    @Test
    void boxes_are_in_the_pixels_of_the_picture_whatever_its_size() {
        Picture sheet = Sheets.white(160, 200);
        Sheets.write(sheet, "aaaa", 40, 50, 20, 12);
        Quad box = detector.detect(sheet).get(0).quad();
        assertThat(box.centreX()).isCloseTo(80, within(1f));
        assertThat(box.centreY()).isCloseTo(56, within(1f));
    }

    @Test
    void specks_are_no_text() {
        Picture sheet = Sheets.white(640, 640);
        Sheets.write(sheet, "a", 100, 100, 2, 2);
        assertThat(detector.detect(sheet)).isEmpty();
    }

    @Test
    void small_text_on_a_large_picture_gets_a_second_closer_look() {
        Picture sheet = Sheets.white(1600, 2000);
        for (int line = 0; line < 10; line++) {
            Sheets.write(sheet, "aaaaaaaaaa", 700, 900 + 25 * line, 25, 10);
        }
        List<TextBox> boxes = detector.detect(sheet);
        assertThat(networks.detected).hasSize(2);
        assertThat(boxes).hasSize(10);
        assertThat(boxes).allSatisfy(box -> assertThat(box.quad().centreX()).isCloseTo(825, within(2f)));
    }

    @Test
    void text_of_good_size_is_looked_at_once() {
        Picture sheet = Sheets.white(640, 900);
        Sheets.write(sheet, "aaaaaaaaaa", 100, 300, 40, 24);
        detector.detect(sheet);
        assertThat(networks.detected).hasSize(1);
    }

    @Test
    void text_aslant_is_straightened_for_a_second_look_and_told_in_the_pixels_of_the_picture() {
        Picture sheet = Sheets.white(600, 600);
        Sheets.write(sheet, "aaaaaaaaaa", 100, 290, 40, 20);
        List<TextBox> boxes = detector.detect(Sheets.turned(sheet, 30));
        assertThat(networks.detected).hasSize(2);
        assertThat(boxes).hasSize(1);
        assertThat(Math.toDegrees(boxes.get(0).quad().slope())).isCloseTo(30, within(1.0));
        assertThat(boxes.get(0).quad().centreX()).isCloseTo(424.5f, within(4f));
    }

    @Test
    void a_large_picture_goes_through_the_network_in_strips_without_a_seam() {
        Picture sheet = Sheets.white(1024, 1728);
        for (int top = 20; top < 1700; top += 61) {
            Sheets.write(sheet, "aaaa", 100, top, 50, 30);
        }
        float[] map = new TextMap(networks, 1).of(new View.Coloured(sheet));
        assertThat(networks.detected).extracting(shape -> shape[2]).containsExactly(576 + 64, 576 + 128, 576 + 64);
        assertThat(Region.above(map, 1024, 1728, 0.3f))
                .hasSize(28)
                .allSatisfy(region -> assertThat(region.cells()).isEqualTo(200 * 30));
    }

    @Test
    void pictures_of_every_size_are_looked_at() {
        for (int[] size : new int[][] {{1, 1}, {1, 3000}, {3000, 1}, {8, 3000}, {3000, 8}, {31, 33}}) {
            assertThat(detector.detect(Sheets.white(size[0], size[1]))).isEmpty();
            assertThat(detector.detect(Pictures.plain(size[0], size[1], 0)))
                    .allSatisfy(box -> assertFinite(box.quad()));
        }
    }

    @Test
    void a_map_of_another_size_is_an_error_that_names_the_model() {
        TextDetector wrong = new TextDetector(
                (model, inputs) -> Map.of("y", FloatTensor.of(new float[4], 1, 1, 2, 2)), DetectionSettings.ppOcr());
        assertThatThrownBy(() -> wrong.detect(Sheets.white(64, 64)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("text-detection")
                .hasMessageContaining("640 x 640");
    }

    @Property(tries = 60)
    void whatever_the_network_returns_boxes_are_finite_and_scores_are_probabilities(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 200) int height) {
        LookSizes sizes = new LookSizes(32, 256, 20_000, 40_000, 20, 27);
        DetectionSettings small =
                new DetectionSettings(DetectionInput.BLUE_GREEN_RED, sizes, 0.3f, 0.5f, 1.6f, 2, 0.5f);
        TextDetector random = new TextDetector(
                (model, inputs) -> Map.of("y", randomMap(Outputs.only(model, inputs), new Random(seed))), small);
        assertThat(random.detect(Sheets.white(width, height))).allSatisfy(box -> {
            assertFinite(box.quad());
            assertThat(box.score()).isBetween(0f, 1f);
        });
    }

    private static FloatTensor randomMap(FloatTensor input, Random random) {
        int height = input.shape()[2];
        int width = input.shape()[3];
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1, 5};
        float[] map = new float[width * height];
        int patch = 1 + random.nextInt(60);
        float value = 0;
        for (int i = 0; i < map.length; i++) {
            if (i % patch == 0) {
                value = random.nextInt(50) == 0 ? odd[random.nextInt(odd.length)] : random.nextFloat();
            }
            map[i] = value;
        }
        return FloatTensor.of(map, 1, 1, height, width);
    }

    private static void assertFinite(Quad quad) {
        assertThat(quad.left() + quad.right() + quad.top() + quad.bottom()).isFinite();
        assertThat(quad.textWidth()).isPositive();
        assertThat(quad.textHeight()).isPositive();
    }
}
