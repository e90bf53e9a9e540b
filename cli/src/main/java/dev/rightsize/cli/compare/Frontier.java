package dev.rightsize.cli.compare;

import dev.rightsize.core.metering.Measure;
import dev.rightsize.learn.compare.Comparison;
import dev.rightsize.learn.compare.Score;
import dev.rightsize.learn.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Models by cost and quality.
 *
 * @param points those whose cost is known, the cheapest first
 * @param unknown names of the others
 */
record Frontier(List<Point> points, List<String> unknown) {
    /**
     * @param cost of an answer
     * @param quality as a share
     * @param best whether no other is at least as good for no more
     */
    record Point(Score score, Measure cost, Interval quality, boolean best) {}

    /** @param cost which measure of the footprint of a trial counts */
    static Frontier of(Comparison comparison, Function<Score, @Nullable Measure> cost) {
        List<Score> scores = comparison.scores();
        List<Point> points = scores.stream()
                .filter(score -> isDrawable(cost.apply(score)))
                .map(score -> point(comparison, score, cost))
                .sorted(Comparator.comparingDouble(point -> point.cost().value()))
                .toList();
        List<String> unknown = scores.stream()
                .filter(score -> !isDrawable(cost.apply(score)))
                .map(score -> score.trial().name())
                .toList();
        return new Frontier(points, unknown);
    }

    /** The points that no other beats, the cheapest first. */
    List<Point> best() {
        return points.stream().filter(Point::best).toList();
    }

    /** A logarithmic axis has no place for 0. */
    private static boolean isDrawable(@Nullable Measure cost) {
        return cost != null && cost.value() > 0;
    }

    private static Point point(Comparison comparison, Score score, Function<Score, @Nullable Measure> costs) {
        Measure cost = Objects.requireNonNull(costs.apply(score));
        Interval quality = score.quality(comparison.measure());
        boolean beaten = comparison.scores().stream()
                .filter(other -> other != score && isDrawable(costs.apply(other)))
                .anyMatch(other -> beats(
                        Objects.requireNonNull(costs.apply(other)).value(),
                        other.quality(comparison.measure()).value(),
                        cost.value(),
                        quality.value()));
        return new Point(score, cost, quality, !beaten);
    }

    private static boolean beats(double cost, double quality, double thanCost, double thanQuality) {
        return cost <= thanCost && quality >= thanQuality && (cost < thanCost || quality > thanQuality);
    }
}
