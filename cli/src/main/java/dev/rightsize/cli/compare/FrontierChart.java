package dev.rightsize.cli.compare;

import dev.rightsize.cli.compare.Frontier.Point;
import dev.rightsize.cli.layout.Figures;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.learn.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Quality over the cost of a thousand answers as SVG: cost on a logarithmic axis, both with their ranges, a line along
 * the models that no other beats. Colours are those of the page around it; shapes tell the same without colours.
 */
final class FrontierChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 52;
    private static final int RIGHT = 24;
    private static final int TOP = 20;
    private static final int BOTTOM = 48;
    private static final int LINE = 15;
    private static final double LETTER = 7;
    /** What costs less than the axis shows stands at its beginning. */
    private static final int POWERS = 8;

    private static final int SAMPLE = 1_000;

    private final Comparison comparison;
    private final Frontier frontier;
    private final String unit;
    private final StringBuilder svg = new StringBuilder();
    private final double leastPower;
    private final double mostPower;
    private final double leastQuality;
    private final double mostQuality;

    private FrontierChart(Comparison comparison, Frontier frontier, String unit) {
        this.comparison = comparison;
        this.frontier = frontier;
        this.unit = unit;
        List<Point> points = frontier.points();
        double least = points.stream()
                .mapToDouble(one -> positive(one.cost().low(), one))
                .min()
                .orElseThrow();
        double most =
                points.stream().mapToDouble(one -> one.cost().high()).max().orElseThrow();
        mostPower = Math.ceil(Math.log10(SAMPLE * most));
        leastPower = Math.min(mostPower - 1, Math.max(mostPower - POWERS, Math.floor(Math.log10(SAMPLE * least))));
        leastQuality = Math.floor(10
                        * points.stream()
                                .mapToDouble(one -> one.quality().low())
                                .min()
                                .orElseThrow())
                / 10;
        mostQuality = Math.min(
                1,
                Math.ceil(10
                                * points.stream()
                                        .mapToDouble(one -> one.quality().high())
                                        .max()
                                        .orElseThrow())
                        / 10);
    }

    /**
     * The picture.
     *
     * @param frontier with at least one point
     * @param unit of the cost: {@code USD}
     * @param title what it shows, for those who do not see it
     */
    static String svg(Comparison comparison, Frontier frontier, String unit, String title) {
        return new FrontierChart(comparison, frontier, unit).draw(title);
    }

    private String draw(String title) {
        add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, Html.text(title));
        costAxis();
        qualityAxis();
        floor();
        line();
        frontier.points().forEach(this::point);
        names();
        return svg.append("</svg>").toString();
    }

    private void costAxis() {
        for (int power = (int) leastPower; power <= mostPower; power++) {
            double x = x(Math.pow(10, power));
            add("<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, TOP, x, HEIGHT - BOTTOM);
            add(
                    "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x, HEIGHT - BOTTOM + 18, Figures.exact(Math.pow(10, power)));
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s a thousand answers →</text>",
                WIDTH - RIGHT, HEIGHT - 8, Html.text(unit));
    }

    private void qualityAxis() {
        double step = mostQuality - leastQuality > 0.5 ? 0.2 : mostQuality - leastQuality > 0.2 ? 0.1 : 0.05;
        for (double quality = leastQuality; quality <= mostQuality + 1e-9; quality += step) {
            double y = y(quality);
            add("<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, y, WIDTH - RIGHT, y);
            add(
                    "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>",
                    LEFT - 6, y + 4, 100 * quality);
        }
        add(
                "<text x=\"4\" y=\"12\">↑ %s, %%</text>",
                Html.text(comparison.measure().label()));
    }

    private void floor() {
        QualityFloor floor = comparison.requirements().quality();
        if (floor != null && floor.minimum() >= leastQuality && floor.minimum() <= mostQuality) {
            double y = y(floor.minimum());
            add("<line class=\"floor\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, y, WIDTH - RIGHT, y);
            add("<text x=\"%d\" y=\"%.1f\">wanted</text>", LEFT + 4, y - 4);
        }
    }

    /** A staircase: for more money one may always take the cheaper model. */
    private void line() {
        StringBuilder path = new StringBuilder();
        for (Point point : frontier.best()) {
            path.append(
                    path.isEmpty()
                            ? format("M%.1f %.1f", x(point), y(point.quality().value()))
                            : format("H%.1f V%.1f", x(point), y(point.quality().value())));
        }
        add("<path class=\"frontier\" d=\"%s\"/>", path);
    }

    private void point(Point point) {
        String style = style(point);
        double x = x(point);
        double y = y(point.quality().value());
        add(
                "<line class=\"bar %s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x(SAMPLE * positive(point.cost().low(), point)),
                y,
                x(SAMPLE * point.cost().high()),
                y);
        add(
                "<line class=\"bar %s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style, x, y(point.quality().low()), x, y(point.quality().high()));
        switch (style) {
            case "take" -> add("<path class=\"take\" d=\"M%.1f %.1f l8 8 l-8 8 l-8 -8 Z\"/>", x, y - 8);
            case "may" -> add("<circle class=\"may\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"/>", x, y);
            default -> add("<rect class=\"out\" x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"10\"/>", x - 5, y - 5);
        }
    }

    /** Above their points, to the side where there is room; moved up where one would cover another. */
    private void names() {
        List<double[]> taken = new ArrayList<>();
        for (Point point : frontier.points()) {
            String name = point.score().trial().name();
            boolean toTheLeft = x(point) > WIDTH / 2.0;
            double width = LETTER * name.length();
            double from = toTheLeft ? x(point) - 10 - width : x(point) + 10;
            double y = y(point.quality().value()) - 8;
            while (isCovered(taken, from, width, y)) {
                y -= LINE;
            }
            taken.add(new double[] {from, from + width, y});
            add(
                    "<text class=\"name-%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                    style(point), toTheLeft ? x(point) - 10 : from, y, toTheLeft ? "end" : "start", Html.text(name));
        }
    }

    private static boolean isCovered(List<double[]> taken, double from, double width, double y) {
        return taken.stream().anyMatch(one -> from < one[1] && from + width > one[0] && Math.abs(y - one[2]) < LINE);
    }

    private String style(Point point) {
        return point.score().equals(comparison.recommended())
                ? "take"
                : point.score().isPossible() ? "may" : "out";
    }

    /** A range that begins at 0 begins at a tenth of its middle. */
    private static double positive(double low, Point point) {
        return low > 0 ? low : point.cost().value() / 10;
    }

    private double x(Point point) {
        return x(SAMPLE * point.cost().value());
    }

    private double x(double cost) {
        double share = (Math.log10(cost) - leastPower) / (mostPower - leastPower);
        return LEFT + Math.max(0, share) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double quality) {
        double share = (quality - leastQuality) / (mostQuality - leastQuality);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private void add(String format, Object... values) {
        svg.append(format(format, values)).append('\n');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
