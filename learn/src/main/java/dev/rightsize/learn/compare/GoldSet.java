package dev.rightsize.learn.compare;

import dev.rightsize.learn.dataset.CsvRows;
import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.reading.text.TextLimits;
import dev.rightsize.reading.text.TextRefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts whose right label is known, all of them for measuring.
 *
 * @param table the file that they are from
 * @param rows at least one
 * @param labels every label that occurs, in order; at least two
 */
public record GoldSet(CsvTable table, List<GoldRow> rows, List<String> labels) {
    private static final List<String> USUAL_TEXT = List.of("text", "input");
    private static final List<String> USUAL_LABEL = List.of("label", "gold", "category");

    public GoldSet {
        rows = List.copyOf(rows);
        labels = List.copyOf(labels);
    }

    /**
     * Takes texts and labels from a table.
     *
     * @param textColumn null for the usual {@code text} or {@code input}
     * @param labelColumn null for the usual {@code label}, {@code gold} or {@code category}
     * @throws DatasetException if a column is missing, a cell is empty or there are fewer than two labels; the message
     *     names file and line
     */
    public static GoldSet of(CsvTable table, @Nullable String textColumn, @Nullable String labelColumn) {
        int text = column(table, textColumn, USUAL_TEXT, "--text-column");
        int label = column(table, labelColumn, USUAL_LABEL, "--label-column");
        List<GoldRow> rows =
                table.rows().stream().map(row -> row(table, row, text, label)).toList();
        Set<String> labels = new TreeSet<>();
        rows.forEach(row -> labels.add(row.label()));
        if (labels.size() < 2) {
            throw new DatasetException(
                    table.file() + ": column '" + table.header().get(label) + "' has "
                            + (labels.isEmpty()
                                    ? "no rows"
                                    : "one label only, '" + labels.iterator().next() + "'")
                            + ". There is nothing to tell apart: give rows with at least two labels.");
        }
        return new GoldSet(table, rows, List.copyOf(labels));
    }

    /** The right labels, row by row. */
    public List<String> truth() {
        return rows.stream().map(GoldRow::label).toList();
    }

    /** A label as it stands in this set, whatever the case of its letters; null if it is none of them. */
    public @Nullable String label(String given) {
        String wanted = given.strip();
        if (labels.contains(wanted)) {
            return wanted;
        }
        return labels.stream().filter(wanted::equalsIgnoreCase).findFirst().orElse(null);
    }

    private static int column(CsvTable table, @Nullable String wanted, List<String> usual, String option) {
        if (wanted != null) {
            return table.column(wanted);
        }
        Set<String> there = new LinkedHashSet<>(usual);
        there.retainAll(table.header());
        if (there.isEmpty()) {
            throw DatasetException.at(
                    table.file(),
                    1,
                    "no column is called '" + String.join("' or '", usual) + "'. The columns are "
                            + String.join(", ", table.header()) + ". Name one with " + option + ".");
        }
        return table.column(there.iterator().next());
    }

    private static GoldRow row(CsvTable table, CsvRows.Row row, int text, int label) {
        String given = row.fields().get(text);
        String right = row.fields().get(label).strip();
        if (given.isBlank() || right.isEmpty()) {
            throw DatasetException.at(
                    table.file(),
                    row.line(),
                    "'" + table.header().get(given.isBlank() ? text : label)
                            + "' is empty. Fill it in, or take the row out.");
        }
        try {
            return new GoldRow(row.line(), TextLimits.checked(given), right);
        } catch (TextRefusedException e) {
            throw DatasetException.at(table.file(), row.line(), "this text cannot be classified. " + e.getMessage());
        }
    }
}
