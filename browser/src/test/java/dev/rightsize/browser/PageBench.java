package dev.rightsize.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.evaluate.FieldScore;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code ./rightsize bench page}: the same receipts in both places, what the page costs, and what its peers read. The figures go
 * to {@code target/page-bench.txt}.
 */
class PageBench {
    private static final int RECEIPTS = Integer.getInteger("rightsize.receipts", 40);
    private static final int REAL_OF_EACH_SET = Integer.getInteger("rightsize.real", 10);
    private static final @Nullable String DATA =
            System.getProperty("rightsize.data", System.getenv("RIGHTSIZE_RECEIPTS"));
    private static final Duration MOST = Duration.ofHours(4);
    private static final Path OUT = Path.of("target/page-bench");
    private static final JsonMapper JSON = new JsonMapper();

    private final StringBuilder report = new StringBuilder();

    @Test
    void receipts_are_read_alike_in_both_places_and_beside_peers() throws IOException, InterruptedException {
        assertThat(NodeTests.missing()).isEmpty();
        Path fixtures = Path.of("target/receipts");
        Fixtures.write(fixtures, RECEIPTS);
        List<BenchPicture> pictures = new ArrayList<>(BenchPicture.generated(fixtures, RECEIPTS));
        if (DATA != null && !DATA.isEmpty()) {
            pictures.addAll(BenchPicture.real(Path.of(DATA), REAL_OF_EACH_SET));
        }
        writeWanted(pictures);
        List<NodeRun.Outcome> outcomes = NodeTests.run(MOST, MOST, fixtures, "page.bench.mjs");
        write(pictures);
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.error()).isNull());
    }

    private static void writeWanted(List<BenchPicture> pictures) throws IOException {
        ArrayNode wanted = JSON.createArrayNode();
        for (BenchPicture picture : pictures) {
            wanted.addObject()
                    .put("name", picture.name())
                    .put("path", picture.path().toAbsolutePath().toString())
                    .put("type", picture.type());
        }
        Files.createDirectories(OUT);
        for (Path before : results()) {
            Files.delete(before);
        }
        Files.deleteIfExists(OUT.resolve("parity.json"));
        Files.writeString(OUT.resolve("pictures.json"), wanted.toString());
    }

    private void write(List<BenchPicture> pictures) throws IOException {
        ReceiptUnderstanding understanding = ReceiptBundle.open(null);
        List<BenchEngine> engines = new ArrayList<>();
        for (Path file : results()) {
            String name =
                    file.getFileName().toString().replaceFirst("^peer ", "").replaceFirst("\\.json$", "");
            engines.add(new BenchEngine(name, JSON.readTree(Files.readString(file)), understanding));
        }
        costs(engines);
        pictures.stream()
                .collect(Collectors.groupingBy(BenchPicture::set, LinkedHashMap::new, Collectors.toList()))
                .forEach((set, members) -> quality(set, members, engines));
        parity();
        Files.writeString(Path.of("target/page-bench.txt"), report);
    }

    /** Ours first. */
    private static List<Path> results() throws IOException {
        try (Stream<Path> files = Files.list(OUT)) {
            return files.filter(file -> file.endsWith("rightsize.json")
                            || String.valueOf(file.getFileName()).startsWith("peer "))
                    .sorted((a, b) -> Boolean.compare(b.endsWith("rightsize.json"), a.endsWith("rightsize.json")))
                    .toList();
        }
    }

    private void costs(List<BenchEngine> engines) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("first use, bytes over the wire", "firstUseBytes");
        rows.put("JavaScript, gzip, bytes", "scriptGzipBytes");
        rows.put("page usable (form by hand), s", "pageUsableSeconds");
        rows.put("first reading, downloads included, s", "firstSeconds");
        rows.put("warm reading, median s", "warmSeconds");
        rows.put("warm reading, CPU seconds, all of Chromium", "warmCpuSeconds");
        rows.put("longest task of the main thread, ms (0: none over 50)", "longestTaskMs");
        rows.put("peak memory of the page's process, bytes", "peakBytes");
        rows.put("that of an empty page, bytes", "emptyPageBytes");
        rows.put("that until the model is ready, bytes", "readyPageBytes");
        rows.put("most private memory after a reading, bytes", "privateBytes");
        head("What it takes", engines);
        rows.forEach((label, key) -> row(
                label,
                engines.stream().map(engine -> number(engine.figure(key))).toList()));
    }

    private void quality(String set, List<BenchPicture> pictures, List<BenchEngine> engines) {
        head("%s: %d pictures".formatted(set, pictures.size()), engines);
        if (pictures.stream().anyMatch(picture -> !picture.words().isEmpty())) {
            row(
                    "words read exactly",
                    engines.stream()
                            .map(engine ->
                                    share(engine.words(pictures, word -> word).share()))
                            .toList());
            row(
                    "words, letters and digits without case",
                    engines.stream()
                            .map(engine -> share(engine.words(pictures, BenchEngine::alphanumeric)
                                    .share()))
                            .toList());
        }
        List<ReceiptScore> scores =
                engines.stream().map(engine -> engine.fields(pictures)).toList();
        for (ScoredField field : ScoredField.values()) {
            row(
                    field.key() + " right",
                    scores.stream().map(score -> right(score.field(field))).toList());
            row(
                    field.key() + " wrong",
                    scores.stream().map(score -> wrong(score.field(field))).toList());
        }
        row(
                "all three right",
                scores.stream()
                        .map(ReceiptScore::allThree)
                        .map(all -> all == null ? "–" : share(all))
                        .toList());
    }

    private void parity() throws IOException {
        Path file = OUT.resolve("parity.json");
        if (!Files.exists(file)) {
            report.append("\nParity was not measured.\n");
            return;
        }
        JsonNode counts = JSON.readTree(Files.readString(file));
        report.append("""

                Parity of page and JVM: %s of %s PNG receipts with the same lines to the character, %s with the same fields; \
                %s of %s JPEG receipts with the same merchant, date and total. Differing: %s
                """.formatted(
                        counts.get("lines"),
                        counts.get("png"),
                        counts.get("fields"),
                        counts.get("main"),
                        counts.get("jpeg"),
                        counts.get("differing")));
    }

    private void head(String title, List<BenchEngine> engines) {
        report.append('\n');
        row(title, engines.stream().map(BenchEngine::name).toList());
        report.append("|---".repeat(engines.size() + 1)).append("|\n");
    }

    private void row(String label, List<String> values) {
        report.append("| ").append(label);
        values.forEach(value -> report.append(" | ").append(value));
        report.append(" |\n");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value >= 1000 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : ReceiptScore.decimals(value);
    }

    private static String right(@Nullable FieldScore score) {
        return score == null ? "–" : share(score.fuzzyShare());
    }

    private static String wrong(@Nullable FieldScore score) {
        return score == null ? "–" : share(score.wrongShare());
    }
}
