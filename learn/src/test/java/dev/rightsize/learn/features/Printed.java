package dev.rightsize.learn.features;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.receipt.rows.PageFacts;
import java.util.ArrayList;
import java.util.List;

/** Pages of rows of one cell each, 10 pixels a character from x = 10, 20 high and 30 apart. */
final class Printed {
    private Printed() {}

    static PageFacts page(String... rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            all.add(new Row(List.of(line(rows[i], 30 * i))));
        }
        return PageFacts.of(new Page(500, 30 * rows.length, 0, all));
    }

    static Quad box(int row) {
        return Quad.rectangle(10, 30 * row, 110, 30 * row + 20);
    }

    private static TextLine line(String text, float top) {
        List<Word> words = new ArrayList<>();
        float left = 10;
        for (String word : text.split(" ", -1)) {
            words.add(new Word(word, Quad.rectangle(left, top, left + 10 * word.length(), top + 20), 0.9f));
            left += 10 * (word.length() + 1);
        }
        return new TextLine(text, Quad.rectangle(10, top, left - 10, top + 20), 0.9f, words);
    }
}
