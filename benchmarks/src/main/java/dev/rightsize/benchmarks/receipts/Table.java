package dev.rightsize.benchmarks.receipts;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns, for a terminal or as Markdown.
 *
 * @param header names of the columns
 * @param rows each as long as the header
 * @param numbers whether all columns but the first are numbers, aligned to the right
 */
record Table(List<String> header, List<List<String>> rows, boolean numbers) {
    private static final int GAP = 2;

    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " cells but the table has " + header.size() + " columns: " + row);
            }
        }
    }

    List<String> text() {
        int[] widths = new int[header.size()];
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return all.stream().map(row -> text(row, widths)).toList();
    }

    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown(header));
        StringBuilder rule = new StringBuilder("|---|");
        rule.append((numbers ? "--:|" : "---|").repeat(header.size() - 1));
        lines.add(rule.toString());
        rows.forEach(row -> lines.add(markdown(row)));
        return lines;
    }

    private String text(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - row.get(i).length());
            boolean right = numbers && i > 0;
            line.append(right ? padding + row.get(i) : row.get(i) + padding).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }

    private static String markdown(List<String> row) {
        return "| "
                + String.join(
                        " | ",
                        row.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }
}
