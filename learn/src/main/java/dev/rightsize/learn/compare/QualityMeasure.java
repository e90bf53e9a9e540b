package dev.rightsize.learn.compare;

import dev.rightsize.core.task.DidYouMean;
import java.util.List;
import java.util.stream.Stream;

/** What counts as quality. */
public enum QualityMeasure {
    /** The share of rows that are answered rightly. */
    ACCURACY("accuracy"),
    /** The mean of F1 over labels: rare labels count as much as common ones. */
    MACRO_F1("macro-F1");

    private final String label;

    QualityMeasure(String label) {
        this.label = label;
    }

    /** {@code macro-F1}. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if there is none of that name; the message names those that there are */
    public static QualityMeasure of(String name) {
        return Stream.of(values())
                .filter(one -> one.label.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'qualityMeasure' is '" + name
                        + "', which is not measured here. "
                        + DidYouMean.among(List.of(ACCURACY.label, MACRO_F1.label), name)));
    }
}
