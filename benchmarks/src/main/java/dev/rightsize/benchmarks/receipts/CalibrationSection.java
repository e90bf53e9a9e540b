package dev.rightsize.benchmarks.receipts;

import dev.rightsize.learn.evaluate.Calibration;
import dev.rightsize.learn.evaluate.FieldVerdict;
import dev.rightsize.learn.evaluate.RiskCoverage;
import dev.rightsize.learn.evaluate.RiskCoverageChart;
import dev.rightsize.learn.evaluate.ScoredField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Confidences of all real sets pooled: calibration per engine and field, and the risk–coverage curves. */
final class CalibrationSection {
    private static final List<String> HEADER =
            List.of("engine, field", "answers", "calibration error", "Brier", "coverage", "risk", "area");

    private final Map<String, Map<ScoredField, List<FieldVerdict>>> verdicts = new TreeMap<>();

    void add(SetResult result) {
        Map<ScoredField, List<FieldVerdict>> fields =
                verdicts.computeIfAbsent(result.engine(), unused -> new LinkedHashMap<>());
        for (ScoredField field : ScoredField.values()) {
            fields.computeIfAbsent(field, unused -> new ArrayList<>())
                    .addAll(result.score().verdicts(field));
        }
    }

    /** Prints the table, and writes {@code risk-coverage-ENGINE.svg} files if a folder is given. */
    void print(Report report, @Nullable Path charts) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Map<ScoredField, List<FieldVerdict>>> engine : verdicts.entrySet()) {
            Map<String, RiskCoverage> curves = new LinkedHashMap<>();
            engine.getValue().forEach((field, all) -> {
                List<Calibration.Answer> answers = Calibration.answers(all);
                Calibration calibration = Calibration.of(answers);
                if (calibration != null) {
                    RiskCoverage curve = RiskCoverage.of(answers, all.size());
                    curves.put(field.key(), curve);
                    rows.add(row(engine.getKey() + ", " + field.key(), calibration, curve));
                }
            });
            if (charts != null && !curves.isEmpty()) {
                Files.createDirectories(charts);
                Files.writeString(
                        charts.resolve("risk-coverage-" + engine.getKey() + ".svg"),
                        RiskCoverageChart.svg("Risk and coverage, " + engine.getKey() + ", real receipts", curves));
            }
        }
        if (!rows.isEmpty()) {
            report.subheading("Confidence, all real sets together");
            report.table(new Table(HEADER, rows, true));
        }
    }

    private static List<String> row(String label, Calibration calibration, RiskCoverage curve) {
        RiskCoverage.Point last = curve.points().get(curve.points().size() - 1);
        return List.of(
                label,
                String.valueOf(calibration.answers()),
                ScoreTable.share(calibration.expectedError()),
                ScoreTable.share(calibration.brier()),
                ScoreTable.share(last.coverage()),
                ScoreTable.share(last.risk()),
                ScoreTable.share(curve.area()));
    }
}
