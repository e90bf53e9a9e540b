package dev.rightsize.cli.footprint;

import dev.rightsize.cli.layout.Figures;
import dev.rightsize.cli.layout.Wrap;
import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.FootprintTotals;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Footprints for people, in a hundred columns. */
final class FootprintText {
    private static final int INDENT = 2;
    private static final int LABELS = 22;
    private static final int VALUES = 36;
    private static final String MEANING =
            "measured: read from a clock or counter. estimated: calculated by the method named, (least…most). disclosed: told"
                    + " by the provider. unknown: nobody knows, which is not 0.";

    private final List<String> lines = new ArrayList<>();

    /** Every figure with its basis and source. */
    FootprintText answer(Told told) {
        lines.add(told.name() + ", served by " + told.servedBy()
                + (told.tries() > 1 ? ", all " + told.tries() + " tries together" : ""));
        figures(told.footprint());
        return this;
    }

    /** What a large remote model would have cost, and how that compares. */
    FootprintText large(String model, Footprint footprint, @Nullable Footprint ours) {
        lines.add("");
        lines.add("A large remote model, " + model + ", would have cost (estimated before the ask)");
        figures(footprint);
        if (ours != null) {
            compare(Figure.ENERGY, footprint, ours);
            compare(Figure.CO2E, footprint, ours);
            compare(Figure.MONEY, footprint, ours);
        }
        return this;
    }

    /** All answers together. */
    FootprintText totals(int answers, FootprintTotals totals) {
        lines.add("");
        lines.add(answers + " answers together");
        for (Figure figure : Figure.values()) {
            Total total = figure.of(totals);
            row(figure.label(), value(figure, total), known(total, answers));
        }
        return this;
    }

    /** What was said besides. */
    FootprintText note(String sentence) {
        lines.add("");
        lines.addAll(Wrap.lines(sentence, Wrap.WIDTH));
        return this;
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        all.addAll(Wrap.lines(MEANING, Wrap.WIDTH));
        return all;
    }

    private void figures(Footprint footprint) {
        for (Figure figure : Figure.values()) {
            Measure measure = figure.of(footprint);
            if (measure == null) {
                row(figure.label(), "", "unknown");
            } else {
                row(figure.label(), value(figure, measure), basis(measure.basis()) + ": " + measure.source());
            }
        }
    }

    private void row(String label, String value, String rest) {
        lines.addAll(Wrap.beside(INDENT, pad(label, LABELS) + value, LABELS + VALUES, rest));
    }

    private static String value(Figure figure, Measure measure) {
        return Figures.measure(measure, figure.scale(), 0) + " " + figure.unit();
    }

    private static String value(Figure figure, Total total) {
        return total.weakest() == null
                ? ""
                : value(figure, new Measure(total.low(), total.value(), total.high(), total.weakest(), ""));
    }

    private static String known(Total total, int answers) {
        if (total.weakest() == null) {
            return "unknown";
        }
        Double share = total.measuredShare();
        String measured = share == null ? "all measured" : Math.round(100 * share) + " % measured";
        if (share == null && total.weakest() != Basis.MEASURED) {
            measured = basis(total.weakest());
        }
        return total.unknown() == 0 ? measured : measured + ", unknown of " + total.unknown() + " of " + answers;
    }

    private void compare(Figure figure, Footprint large, Footprint ours) {
        Measure there = figure.of(large);
        Measure here = figure.of(ours);
        if (there == null || here == null || here.low() <= 0 || there.low() <= 0) {
            return;
        }
        String least = Figures.rounded(there.low() / here.high());
        String most = Figures.rounded(there.high() / here.low());
        row(figure.label(), "× " + least + "…" + most, "that of this answer");
    }

    private static String basis(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.codePointCount(0, text.length())));
    }
}
