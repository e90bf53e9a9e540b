package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.metering.Measure;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of two models is smaller: by kind, then bytes, then weights that work on a token, then price. */
final class Sizes {
    static final Comparator<Trial> SMALL_TO_LARGE = Comparator.comparing(
                    (Trial trial) -> trial.card().kind())
            .thenComparingDouble(trial -> value(trial.card().bytes()))
            .thenComparingDouble(trial -> value(trial.card().activeParametersBillions()))
            .thenComparingDouble(trial -> value(trial.perAnswer().moneyUsd()))
            .thenComparing(Trial::name);

    private Sizes() {}

    /** What is unknown counts as large. */
    private static double value(@Nullable Figure figure) {
        return figure == null ? Double.POSITIVE_INFINITY : figure.value();
    }

    private static double value(@Nullable Measure measure) {
        return measure == null ? Double.POSITIVE_INFINITY : measure.value();
    }
}
