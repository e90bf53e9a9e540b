package dev.rightsize.learn.evaluate;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Whether a page has a value in print, however it is written, or something that nearly is it. */
final class PrintedText {
    private final List<String> rows;
    private final List<String> pieces;

    PrintedText(Page page) {
        rows = page.rows().stream().map(Row::text).toList();
        pieces = pieces(page);
    }

    boolean has(ScoredField field, String value) {
        return switch (field) {
            case MERCHANT -> pieces.stream().anyMatch(piece -> PrintedName.has(piece, value));
            case DATE -> rows.stream().anyMatch(PrintedDate.of(value)::isIn);
            case TOTAL -> rows.stream().anyMatch(PrintedAmount.of(value)::isIn);
        };
    }

    boolean nearlyHas(ScoredField field, String value) {
        return switch (field) {
            case MERCHANT -> pieces.stream().anyMatch(piece -> PrintedName.nearlyHas(piece, value));
            case DATE -> rows.stream().anyMatch(PrintedDate.of(value)::isNearlyIn);
            case TOTAL -> rows.stream().anyMatch(PrintedAmount.of(value)::isNearlyIn);
        };
    }

    /** Cells, rows, and pairs of rows: a name may stand beside other text or run over two rows. */
    private static List<String> pieces(Page page) {
        List<String> pieces = new ArrayList<>();
        String above = "";
        for (Row row : page.rows()) {
            row.cells().stream().map(TextLine::text).forEach(pieces::add);
            pieces.add(row.text());
            pieces.add(above + " " + row.text());
            above = row.text();
        }
        return pieces;
    }
}
