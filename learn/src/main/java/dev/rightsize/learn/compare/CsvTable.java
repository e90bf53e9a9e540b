package dev.rightsize.learn.compare;

import dev.rightsize.core.task.DidYouMean;
import dev.rightsize.learn.dataset.CsvRows;
import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.TextFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CSV file with a header. Immutable.
 *
 * @param file where it was read
 * @param header the names of the columns, each once
 * @param rows the rows below it, each with as many fields
 */
public record CsvTable(Path file, List<String> header, List<CsvRows.Row> rows) {
    /** @throws DatasetException if names of columns are missing or double, or a row has another number of fields */
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isBlank() || !seen.add(name)) {
                throw DatasetException.at(
                        file,
                        1,
                        "every column needs a name of its own, but "
                                + (name.isBlank() ? "one has none." : "'" + name + "' stands there twice.")
                                + " Rename it.");
            }
        }
        for (CsvRows.Row row : rows) {
            if (row.fields().size() != header.size()) {
                throw DatasetException.at(
                        file,
                        row.line(),
                        "there are " + row.fields().size() + " fields but " + header.size()
                                + " columns. Put texts with commas in quotes.");
            }
        }
    }

    /** @throws DatasetException if there is no such file, or it is no such table; the message names the line */
    public static CsvTable read(Path file) {
        List<CsvRows.Row> rows = CsvRows.read(file, TextFile.utf8(file));
        if (rows.isEmpty()) {
            throw new DatasetException(
                    file + " is empty. Give a line of column names, such as text,label, then a line for each example.");
        }
        List<String> header = rows.get(0).fields().stream().map(String::strip).toList();
        return new CsvTable(file, header, rows.subList(1, rows.size()));
    }

    /**
     * The number of a column.
     *
     * @throws DatasetException if there is none of that name; the message names the nearest
     */
    public int column(String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw DatasetException.at(file, 1, "there is no column '" + name + "'. " + DidYouMean.among(header, name));
        }
        return column;
    }
}
