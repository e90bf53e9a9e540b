package dev.rightsize.learn.compare;

import dev.rightsize.core.task.DidYouMean;
import dev.rightsize.learn.dataset.DatasetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of comma-separated values in UTF-8 with a header (RFC 4180): cells may stand in quotes, and then hold commas,
 * line ends and doubled quotes. Immutable.
 *
 * @param file where it was read
 * @param header the names of the columns, each once
 * @param rows the rows below it, each with as many cells
 */
public record CsvTable(Path file, List<String> header, List<Row> rows) {
    /**
     * @param line where the row begins, from 1
     * @param cells what stands in it, white space kept
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @throws DatasetException if names of columns are missing or double, or a row has another number of cells */
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isBlank() || !seen.add(name)) {
                throw new DatasetException(file + ":1: every column needs a name of its own, but "
                        + (name.isBlank() ? "one has none." : "'" + name + "' stands there twice.") + " Rename it.");
            }
        }
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new DatasetException(file + ":" + row.line() + ": this row has "
                        + row.cells().size() + " cells but the header " + header.size()
                        + ". Put cells with commas into \"quotes\".");
            }
        }
    }

    /** @throws DatasetException if there is no such file, or it is no such table; the message names the line */
    public static CsvTable read(Path file) {
        List<Row> rows = new TableCells(file, text(file)).read();
        if (rows.isEmpty()) {
            throw new DatasetException(file + " is empty. It wants a header, such as text,label, and rows below it.");
        }
        List<String> header = rows.get(0).cells().stream().map(String::strip).toList();
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
            throw new DatasetException(
                    file + ":1: there is no column '" + name + "'. " + DidYouMean.among(header, name));
        }
        return column;
    }

    private static String text(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + " is not UTF-8. Save it as CSV in UTF-8.", e);
        } catch (NoSuchFileException e) {
            throw new DatasetException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new DatasetException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
