package dev.rightsize.benchmarks.classify;

import dev.rightsize.learn.dataset.LabelledText;
import dev.rightsize.learn.dataset.LabelledTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Banking77 (Casanueva et al., 2020) and CLINC150 (Larson et al., 2019), as their authors split them. */
final class TextSets {
    private TextSets() {}

    /**
     * A set of texts.
     *
     * @param train to learn from
     * @param test to measure with
     * @param outOfScope texts of none of the labels; empty if the set has none
     */
    record TextSet(String name, List<LabelledText> train, List<LabelledText> test, List<String> outOfScope) {}

    static TextSet banking(Path folder) {
        LabelledTexts texts = new LabelledTexts("text", "category");
        return new TextSet(
                "Banking77",
                texts.read(folder.resolve("banking77_train.csv")),
                texts.read(folder.resolve("banking77_test.csv")),
                List.of());
    }

    /** Its validation part is learned from too: nothing of it is needed to choose by. */
    static TextSet clinc(Path folder) throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(Files.readAllBytes(folder.resolve("clinc150_full.json")));
        List<LabelledText> train = part(json.path("train"));
        train.addAll(part(json.path("val")));
        List<String> outOfScope =
                part(json.path("oos_test")).stream().map(LabelledText::text).toList();
        return new TextSet("CLINC150", train, part(json.path("test")), outOfScope);
    }

    /** The same set with some examples of each label, chosen at random. */
    static TextSet few(TextSet set, int each, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledText> shuffled = new ArrayList<>();
        for (LabelledText text : set.train()) {
            shuffled.add(random.nextInt(shuffled.size() + 1), text);
        }
        Map<String, Integer> taken = new HashMap<>();
        List<LabelledText> train = shuffled.stream()
                .filter(text -> taken.merge(text.label(), 1, Integer::sum) <= each)
                .toList();
        return new TextSet(set.name(), train, set.test(), set.outOfScope());
    }

    private static List<LabelledText> part(JsonNode rows) {
        List<LabelledText> texts = new ArrayList<>();
        for (JsonNode row : rows) {
            texts.add(new LabelledText(row.get(0).stringValue(), row.get(1).stringValue(), texts.size() + 1));
        }
        return texts;
    }
}
