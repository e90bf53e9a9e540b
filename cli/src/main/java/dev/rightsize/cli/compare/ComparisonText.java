package dev.rightsize.cli.compare;

import dev.rightsize.cli.layout.Columns;
import dev.rightsize.cli.layout.Wrap;
import dev.rightsize.learn.compare.Comparison;
import dev.rightsize.learn.compare.Score;
import dev.rightsize.learn.compare.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison for people, in a hundred columns. */
final class ComparisonText {
    private static final int LABELS = 22;

    private ComparisonText() {}

    static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>(Wrap.lines(comparison.conclusion(), Wrap.WIDTH));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%,d rows of %s, %d labels; in brackets where it lies with 95 %% confidence",
                comparison.gold().rows().size(),
                comparison.gold().table().file().getFileName(),
                comparison.gold().labels().size()));
        lines.addAll(quality(comparison));
        lines.add("");
        lines.add("Cost: milliseconds (median / 95 %) of an answer; a thousand answers; bytes that leave a text");
        lines.addAll(costs(comparison));
        lines.add("");
        for (Score score : comparison.scores()) {
            lines.addAll(Wrap.beside(0, label(comparison, score), LABELS, score.verdict()));
            lines.addAll(Wrap.beside(0, "", LABELS, "Answers " + score.trial().how() + "."));
            score.unknowns().forEach(unknown -> lines.addAll(Wrap.beside(0, "", LABELS, "Open: " + unknown + ".")));
        }
        lines.add("");
        lines.addAll(Wrap.lines(notes(), Wrap.WIDTH));
        return lines;
    }

    private static List<String> quality(Comparison comparison) {
        Columns table = new Columns("llrrrr");
        table.row("", "MODEL", "ACCURACY %", "MACRO-F1 %", "NO ANSWER", "CHANCE");
        for (Score score : comparison.scores()) {
            table.row(
                    Shown.mark(comparison, score),
                    score.trial().name(),
                    Shown.percent(score.accuracy()),
                    Shown.percent(score.macroF1()),
                    Long.toString(score.trial().unanswered()),
                    Shown.chance(score));
        }
        return table.lines(0);
    }

    private static List<String> costs(Comparison comparison) {
        Columns table = new Columns("llrrrrr");
        table.row("", "MODEL", "SIZE", "MS", "ENERGY Wh", "MONEY USD", "SENT");
        for (Score score : comparison.scores()) {
            Trial trial = score.trial();
            table.row(
                    Shown.mark(comparison, score),
                    trial.name(),
                    Shown.bytes(trial),
                    Shown.latency(trial.latency()),
                    Shown.thousand(trial.perAnswer().energyWh()),
                    Shown.thousand(trial.perAnswer().moneyUsd()),
                    Shown.sent(trial));
        }
        return table.lines(0);
    }

    private static String label(Comparison comparison, Score score) {
        String mark = Shown.mark(comparison, score);
        return (mark.isEmpty() ? "" : mark + " ") + score.trial().name();
    }

    static String notes() {
        return "CHANCE: how probable so large a difference to the best model that may run would be if there were none"
                + " (McNemar's exact test, for macro-F1 the paired bootstrap; Holm's correction). A row without a usable"
                + " answer counts as wrong. Latency and processor time on this machine are measured; energy and money are"
                + " estimated, with ranges; ? is unknown.";
    }
}
