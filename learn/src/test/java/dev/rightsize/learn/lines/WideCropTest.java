package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is learnt from is what the recogniser will see. */
class WideCropTest {
    private static final RecognitionSettings OURS = new RecognitionSettings(32, 1024, 8, 1, 0.9f, 0.02f);
    private static final Picture PICTURE = noise(400, 300);

    @Test
    void the_plain_crop_is_what_the_recogniser_cuts() {
        assertCutAsByRecogniser(Quad.rectangle(20, 30, 220, 60));
        assertCutAsByRecogniser(new Quad(20.5f, 30.25f, 220, 50, 217, 80, 17.5f, 60.25f));
        assertCutAsByRecogniser(Quad.rectangle(-5, 280, 100, 310));
    }

    @Test
    void the_plain_crop_of_an_upended_box_is_turned_as_by_the_recogniser() {
        assertCutAsByRecogniser(Quad.rectangle(100, 30, 130, 230));
    }

    @Test
    void the_plain_crop_of_a_wide_or_narrow_box_has_the_recognisers_least_and_largest_width() {
        assertCutAsByRecogniser(Quad.rectangle(0, 100, 399, 107));
        assertThat(WideCrop.of(PICTURE, Quad.rectangle(0, 100, 399, 107)).plainWidth())
                .isEqualTo(WideCrop.MAX_WIDTH);
        assertThat(WideCrop.along(PICTURE, Quad.rectangle(0, 100, 2, 130)).plainWidth())
                .isEqualTo(8);
    }

    @Test
    void the_margin_shows_what_is_around_the_box() {
        Picture picture = new Picture(60, 60, new byte[60 * 60 * 3]);
        picture.rgb()[(30 * 60 + 12) * 3] = (byte) 255; // left of the box
        WideCrop crop = WideCrop.of(picture, Quad.rectangle(14, 14, 46, 46));

        assertThat(crop.width()).isEqualTo(crop.plainWidth() + 2 * WideCrop.MARGIN);
        assertThat(crop.grey()[(16 + WideCrop.MARGIN) * crop.width() + 4]).isEqualTo((byte) 76);
        assertThat(crop.plain()).containsOnly(0);
    }

    private static void assertCutAsByRecogniser(Quad box) {
        WideCrop crop = WideCrop.of(PICTURE, box);
        FloatTensor seen = seenByRecogniser(box);
        int stride = seen.shape()[3];
        int plane = stride * LabelledLine.HEIGHT;
        assertThat(stride).isBetween(crop.plainWidth(), crop.plainWidth() + 7);
        byte[] plain = crop.plain();
        for (int y = 0; y < LabelledLine.HEIGHT; y++) {
            for (int x = 0; x < crop.plainWidth(); x++) {
                int at = y * stride + x;
                double grey = 0.114 * seen.values()[at]
                        + 0.587 * seen.values()[plane + at]
                        + 0.299 * seen.values()[2 * plane + at];
                double error = (plain[y * crop.plainWidth() + x] & 255) - (grey + 1) * 127.5;
                // half a level for rounding, half for samples that fall between others in the last float
                assertThat(Math.abs(error)).isLessThan(1.01);
            }
        }
    }

    private static FloatTensor seenByRecogniser(Quad box) {
        List<FloatTensor> seen = new ArrayList<>();
        TextRecogniser recogniser = new TextRecogniser(
                (model, inputs) -> {
                    FloatTensor tensor =
                            (FloatTensor) inputs.values().iterator().next();
                    seen.add(tensor);
                    return Map.<String, Tensor>of("y", FloatTensor.of(new float[] {1, 0, 0}, 1, 1, 3));
                },
                Alphabet.ofLines(List.of("a")),
                OURS);
        recogniser.read(PICTURE, List.of(box));
        return seen.get(0);
    }

    private static Picture noise(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        new Random(5).nextBytes(rgb);
        return new Picture(width, height, rgb);
    }
}
