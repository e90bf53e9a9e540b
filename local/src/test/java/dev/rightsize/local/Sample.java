package dev.rightsize.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt of {@code samples/} with its truth.
 *
 * @param image the picture
 * @param merchant null if none is printed
 * @param date null if none is printed
 * @param total null if none is printed
 * @param prices of the items, in printed order
 */
record Sample(
        Path image,
        @Nullable String merchant,
        @Nullable String date,
        @Nullable String total,
        List<String> prices) {
    static List<Sample> all() throws IOException {
        Path folder = Path.of(System.getProperty("basedir", ".")).resolve("../samples");
        List<Sample> samples = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            JsonNode truth = json.readTree(line);
            List<String> prices = new ArrayList<>();
            truth.path("items").forEach(item -> prices.add(item.path("price").asString()));
            samples.add(new Sample(
                    folder.resolve(truth.path("file").asString()),
                    text(truth.path("merchant")),
                    text(truth.path("date")),
                    text(truth.path("total")),
                    prices));
        }
        return samples;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
