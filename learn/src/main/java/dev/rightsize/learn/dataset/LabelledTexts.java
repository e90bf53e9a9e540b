package dev.rightsize.learn.dataset;

import dev.rightsize.core.task.DidYouMean;
import dev.rightsize.reading.text.TextLimits;
import dev.rightsize.reading.text.TextRefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads texts with their labels: CSV with a header, or JSON Lines ({@code .jsonl}, {@code .ndjson}), in UTF-8.
 *
 * <pre>{@code
 * List<LabelledText> examples = new LabelledTexts("text", "label").read(Path.of("examples.csv"));
 * }</pre>
 */
public final class LabelledTexts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String textColumn;
    private final String labelColumn;

    /** @param textColumn column or member that holds the text; {@code labelColumn} likewise */
    public LabelledTexts(String textColumn, String labelColumn) {
        this.textColumn = textColumn;
        this.labelColumn = labelColumn;
    }

    /**
     * Reads a file.
     *
     * @throws DatasetException if the file cannot be read, or a line has no text or no label; it names the line
     */
    public List<LabelledText> read(Path file) {
        String text = TextFile.utf8(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean jsonLines = name.endsWith(".jsonl") || name.endsWith(".ndjson") || text.startsWith("{");
        List<LabelledText> examples = jsonLines ? jsonLines(file, text) : csv(file, text);
        if (examples.isEmpty()) {
            throw new DatasetException(file + " has no examples. Give a line with a text and its label for each.");
        }
        return examples;
    }

    private List<LabelledText> csv(Path file, String text) {
        List<CsvRows.Row> rows = CsvRows.read(file, text);
        if (rows.isEmpty()) {
            throw new DatasetException(file + " is empty. Give a line of column names, then a line for each example.");
        }
        List<String> header = rows.get(0).fields().stream().map(String::strip).toList();
        int textAt = column(file, header, textColumn, "--text-column");
        int labelAt = column(file, header, labelColumn, "--label-column");
        List<LabelledText> examples = new ArrayList<>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (row.fields().size() != header.size()) {
                throw DatasetException.at(
                        file,
                        row.line(),
                        "there are " + row.fields().size() + " fields but " + header.size()
                                + " columns. Put texts with commas in quotes.");
            }
            examples.add(example(
                    file, row.line(), row.fields().get(textAt), row.fields().get(labelAt)));
        }
        return examples;
    }

    private static int column(Path file, List<String> header, String name, String option) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw DatasetException.at(
                    file,
                    1,
                    "there is no column '" + name + "', only " + header + ". " + DidYouMean.among(header, name)
                            + " Name the right one with " + option + ".");
        }
        return at;
    }

    private List<LabelledText> jsonLines(Path file, String text) {
        List<LabelledText> examples = new ArrayList<>();
        int line = 0;
        for (String json : text.split("\n", -1)) {
            line++;
            if (!json.isBlank()) {
                JsonNode object = parsed(file, line, json);
                examples.add(example(
                        file, line, member(file, line, object, textColumn), member(file, line, object, labelColumn)));
            }
        }
        return examples;
    }

    private static JsonNode parsed(Path file, int line, String json) {
        try {
            JsonNode object = JSON.readTree(json);
            if (object.isObject()) {
                return object;
            }
        } catch (JacksonException e) {
            throw DatasetException.at(file, line, "this is not JSON: " + e.getOriginalMessage());
        }
        throw DatasetException.at(file, line, "an object, {…}, was expected. Give one a line.");
    }

    private static String member(Path file, int line, JsonNode object, String name) {
        JsonNode member = object.get(name);
        if (member == null || !(member.isString() || member.isNumber() || member.isBoolean())) {
            List<String> names = object.propertyNames().stream().toList();
            throw DatasetException.at(
                    file,
                    line,
                    "there is no text '" + name + "', only " + names
                            + ". Name the right one with --text-column or --label-column.");
        }
        return member.asString();
    }

    private static LabelledText example(Path file, int line, String text, String label) {
        if (label.isBlank()) {
            throw DatasetException.at(file, line, "the label is empty. Give one, or remove the line.");
        }
        try {
            return new LabelledText(TextLimits.checked(text), label.strip(), line);
        } catch (TextRefusedException e) {
            throw DatasetException.at(file, line, firstLower(e.getMessage()));
        }
    }

    private static String firstLower(@Nullable String message) {
        String text = String.valueOf(message);
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
