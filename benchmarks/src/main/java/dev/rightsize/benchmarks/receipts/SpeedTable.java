package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Costs of engines side by side: a column each. */
final class SpeedTable {
    private static final double MEGABYTE = 1e6;

    private final List<SpeedFigures> engines;
    private final List<List<String>> rows = new ArrayList<>();

    private SpeedTable(List<SpeedFigures> engines) {
        this.engines = engines;
    }

    static Table of(List<SpeedFigures> engines) {
        SpeedTable table = new SpeedTable(engines);
        table.row("at once", figures -> String.valueOf(figures.atOnce()));
        table.row("one receipt, median s", figures -> seconds(figures.medianSeconds()));
        table.row("one receipt, p95 s", figures -> seconds(figures.p95Seconds()));
        table.row("all receipts, wall s each", figures -> seconds(figures.secondsEach()));
        table.row("CPU s each", figures -> seconds(figures.cpuSecondsEach()));
        table.row("peak memory MB", SpeedTable::memory);
        for (Stage stage : Stage.values()) {
            table.row(stage.label() + ", median s", figures -> {
                Double median = figures.stageSeconds().get(stage);
                return median == null ? "–" : seconds(median);
            });
        }
        List<String> header = new ArrayList<>(List.of("n " + engines.get(0).receipts()));
        engines.forEach(figures -> header.add(figures.engine()));
        return new Table(header, table.rows, true);
    }

    /** The first engine against each of the others: {@code rightsize / tesseract: wall 1.20, CPU 0.90}. */
    static List<String> ratios(List<SpeedFigures> engines) {
        SpeedFigures first = engines.get(0);
        return engines.stream()
                .skip(1)
                .map(other -> String.format(
                        Locale.ROOT,
                        "%s / %s: median of one receipt %.2f, wall each %.2f, CPU each %.2f",
                        first.engine(),
                        other.engine(),
                        first.medianSeconds() / other.medianSeconds(),
                        first.secondsEach() / other.secondsEach(),
                        first.cpuSecondsEach() / other.cpuSecondsEach()))
                .toList();
    }

    private void row(String label, Function<SpeedFigures, String> figure) {
        List<String> row = new ArrayList<>(List.of(label));
        engines.forEach(figures -> row.add(figure.apply(figures)));
        rows.add(row);
    }

    private static String memory(SpeedFigures figures) {
        Long peak = figures.peakBytes();
        if (peak == null) {
            return "–";
        }
        String megabytes = String.format(Locale.ROOT, "%.0f", peak / MEGABYTE);
        return figures.inChild() ? megabytes + " a process" : megabytes;
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "–" : String.format(Locale.ROOT, "%.3f", seconds);
    }
}
