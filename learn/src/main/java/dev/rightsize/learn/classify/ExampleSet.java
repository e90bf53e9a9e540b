package dev.rightsize.learn.classify;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.LabelledText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Examples to learn from, checked.
 *
 * @param labels in the order of the alphabet
 * @param texts of the examples
 * @param truth the place of each example's label
 * @param warnings what may be wrong with them, a sentence each
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
public record ExampleSet(List<String> labels, List<String> texts, int[] truth, List<String> warnings) {
    /** With fewer of a label there is nothing to hold out. */
    public static final int FEWEST = 2;

    private static final int GOOD = 10;

    public ExampleSet {
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    /**
     * Checks examples to learn from.
     *
     * @throws DatasetException if there are fewer than two labels, or too few examples of one
     */
    public static ExampleSet of(List<LabelledText> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> counts.merge(example.label(), 1, Integer::sum));
        if (counts.size() < 2) {
            throw new DatasetException("All " + examples.size() + " examples have the label '"
                    + String.join("", counts.keySet())
                    + "': there is nothing to tell apart. Add examples of at least one other label.");
        }
        counts.forEach((label, count) -> {
            if (count < FEWEST) {
                throw new DatasetException("Label '" + label + "' has " + count + " example (line "
                        + lineOf(examples, label) + "). Give at least " + FEWEST + " of each label, better " + GOOD
                        + " or more, or leave the label out.");
            }
        });
        List<String> labels = List.copyOf(counts.keySet());
        return set(labels, examples, warnings(counts, examples));
    }

    /**
     * Checks examples to measure with.
     *
     * @throws DatasetException if one has a label that was not learned
     */
    public static ExampleSet of(List<LabelledText> examples, List<String> labels) {
        for (LabelledText example : examples) {
            if (!labels.contains(example.label())) {
                throw new DatasetException("Label '" + example.label() + "' (line " + example.line()
                        + ") does not occur in the examples to learn from. "
                        + dev.rightsize.core.task.DidYouMean.among(labels, example.label())
                        + " Correct it, or add examples of it and train again.");
            }
        }
        return set(labels, examples, List.of());
    }

    private static ExampleSet set(List<String> labels, List<LabelledText> examples, List<String> warnings) {
        int[] truth = examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        return new ExampleSet(labels, examples.stream().map(LabelledText::text).toList(), truth, warnings);
    }

    private static int lineOf(List<LabelledText> examples, String label) {
        return examples.stream()
                .filter(example -> example.label().equals(label))
                .mapToInt(LabelledText::line)
                .findFirst()
                .orElse(0);
    }

    private static List<String> warnings(Map<String, Integer> counts, List<LabelledText> examples) {
        List<String> warnings = new ArrayList<>();
        List<String> few = counts.entrySet().stream()
                .filter(count -> count.getValue() < GOOD)
                .map(Map.Entry::getKey)
                .toList();
        if (!few.isEmpty()) {
            warnings.add(few.size() + " of " + counts.size() + " labels have fewer than " + GOOD + " examples: "
                    + few.subList(0, Math.min(5, few.size())) + (few.size() > 5 ? " …" : "") + ".");
        }
        Map<String, LabelledText> seen = new HashMap<>();
        int doubtful = 0;
        LabelledText first = null;
        for (LabelledText example : examples) {
            LabelledText other = seen.putIfAbsent(example.text(), example);
            if (other != null && !other.label().equals(example.label())) {
                doubtful++;
                first = first == null ? example : first;
            }
        }
        if (first != null) {
            warnings.add(doubtful + " texts occur with two labels, the first in line " + first.line() + ".");
        }
        return warnings;
    }
}
