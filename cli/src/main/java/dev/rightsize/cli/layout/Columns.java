package dev.rightsize.cli.layout;

import java.util.ArrayList;
import java.util.List;

/** A table of text: each column as wide as its widest cell, two spaces between. Not safe for use by threads. */
public final class Columns {
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment a letter a column: {@code l} to the left, {@code r} to the right */
    public Columns(String alignment) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
    }

    /** Adds a row of as many cells as there are columns. */
    public void row(String... cells) {
        if (cells.length != right.length) {
            throw new IllegalArgumentException(
                    "A row has " + right.length + " cells but was given " + cells.length + ".");
        }
        rows.add(List.of(cells));
    }

    /** The lines of the table. */
    public List<String> lines(int indent) {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Wrap.length(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(indent, row, widths)).toList();
    }

    private String line(int indent, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String space = " ".repeat(widths[i] - Wrap.length(cell));
            line.append(right[i] ? space + cell : cell + space).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
