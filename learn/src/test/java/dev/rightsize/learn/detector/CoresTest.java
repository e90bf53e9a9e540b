package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.DetectionInput;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.LookSizes;
import dev.rightsize.reading.ocr.TextBox;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A network that draws what it is to draw finds what it is to find. */
class CoresTest {
    private static final int SIDE = 320;

    @Test
    void the_detector_grows_cores_to_the_boxes_again() {
        Quad line = Quad.rectangle(40, 50, 240, 74);
        Quad word = Quad.rectangle(40, 100, 60, 118);
        Quad slanted = new Quad(60, 200, 250, 240, 245, 264, 55, 224);

        List<TextBox> found = detect(List.of(line, word, slanted));

        assertThat(found).hasSize(3);
        for (Quad box : List.of(line, word, slanted)) {
            Quad nearest = nearest(found, box);
            assertThat(nearest.textWidth()).isCloseTo(box.textWidth(), within(4f));
            float steps = box == slanted ? 2 * Crop.CELL : 0; // a slanted core has steps for edges
            assertThat(nearest.textHeight()).isCloseTo(box.textHeight(), within(3 + steps));
            assertThat(nearest.centreX()).isCloseTo(box.centreX(), within(1f));
            assertThat(nearest.slope()).isCloseTo(box.slope(), within(0.02));
        }
    }

    @Test
    void lines_that_touch_stay_apart() {
        List<Quad> lines = List.of(
                Quad.rectangle(40, 50, 240, 62), Quad.rectangle(40, 62, 240, 74), Quad.rectangle(40, 74, 240, 86));

        assertThat(detect(lines)).hasSize(3);
    }

    @Test
    void text_too_small_to_make_out_is_unknown() {
        byte[] cells = Cores.draw(List.of(new Mark(Quad.rectangle(0, 0, 320, 5), true)), SIDE, SIDE);

        assertThat(cells[160 + 5]).isEqualTo(Crop.UNKNOWN);
        assertThat(cells[160 * 20 + 5]).isEqualTo(Crop.NOTHING);
    }

    private static List<TextBox> detect(List<Quad> boxes) {
        byte[] cells = Cores.draw(boxes.stream().map(box -> new Mark(box, true)).toList(), SIDE, SIDE);
        float[] map = new float[cells.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = cells[i] == Crop.CORE ? 0.95f : 0.02f;
        }
        DetectionSettings ours = DetectionSettings.ours();
        DetectionSettings once = new DetectionSettings(
                DetectionInput.GREY,
                new LookSizes(32, SIDE, SIDE * SIDE, SIDE * SIDE, 1, 1),
                ours.threshold(),
                ours.minScore(),
                (float) Cores.GROWTH,
                ours.minCells(),
                ours.minCoreSide());
        TextDetector detector =
                new TextDetector((model, inputs) -> Map.of("map", FloatTensor.of(map, 1, 1, SIDE / 2, SIDE / 2)), once);
        return detector.detect(new Picture(SIDE, SIDE, new byte[3 * SIDE * SIDE]));
    }

    private static Quad nearest(List<TextBox> found, Quad box) {
        return found.stream()
                .map(TextBox::quad)
                .min(java.util.Comparator.comparingDouble(
                        quad -> Math.hypot(quad.centreX() - box.centreX(), quad.centreY() - box.centreY())))
                .orElseThrow();
    }
}
