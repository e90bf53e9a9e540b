package dev.rightsize.browser;

import dev.rightsize.learn.evaluate.PredictedField;
import dev.rightsize.learn.evaluate.Prediction;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.tesseract.TesseractTsv;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.Rows;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one engine read in the page, and what that took. A peer reads text only: its fields are those that our
 * understanding finds in its text, so that engines differ in the text alone.
 *
 * @param figures as {@code page.bench.mjs} wrote them, with {@code results} by the pictures' names
 */
record BenchEngine(String name, JsonNode figures, ReceiptUnderstanding understanding) {
    /** How many of a picture's words were read, and of how many. */
    record Words(int right, int all) {
        double share() {
            return all == 0 ? Double.NaN : (double) right / all;
        }
    }

    double figure(String key) {
        return figures.path(key).asDouble(Double.NaN);
    }

    ReceiptScore fields(List<BenchPicture> pictures) {
        return ReceiptScore.of(
                pictures.stream().map(BenchPicture::truth).toList(),
                pictures.stream()
                        .map(picture -> prediction(picture, result(picture)))
                        .toList());
    }

    /** Each printed word counts once for each time that it is read. */
    Words words(List<BenchPicture> pictures, UnaryOperator<String> form) {
        int right = 0;
        int all = 0;
        for (BenchPicture picture : pictures) {
            Map<String, Integer> read = new HashMap<>();
            for (String word : BenchPicture.words(lines(result(picture)))) {
                read.merge(form.apply(word), 1, Integer::sum);
            }
            for (String word : picture.words()) {
                String wanted = form.apply(word);
                if (wanted.isEmpty()) {
                    continue;
                }
                all++;
                if (read.merge(wanted, -1, Integer::sum) >= 0) {
                    right++;
                }
            }
        }
        return new Words(right, all);
    }

    /** Letters and digits alone, without case. */
    static String alphanumeric(String word) {
        return word.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private JsonNode result(BenchPicture picture) {
        return figures.get("results").get(picture.name());
    }

    private Prediction prediction(BenchPicture picture, JsonNode result) {
        String file = picture.truth().file();
        if (!result.has("kind")) {
            return Prediction.of(file, understanding.read(page(result)));
        }
        return new Prediction(
                file, field(result, "merchant"), field(result, "date"), field(result, "total"), List.of());
    }

    private static @Nullable PredictedField field(JsonNode receipt, String name) {
        JsonNode field = receipt.path(name);
        return field.path("value").isString()
                ? PredictedField.of(
                        field.get("value").asString(), field.get("confidence").asDouble())
                : null;
    }

    private static List<String> lines(JsonNode result) {
        if (!result.has("tsv")) {
            List<String> texts = new ArrayList<>();
            result.get("lines").forEach(line -> texts.add(line.get("text").asString()));
            return texts;
        }
        return page(result).rows().stream().map(Row::text).toList();
    }

    private static Page page(JsonNode result) {
        if (result.has("tsv")) {
            return TesseractTsv.parse("level\n" + result.get("tsv").asString());
        }
        List<TextLine> lines = new ArrayList<>();
        for (JsonNode line : result.get("lines")) {
            JsonNode box = line.get("box");
            float left = (float) box.get(0).asDouble();
            float top = (float) box.get(1).asDouble();
            Quad quad = Quad.rectangle(
                    left,
                    top,
                    left + (float) box.get(2).asDouble(),
                    top + (float) box.get(3).asDouble());
            String text = line.get("text").asString();
            lines.add(new TextLine(text, quad, 1, List.of(new Word(text, quad, 1))));
        }
        return new Page(result.get("width").asInt(), result.get("height").asInt(), 0, Rows.of(lines));
    }
}
