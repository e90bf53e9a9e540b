package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.learn.statistics.Difference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why a model is taken, and why each of the others is not. */
final class Verdicts {
    private static final double MILLION = 1e6;

    private final Requirements requirements;
    private final QualityMeasure measure;
    private final @Nullable Score take;
    private final Judge.Field field;

    /** @param take the one to take; null if there is none */
    Verdicts(Requirements requirements, QualityMeasure measure, @Nullable Score take, Judge.Field field) {
        this.requirements = requirements;
        this.measure = measure;
        this.take = take;
        this.field = field;
    }

    /** The score with its verdict; {@code number} is its place in the field. */
    Score judged(Score score, int number) {
        return new Score(
                score.trial(),
                score.accuracy(),
                score.macroF1(),
                score.versus(),
                score.probability(),
                score.objections(),
                score.unknowns(),
                verdict(score, number));
    }

    /** The recommendation with its reason. */
    String conclusion(List<Score> scores) {
        if (take == null) {
            return "None of them meets the requirements. "
                    + (scores.size() == 1 ? "Compare more models, " : "Train with more examples, compare more models, ")
                    + "or demand less.";
        }
        long smaller = scores.stream().takeWhile(score -> !score.isPossible()).count();
        return "Take " + take.trial().name() + ": the smallest that " + goodEnough() + " ("
                + measure.label() + " " + Numbers.percent(take.quality(measure)) + ")"
                + (smaller == 0
                        ? ""
                        : ", after " + smaller + " smaller one" + (smaller == 1 ? "" : "s") + " that will not do")
                + ".";
    }

    private String goodEnough() {
        QualityFloor floor = requirements.quality();
        return floor == null
                ? "is not significantly worse than the best that may run"
                : "reaches " + Numbers.percent(floor.minimum()) + " and meets the other requirements";
    }

    private String verdict(Score score, int number) {
        if (!score.isPossible()) {
            return "Ruled out: " + String.join("; ", score.objections()) + ".";
        }
        return take == null || score.equals(take)
                ? "Recommended: the smallest that " + goodEnough() + "."
                : "It would do, too, but is larger" + size(score, take) + " and " + quality(number) + cost(score, take)
                        + ".";
    }

    private static String size(Score score, Score take) {
        ModelKind kind = score.trial().card().kind();
        return kind == take.trial().card().kind()
                ? ""
                : " (" + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private String quality(int number) {
        int recommended = field.trials().indexOf(take == null ? null : take.trial());
        Difference difference = field.versus(number, recommended).difference(measure);
        double value = difference.interval().value();
        String by = "by " + Numbers.points(Math.abs(value)) + " points ("
                + Numbers.probability(difference.probability()) + ")";
        if (difference.probability() >= Judge.SIGNIFICANT) {
            return "not significantly better or worse (" + Numbers.points(value) + " points, "
                    + Numbers.probability(difference.probability()) + ")";
        }
        return (value > 0 ? "better " : "worse ") + by;
    }

    /** How much more money and energy it takes, where both are known. */
    private static String cost(Score score, Score take) {
        String money = times(
                score.trial().perAnswer().moneyUsd(), take.trial().perAnswer().moneyUsd(), "money");
        String energy = times(
                score.trial().perAnswer().energyWh(), take.trial().perAnswer().energyWh(), "energy");
        return money.isEmpty() && energy.isEmpty()
                ? ""
                : ", at " + money + (money.isEmpty() || energy.isEmpty() ? "" : " and ") + energy;
    }

    private static String times(@Nullable Measure one, @Nullable Measure other, String of) {
        if (one == null || other == null || other.value() == 0) {
            return "";
        }
        double times = one.value() / other.value();
        if (times > MILLION) {
            return "over a million times the " + of;
        }
        String figure =
                times >= 10 ? String.format(Locale.ROOT, "%,.0f", times) : String.format(Locale.ROOT, "%.2g", times);
        return "about " + figure + " times the " + of;
    }
}
