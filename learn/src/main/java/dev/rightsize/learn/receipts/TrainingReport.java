package dev.rightsize.learn.receipts;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.Calibration;
import dev.rightsize.learn.evaluate.Prediction;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.ReceiptVerdict;
import dev.rightsize.learn.evaluate.RiskCoverage;
import dev.rightsize.learn.evaluate.RiskCoverageChart;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.features.LabelledReceipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well networks read receipts that they had not learned from, set by set.
 *
 * @param scores by set
 * @param calibrations by field, over all sets
 * @param curves risk against coverage by field, over all sets
 */
public record TrainingReport(
        Map<String, ReceiptScore> scores,
        Map<ScoredField, Calibration> calibrations,
        Map<String, RiskCoverage> curves) {

    /** @param predictions what was read from each of the receipts */
    public static TrainingReport of(List<TruthSet> sets, List<LabelledReceipt> receipts, List<Prediction> predictions) {
        Map<String, ReceiptScore> scores = new LinkedHashMap<>();
        List<ReceiptVerdict> all = new ArrayList<>();
        for (TruthSet set : sets) {
            List<Prediction> ofSet = new ArrayList<>();
            for (int i = 0; i < receipts.size(); i++) {
                if (receipts.get(i).set().equals(set.name())) {
                    ofSet.add(predictions.get(i));
                }
            }
            ReceiptScore score = ReceiptScore.of(set.receipts(), ofSet);
            scores.put(set.name(), score);
            all.addAll(score.verdicts());
        }
        Map<ScoredField, Calibration> calibrations = new LinkedHashMap<>();
        Map<String, RiskCoverage> curves = new LinkedHashMap<>();
        ReceiptScore together = ReceiptScore.of(all);
        for (ScoredField field : ScoredField.values()) {
            List<Calibration.Answer> answers = Calibration.answers(together.verdicts(field));
            Calibration calibration = Calibration.of(answers);
            if (calibration != null) {
                calibrations.put(field, calibration);
                curves.put(
                        field.key(),
                        RiskCoverage.of(answers, together.verdicts(field).size()));
            }
        }
        return new TrainingReport(scores, calibrations, curves);
    }

    /** The report for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        scores.forEach((set, score) -> {
            lines.add("");
            lines.add(set + ", cross-validated");
            lines.addAll(score.lines());
        });
        calibrations.forEach((field, calibration) -> lines.add(String.format(
                Locale.ROOT,
                "%s: expected calibration error %.3f over %d answers",
                field.key(),
                calibration.expectedError(),
                calibration.answers())));
        return lines;
    }

    /** Risk against coverage as a picture. */
    public String chart() {
        return RiskCoverageChart.svg("Risk and coverage, real receipts, cross-validated", curves);
    }
}
