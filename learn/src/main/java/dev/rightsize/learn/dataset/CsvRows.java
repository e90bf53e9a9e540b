package dev.rightsize.learn.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file (RFC 4180): fields in quotes may hold separators, line breaks and doubled quotes. */
public final class CsvRows {
    private final Path file;
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvRows(Path file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
    }

    /** A row with fields, and the line where it begins. */
    public record Row(int line, List<String> fields) {}

    /** All rows but empty lines. The separator is what the first line has most of: comma, semicolon or tab. */
    public static List<Row> read(Path file, String text) {
        return new CsvRows(file, text, separator(text)).rows();
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int begin = line;
            List<String> fields = row();
            if (fields.size() > 1 || !fields.get(0).isBlank()) {
                rows.add(new Row(begin, fields));
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at == text.length() || text.charAt(at++) != separator) {
                return fields;
            }
        }
    }

    /** Up to the separator or the end of the line, which is left standing. */
    private String plain() {
        int begin = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        countLine();
        String field = text.substring(begin, at);
        return field.endsWith("\r") ? field.substring(0, field.length() - 1) : field;
    }

    private String quoted() {
        int opened = line;
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                    at++;
                    return field + plain();
                }
                at++;
            } else if (c == '\n') {
                line++;
            }
            field.append(c);
        }
        throw DatasetException.at(
                file, opened, "a field begins with a quote that is never closed. Close it, or double quotes in text.");
    }

    private void countLine() {
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
        }
    }
}
