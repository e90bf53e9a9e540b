package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The most common label, whatever the text: what every model has to beat. */
public final class MajorityClass implements Learner {
    /** What it is called. */
    public static final String NAME = "majority-class";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Answers the most common label to everything: what a model must beat.";
    }

    @Override
    public LocalClassifier fit(List<GoldRow> examples) {
        Map<String, Long> counts = examples.stream()
                .map(GoldRow::label)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String label = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Always(label);
    }

    private record Always(String label) implements LocalClassifier {
        @Override
        public String answer(String text) {
            return label;
        }

        @Override
        public ModelKind kind() {
            return ModelKind.RULES;
        }

        @Override
        public long bytes() {
            return label.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
