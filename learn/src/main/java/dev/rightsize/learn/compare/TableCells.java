package dev.rightsize.learn.compare;

import dev.rightsize.learn.compare.CsvTable.Row;
import dev.rightsize.learn.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes text with comma-separated values apart. Used once. */
final class TableCells {
    private final Path file;
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int line = 1;
    private int rowLine = 1;

    TableCells(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Every row with something in it. */
    List<Row> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.isEmpty()) {
                quoted();
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (!(c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n')) {
                cell.append(c);
            }
            at++;
        }
        endRow();
        return rows;
    }

    /** From the opening quote to the closing one. */
    private void quoted() {
        int opened = line;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                return;
            }
        }
        throw new DatasetException(file + ":" + opened
                + ": a quote is opened here and never closed. Close it, or double" + " the quotes inside of a cell.");
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.get(0).isBlank()) {
            rows.add(new Row(rowLine, cells));
        }
        cells.clear();
        line++;
        rowLine = line;
    }
}
