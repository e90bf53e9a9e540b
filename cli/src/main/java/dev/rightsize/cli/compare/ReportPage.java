package dev.rightsize.cli.compare;

import dev.rightsize.core.metering.Measure;
import dev.rightsize.learn.compare.Comparison;
import dev.rightsize.learn.compare.Score;
import dev.rightsize.learn.compare.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison as a page in one file: pictures and tables, light or dark, nothing fetched from anywhere. */
final class ReportPage {
    private final Comparison comparison;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        return new ReportPage(comparison).write();
    }

    private String write() {
        String data = String.valueOf(comparison.gold().table().file().getFileName());
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Html.text("Models compared on " + data))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        heading(data);
        chart("Money", "USD", score -> score.trial().perAnswer().moneyUsd());
        chart("Energy", "Wh", score -> score.trial().perAnswer().energyWh());
        quality();
        costs();
        verdicts();
        page.append("<footer>")
                .append(Html.text(ComparisonText.notes()))
                .append("</footer>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void heading(String data) {
        page.append("<h1>").append(Html.text("Models compared on " + data)).append("</h1>\n<p class=\"lead\">");
        page.append(Html.text(comparison.conclusion())).append("</p>\n<p class=\"soft\">");
        page.append(Html.text(String.format(
                        Locale.ROOT,
                        "%,d rows, %d labels: %s. May run: %s.",
                        comparison.gold().rows().size(),
                        comparison.gold().labels().size(),
                        String.join(", ", comparison.gold().labels()),
                        comparison.requirements().allowedPlaces().stream()
                                .map(place -> place.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))))
                .append("</p>\n");
    }

    private void chart(String what, String unit, Function<Score, @Nullable Measure> cost) {
        Frontier frontier = Frontier.of(comparison, cost);
        if (frontier.points().isEmpty()) {
            return;
        }
        String best = frontier.best().stream()
                .map(point -> point.score().trial().name())
                .collect(Collectors.joining(", "));
        page.append("<h2>").append(what).append(" and quality</h2>\n<figure>\n");
        page.append(FrontierChart.svg(
                comparison,
                frontier,
                unit,
                comparison.measure().label() + " over " + unit
                        + " a thousand answers; the tables below have the figures." + " No other beats: " + best
                        + "."));
        page.append("<figcaption>")
                .append(Html.text("◆ recommended · ● would do · □ ruled out. The line joins those that no other beats: "
                        + best
                        + ". Bars are ranges; the axis of cost is logarithmic, and what costs less than it shows stands at its beginning."
                        + (frontier.unknown().isEmpty()
                                ? ""
                                : " Not drawn, as its cost is unknown: " + String.join(", ", frontier.unknown())
                                        + ".")))
                .append("</figcaption>\n</figure>\n");
    }

    private void quality() {
        table(
                "Quality",
                "In per cent; in brackets where it lies with 95 % confidence",
                "Model",
                "Kind",
                "Accuracy",
                "Macro-F1",
                "No answer",
                "Chance");
        comparison
                .scores()
                .forEach(score -> row(
                        score,
                        Shown.kind(score.trial().card().kind()),
                        Shown.percent(score.accuracy()),
                        Shown.percent(score.macroF1()),
                        Long.toString(score.trial().unanswered()),
                        Shown.chance(score)));
        page.append("</tbody>\n</table></div>\n");
    }

    private void costs() {
        table(
                "Cost",
                "Latency of an answer; energy, greenhouse gases and money of a thousand; bytes that leave a text",
                "Model",
                "Size",
                "Median / 95 %, ms",
                "Energy, Wh",
                "CO2e, g",
                "Money, USD",
                "Sent, bytes");
        for (Score score : comparison.scores()) {
            Trial trial = score.trial();
            row(
                    score,
                    Shown.bytes(trial),
                    Shown.latency(trial.latency()),
                    Shown.thousand(trial.perAnswer().energyWh()),
                    Shown.thousand(trial.perAnswer().co2eGrams()),
                    Shown.thousand(trial.perAnswer().moneyUsd()),
                    Shown.sent(trial));
        }
        page.append("</tbody>\n</table></div>\n");
    }

    private void verdicts() {
        table("Why, and why not", "From small to large", "Model", "Verdict");
        for (Score score : comparison.scores()) {
            String words = Stream.concat(
                            Stream.of(
                                    score.verdict(), "Answers " + score.trial().how() + "."),
                            score.unknowns().stream().map(unknown -> "Open: " + unknown + "."))
                    .map(Html::text)
                    .collect(Collectors.joining("<br>"));
            begin(score).append("<td class=\"words\">").append(words).append("</td></tr>\n");
        }
        page.append("</tbody>\n</table></div>\n");
    }

    private void table(String title, String caption, String... heads) {
        page.append("<h2>").append(Html.text(title)).append("</h2>\n<div class=\"scroll\"><table>\n<caption>");
        page.append(Html.text(caption)).append("</caption>\n<thead><tr>");
        Stream.of(heads)
                .forEach(head -> page.append(
                                head.equals("Verdict") ? "<th class=\"words\" scope=\"col\">" : "<th scope=\"col\">")
                        .append(Html.text(head))
                        .append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
    }

    private void row(Score score, String... cells) {
        begin(score);
        Stream.of(cells)
                .forEach(cell -> page.append("<td>").append(Html.text(cell)).append("</td>"));
        page.append("</tr>\n");
    }

    private StringBuilder begin(Score score) {
        String mark = Shown.mark(comparison, score);
        return page.append(score.equals(comparison.recommended()) ? "<tr class=\"take\">" : "<tr>")
                .append("<th scope=\"row\">")
                .append(Html.text(
                        (mark.isEmpty() ? "" : mark + " ") + score.trial().name()))
                .append("</th>");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(
                ReportPage.class.getResourceAsStream("report.css"), "Class path report.css is missing.")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Class path report.css cannot be read. Install again.", e);
        }
    }
}
