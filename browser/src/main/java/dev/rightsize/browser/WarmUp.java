package dev.rightsize.browser;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A first input of our own: a black bar on white, and a receipt of three rows. */
final class WarmUp {
    private static final int SIDE = 64;
    private static final List<String> ROWS = List.of("CAFE CENTRAL", "12/03/2026", "TOTAL 4.50");

    private WarmUp() {}

    static void run(Ocr ocr, ReceiptUnderstanding understanding) {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        Arrays.fill(rgb, (byte) -1);
        Picture picture = new Picture(SIDE, SIDE, rgb);
        ocr.detect(picture);
        ocr.recognise(new Ocr.Found(picture, 0, List.of(line(0))));
        understanding.read(page());
    }

    private static Page page() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS.size(); i++) {
            rows.add(new Row(List.of(new TextLine(ROWS.get(i), line(i), 1, List.of()))));
        }
        return new Page(SIDE, SIDE, 0, rows);
    }

    private static Quad line(int number) {
        int top = 4 + 20 * number;
        return new Quad(4, top, SIDE - 4, top, SIDE - 4, top + 12, 4, top + 12);
    }
}
