package dev.rightsize.learn.synthesis.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedRow;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptRendererTest {
    private final ReceiptGenerator generator = ReceiptGenerator.everywhere();

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_same_seed_gives_the_same_pixels(Look look) {
        SyntheticReceipt receipt = generator.generate(7);
        byte[] once = ReceiptRenderer.render(receipt, 7, look).picture().rgb();
        byte[] twice = ReceiptRenderer.render(receipt, 7, look).picture().rgb();
        assertThat(twice).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void boxes_hold_ink_whatever_the_distortion(Look look) {
        for (long seed = 100; seed < 102; seed++) {
            RenderedReceipt rendered = ReceiptRenderer.render(generator.generate(seed), seed, look);
            assertThat(rendered.cells()).isNotEmpty();
            long seen = rendered.cells().stream().filter(RenderedCell::visible).count();
            long inked = rendered.cells().stream()
                    .filter(RenderedCell::visible)
                    .filter(cell -> contrast(rendered.picture(), cell.box()) > 18)
                    .count();
            assertThat(inked).as("cells with ink, seed %d", seed).isGreaterThanOrEqualTo(Math.round(seen * 0.97));
        }
    }

    @Test
    void beside_the_words_there_is_no_ink() {
        RenderedReceipt rendered = ReceiptRenderer.render(onlyText(), 18, Look.SCAN);
        Picture picture = rendered.picture();
        int outside = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                boolean dark = grey(picture, x, y) < 110;
                outside += dark && !inside(rendered, x, y) ? 1 : 0;
            }
        }
        assertThat(outside).isLessThan(picture.width() * picture.height() / 500);
    }

    @Test
    void a_jpeg_begins_with_its_magic_number() {
        byte[] jpeg =
                ReceiptRenderer.render(generator.generate(1), 1, Look.SMALL).jpeg(0.8f);
        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
    }

    /** A receipt without drawn lines, bar codes or reversed type. */
    private SyntheticReceipt onlyText() {
        return LongStream.range(0, 1000)
                .mapToObj(generator::generate)
                .filter(receipt -> receipt.rows().stream()
                        .allMatch(row -> row.kind() == PrintedRow.Kind.TEXT && row.emphasis() != Emphasis.INVERSE))
                .findFirst()
                .orElseThrow();
    }

    private static boolean inside(RenderedReceipt rendered, int x, int y) {
        return rendered.cells().stream()
                .map(RenderedCell::box)
                .anyMatch(box ->
                        x >= box.left() - 3 && x <= box.right() + 3 && y >= box.top() - 3 && y <= box.bottom() + 3);
    }

    /** The difference between the brightest and the darkest pixel of a box. */
    private static int contrast(Picture picture, Quad box) {
        int darkest = 255;
        int brightest = 0;
        for (int i = 0; i <= 60; i++) {
            for (int j = 0; j <= 12; j++) {
                float s = i / 60f;
                float t = j / 12f;
                float x = (box.x1() * (1 - s) + box.x2() * s) * (1 - t) + (box.x4() * (1 - s) + box.x3() * s) * t;
                float y = (box.y1() * (1 - s) + box.y2() * s) * (1 - t) + (box.y4() * (1 - s) + box.y3() * s) * t;
                int grey =
                        grey(picture, Math.min(picture.width() - 1, (int) x), Math.min(picture.height() - 1, (int) y));
                darkest = Math.min(darkest, grey);
                brightest = Math.max(brightest, grey);
            }
        }
        return brightest - darkest;
    }

    private static int grey(Picture picture, int x, int y) {
        int at = (y * picture.width() + x) * 3;
        return ((picture.rgb()[at] & 255) + (picture.rgb()[at + 1] & 255) + (picture.rgb()[at + 2] & 255)) / 3;
    }
}
