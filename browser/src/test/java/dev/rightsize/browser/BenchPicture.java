package dev.rightsize.browser;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.Transcript;
import dev.rightsize.learn.dataset.TranscriptLine;
import dev.rightsize.learn.dataset.TruthSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture that page and peers read, with what is printed on it.
 *
 * @param name of the set and the file
 * @param truth its fields
 * @param words as printed; empty if nobody transcribed them
 */
record BenchPicture(String set, String name, Path path, ReceiptTruth truth, List<String> words) {
    private static final JsonMapper JSON = new JsonMapper();

    BenchPicture {
        words = List.copyOf(words);
    }

    String type() {
        return name.endsWith(".png") ? "image/png" : "image/jpeg";
    }

    /** The PNG pictures that {@link Fixtures} wrote. */
    static List<BenchPicture> generated(Path fixtures, int count) throws IOException {
        List<String> truths = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            ObjectNode truth = (ObjectNode) JSON.readTree(Files.readString(fixtures.resolve(seed + ".png.truth.json")));
            List<String> texts = new ArrayList<>();
            truth.remove("lines").forEach(line -> texts.add(line.get("text").asString()));
            truths.add(truth.toString());
            lines.add(texts);
        }
        Path folder = Files.createDirectories(Path.of("target/page-bench/generated"));
        Files.write(folder.resolve("truth.jsonl"), truths);
        TruthSet set = TruthSet.read(folder);
        List<BenchPicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ReceiptTruth truth = set.receipts().get(i);
            pictures.add(new BenchPicture(
                    set.name(),
                    set.name() + "/" + truth.file(),
                    fixtures.resolve(truth.file()),
                    truth,
                    words(lines.get(i))));
        }
        return pictures;
    }

    /** The first pictures of each set below a folder. */
    static List<BenchPicture> real(Path data, int ofEach) {
        return TruthSet.discover(data).stream()
                .filter(set -> !set.synthetic())
                .flatMap(set -> set.receipts().stream().limit(ofEach).map(truth -> real(set, truth)))
                .filter(picture -> Files.exists(picture.path()))
                .toList();
    }

    private static BenchPicture real(TruthSet set, ReceiptTruth truth) {
        List<String> lines =
                Transcript.read(set, truth).stream().map(TranscriptLine::text).toList();
        return new BenchPicture(set.name(), set.name() + "/" + truth.file(), set.image(truth), truth, words(lines));
    }

    static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
