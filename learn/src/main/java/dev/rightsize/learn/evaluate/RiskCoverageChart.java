package dev.rightsize.learn.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Risk–coverage curves as a small SVG picture that is legible on light and on dark pages.
 *
 * <p>Curves differ in colour and in dashes, and each is named in the legend.
 */
public final class RiskCoverageChart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 56;
    private static final int TOP = 40;
    private static final int PLOT_WIDTH = 340;
    private static final int PLOT_HEIGHT = 230;
    private static final int STYLES = 6;
    private static final String STYLE = """
            <style>
              text { font: 12px system-ui, sans-serif; fill: #24292f }
              .title { font-weight: 600; font-size: 14px }
              .grid { stroke: #8c959f; stroke-opacity: .35; stroke-width: 1 }
              .curve { fill: none; stroke-width: 2; stroke-linejoin: round }
              .c0 { stroke: #0969da } .c1 { stroke: #bc4c00; stroke-dasharray: 7 3 }
              .c2 { stroke: #1a7f37; stroke-dasharray: 2 3 } .c3 { stroke: #8250df; stroke-dasharray: 10 3 2 3 }
              .c4 { stroke: #bf3989; stroke-dasharray: 4 4 } .c5 { stroke: #57606a; stroke-dasharray: 1 2 }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 }
                .c0 { stroke: #58a6ff } .c1 { stroke: #f0883e } .c2 { stroke: #3fb950 }
                .c3 { stroke: #bc8cff } .c4 { stroke: #f778ba } .c5 { stroke: #8b949e }
              }
            </style>
            """;

    private RiskCoverageChart() {}

    /**
     * Draws curves, in the map's order.
     *
     * @param title above the picture
     * @param curves by the name shown in the legend
     */
    public static String svg(String title, Map<String, RiskCoverage> curves) {
        double highest = highestRisk(curves);
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH, HEIGHT, escape(title)));
        svg.append(STYLE).append(text("title", LEFT, 22, "start", title));
        grid(svg, highest);
        int index = 0;
        for (Map.Entry<String, RiskCoverage> curve : curves.entrySet()) {
            curve(svg, curve.getKey(), curve.getValue(), index++, highest);
        }
        return svg.append("</svg>\n").toString();
    }

    /** The scale's end: the highest risk, rounded up to 0.05, so that small risks fill the picture. */
    private static double highestRisk(Map<String, RiskCoverage> curves) {
        double highest = curves.values().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(RiskCoverage.Point::risk)
                .max()
                .orElse(0);
        return Math.max(1, Math.ceil(highest * 20 - 1e-9)) / 20;
    }

    private static void grid(StringBuilder svg, double highest) {
        for (int step = 0; step <= 5; step++) {
            double share = step / 5.0;
            double x = x(share);
            double y = y(share * highest, highest);
            svg.append(line(LEFT, y, LEFT + PLOT_WIDTH, y)).append(line(x, TOP, x, TOP + PLOT_HEIGHT));
            svg.append(text("", LEFT - 8, y + 4, "end", format("%.2f", share * highest)));
            svg.append(text("", x, TOP + PLOT_HEIGHT + 18, "middle", format("%.1f", share)));
        }
        svg.append(text("", LEFT + PLOT_WIDTH / 2.0, TOP + PLOT_HEIGHT + 38, "middle", "coverage: share answered"));
        svg.append(text("", LEFT - 44, TOP - 8, "start", "risk: share wrong"));
    }

    private static void curve(StringBuilder svg, String name, RiskCoverage curve, int index, double highest) {
        String style = "curve c" + index % STYLES;
        List<String> points = new ArrayList<>();
        for (RiskCoverage.Point point : curve.points()) {
            points.add(format("%.1f,%.1f", x(point.coverage()), y(point.risk(), highest)));
        }
        svg.append(format("<polyline class=\"%s\" points=\"%s\"/>%n", style, String.join(" ", points)));
        int legendY = TOP + 10 + index * 34;
        int legendX = LEFT + PLOT_WIDTH + 16;
        svg.append(format(
                "<polyline class=\"%s\" points=\"%d,%d %d,%d\"/>%n", style, legendX, legendY, legendX + 28, legendY));
        svg.append(text("", legendX + 34, legendY + 4, "start", name));
        svg.append(text("", legendX + 34, legendY + 18, "start", format("area %.3f", curve.area())));
    }

    private static double x(double coverage) {
        return LEFT + coverage * PLOT_WIDTH;
    }

    private static double y(double risk, double highest) {
        return TOP + PLOT_HEIGHT - risk / highest * PLOT_HEIGHT;
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return format("<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", x1, y1, x2, y2);
    }

    private static String text(String style, double x, double y, String anchor, String text) {
        return format(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                style, x, y, anchor, escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
