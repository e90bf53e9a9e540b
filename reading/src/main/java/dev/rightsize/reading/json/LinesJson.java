package dev.rightsize.reading.json;

import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.Rounding;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;

/** The lines of a page as JSON, from top to bottom: {@code [{"row", "text", "confidence", "box"}]}. */
public final class LinesJson {
    private LinesJson() {}

    /** Every piece of text, with the number of its row, from 0. */
    public static JsonArray of(Page page) {
        JsonArray lines = new JsonArray();
        int number = 0;
        for (Row row : page.rows()) {
            for (TextLine line : row.cells()) {
                lines.addObject()
                        .put("row", number)
                        .put("text", line.text())
                        .put("confidence", Rounding.rounded(line.confidence(), 10_000))
                        .put("box", BoxJson.of(line.box()));
            }
            number++;
        }
        return lines;
    }
}
