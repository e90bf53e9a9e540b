package dev.rightsize.learn.tesseract;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tesseract's {@code tsv} output as a page.
 *
 * <p>A line of Tesseract is a row; it is split into cells where the gap between two words is wider than the line is
 * high, as a detector would.
 */
public final class TesseractTsv {
    private static final int COLUMNS = 12;
    private static final String PAGE_LEVEL = "1";
    private static final String WORD_LEVEL = "5";
    private static final float MAX_GAP = 1.2f;

    private TesseractTsv() {}

    /** @throws IllegalArgumentException if this is not what Tesseract prints */
    public static Page parse(String tsv) {
        int width = 0;
        int height = 0;
        Map<String, List<Word>> lines = new LinkedHashMap<>();
        for (String line : tsv.lines().skip(1).toList()) {
            String[] columns = line.split("\t", COLUMNS);
            if (columns.length < COLUMNS - 1) {
                throw new IllegalArgumentException("Tesseract's table has a line '" + line + "' without 12 columns.");
            }
            if (columns[0].equals(PAGE_LEVEL)) {
                width = Integer.parseInt(columns[8]);
                height = Integer.parseInt(columns[9]);
            } else if (columns[0].equals(WORD_LEVEL) && columns.length == COLUMNS && !columns[11].isBlank()) {
                String key = String.join(" ", columns[1], columns[2], columns[3], columns[4]);
                lines.computeIfAbsent(key, unused -> new ArrayList<>()).add(word(columns));
            }
        }
        return new Page(
                width, height, 0, lines.values().stream().map(TesseractTsv::row).toList());
    }

    private static Word word(String[] columns) {
        float left = Float.parseFloat(columns[6]);
        float top = Float.parseFloat(columns[7]);
        Quad box = Quad.rectangle(left, top, left + Float.parseFloat(columns[8]), top + Float.parseFloat(columns[9]));
        float confidence = Float.parseFloat(columns[10]) / 100;
        return new Word(columns[11].strip(), box, Math.max(0, Math.min(1, confidence)));
    }

    private static Row row(List<Word> words) {
        double height = words.stream()
                .mapToDouble(word -> word.box().textHeight())
                .average()
                .orElse(0);
        List<TextLine> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || words.get(i).box().left() - words.get(i - 1).box().right() > MAX_GAP * height) {
                cells.add(cell(words.subList(start, i)));
                start = i;
            }
        }
        return new Row(cells);
    }

    private static TextLine cell(List<Word> words) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        float confidence = 0;
        for (Word word : words) {
            left = Math.min(left, word.box().left());
            top = Math.min(top, word.box().top());
            right = Math.max(right, word.box().right());
            bottom = Math.max(bottom, word.box().bottom());
            confidence += word.confidence() / words.size();
        }
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return new TextLine(text, Quad.rectangle(left, top, right, bottom), Math.min(1, confidence), words);
    }
}
