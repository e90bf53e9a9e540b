package dev.rightsize.eats.owner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables by RFC 4180. Cells that a spreadsheet would run as a formula get a ' before them; numbers do not need it. */
final class Csv {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String DANGEROUS = "=+-@\t\r\n\0|%＝＋－＠";

    private final StringBuilder text = new StringBuilder();

    /** A row of texts and numbers; null is an empty cell. */
    Csv row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells)
                        .map(cell -> cell == null ? "" : cell.toString())
                        .map(Csv::cell)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String cell(String value) {
        String guarded = isFormula(value) ? "'" + value : value;
        boolean quoted = guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';')
                || !guarded.equals(value)
                || !guarded.equals(guarded.strip());
        return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }

    /** Spreadsheets skip blanks before they look at the first character. */
    private static boolean isFormula(String value) {
        String shown = value.stripLeading();
        boolean blank = value.length() != shown.length() && !value.startsWith(" ");
        return !NUMBER.matcher(value).matches()
                && (blank || !shown.isEmpty() && DANGEROUS.indexOf(shown.charAt(0)) >= 0);
    }

    /** The cells of a table, by its rows; separated by commas or, where the first row has none, by semicolons. */
    static List<List<String>> read(String table) {
        String plain = table.startsWith("\uFEFF") ? table.substring(1) : table;
        String first = plain.lines().findFirst().orElse("");
        char separator = first.contains(",") || !first.contains(";") ? ',' : ';';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < plain.length() && plain.charAt(i + 1) == '"') {
                    cell.append(plain.charAt(++i));
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(row);
        }
        return rows;
    }
}
