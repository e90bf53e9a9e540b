package dev.rightsize.reading.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Pieces of text that stand on the same printed line, from left to right: a label and its amount, say.
 *
 * @param cells at least one
 */
public record Row(List<TextLine> cells) {
    public Row {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("A row needs at least one cell.");
        }
    }

    /** The cells' texts, joined by single spaces. */
    public String text() {
        return cells.stream().map(TextLine::text).collect(Collectors.joining(" "));
    }
}
