package dev.rightsize.learn.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A learning curve as a small SVG picture that is legible on light and on dark pages: shares on real and generated data. */
public final class LearningCurve {
    private static final int LEFT = 48;
    private static final int TOP = 40;
    private static final int WIDTH = 460;
    private static final int HEIGHT = 220;
    private static final String STYLE = """
        <style>
          text { font: 12px system-ui, sans-serif; fill: #24292f }
          .title { font-weight: 600; font-size: 14px }
          .grid { stroke: #8c959f; stroke-opacity: .35; stroke-width: 1 }
          .curve { fill: none; stroke-width: 2; stroke-linejoin: round }
          .real { stroke: #0969da } .generated { stroke: #bc4c00; stroke-dasharray: 7 3 }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 } .real { stroke: #58a6ff } .generated { stroke: #f0883e }
          }
        </style>
        """;

    private LearningCurve() {}

    /**
     * Draws the points against the examples learned from; an empty picture without points.
     *
     * @param title what the curves show
     * @param examples what was learned from, in the plural
     */
    public static String svg(String title, String examples, List<CurvePoint> curve) {
        long most = curve.stream().mapToLong(CurvePoint::lines).max().orElse(1);
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Learning"
                        + " curve\">%n",
                LEFT + WIDTH + 130, TOP + HEIGHT + 48));
        svg.append(STYLE).append(format("<text class=\"title\" x=\"%d\" y=\"22\">%s</text>%n", LEFT, title));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            svg.append(format(
                    "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>%n", LEFT, y, LEFT + WIDTH, y));
            svg.append(format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>%n", LEFT - 6, y + 4, tenth * 10));
        }
        double hours = curve.isEmpty() ? 0 : curve.get(curve.size() - 1).hours();
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%,d %s, %.1f hours</text>%n",
                LEFT + WIDTH, TOP + HEIGHT + 20, most, examples, hours));
        curve(svg, curve, most, "real", CurvePoint::real);
        curve(svg, curve, most, "generated", CurvePoint::generated);
        return svg.append("</svg>\n").toString();
    }

    private static void curve(
            StringBuilder svg, List<CurvePoint> curve, long most, String name, ToDoubleFunction<CurvePoint> value) {
        List<CurvePoint> known = curve.stream()
                .filter(point -> !Double.isNaN(value.applyAsDouble(point)))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        String points = known.stream()
                .map(point -> format("%.1f,%.1f", x(point.lines(), most), y(value.applyAsDouble(point))))
                .collect(Collectors.joining(" "));
        double last = value.applyAsDouble(known.get(known.size() - 1));
        svg.append(format("<polyline class=\"curve %s\" points=\"%s\"/>%n", name, points));
        svg.append(format(
                "<text x=\"%d\" y=\"%.1f\">%s %.1f %%</text>%n", LEFT + WIDTH + 6, y(last) + 4, name, last * 100));
    }

    private static double x(long lines, long most) {
        return LEFT + (double) WIDTH * lines / most;
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
