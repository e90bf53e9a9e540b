package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Pictures;
import dev.rightsize.reading.pixels.Turning;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OcrTest {
    private final FakeNetworks networks = new FakeNetworks();
    private final Ocr ocr = new Ocr(
            new TextDetector(networks, DetectionSettings.ppOcr()),
            new TextRecogniser(
                    networks, TextRecogniser.LARGE_MODEL, FakeNetworks.ALPHABET, RecognitionSettings.ppOcr()));

    @Test
    void text_becomes_rows_from_top_to_bottom() {
        Page page = read(receipt());
        assertThat(page.rows()).extracting(Row::text).containsExactly("cabcac cbc", "cbcbac cac");
        assertThat(page.quarterTurns()).isZero();
    }

    @Test
    void a_picture_on_its_side_is_turned_so_that_its_text_runs_across() {
        Page page = read(Turning.clockwise(receipt(), 1));
        assertThat(page.quarterTurns() % 2).isEqualTo(1);
        assertThat(page.width()).isEqualTo(640);
        assertThat(page.rows()).hasSize(2);
    }

    @Test
    void blank_and_noisy_pictures_of_any_shape_make_pages() {
        for (int[] size : new int[][] {{1, 1}, {2, 900}, {900, 2}, {300, 200}}) {
            assertThat(read(Sheets.white(size[0], size[1])).rows()).isEmpty();
            assertThat(read(Pictures.noise(size[0], size[1], 7)).width()).isPositive();
            assertThat(read(Pictures.plain(size[0], size[1], 0)).height()).isPositive();
        }
    }

    @Test
    void text_of_little_confidence_is_left_out() {
        Random random = new Random(1);
        Picture sheet = Sheets.white(640, 640);
        for (int i = 0; i < 20_000; i++) {
            sheet.rgb()[(200 * 640 + random.nextInt(640 * 40)) * 3] = (byte) 30;
        }
        assertThat(read(sheet).rows())
                .allSatisfy(row -> assertThat(row.cells())
                        .allSatisfy(cell -> assertThat(cell.confidence()).isGreaterThanOrEqualTo(0.5f)));
    }

    private Page read(Picture picture) {
        return ocr.recognise(ocr.detect(picture));
    }

    private static Picture receipt() {
        Picture sheet = Sheets.white(640, 800);
        Sheets.write(sheet, "cabcac", 60, 200, 40, 30);
        Sheets.write(sheet, "cbc", 450, 200, 40, 30);
        Sheets.write(sheet, "cbcbac", 60, 300, 40, 30);
        Sheets.write(sheet, "cac", 450, 300, 40, 30);
        return sheet;
    }
}
