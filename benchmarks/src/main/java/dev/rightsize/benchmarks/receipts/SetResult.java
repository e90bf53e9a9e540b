package dev.rightsize.benchmarks.receipts;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.Prediction;
import dev.rightsize.learn.evaluate.ReadingError;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.ReceiptVerdict;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.evaluate.TypedValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one engine read one set.
 *
 * @param engine the engine's name
 * @param score the figures
 * @param readings in the set's order
 */
record SetResult(String engine, ReceiptScore score, List<TimedReading> readings) {
    SetResult {
        readings = List.copyOf(readings);
    }

    static SetResult of(String engine, TruthSet set, List<TimedReading> readings) {
        List<Prediction> predictions =
                readings.stream().map(TimedReading::prediction).toList();
        return new SetResult(engine, ReceiptScore.of(set.receipts(), predictions), readings);
    }

    /** Pictures that the engine failed on. */
    List<TimedReading> failures() {
        return readings.stream()
                .filter(reading -> reading.result().error() != null)
                .toList();
    }

    /** What was missed or misread of a field, by file. */
    List<ReadingError> errors(ScoredField field, TypedValues parsers) {
        Map<String, TimedReading> byFile = new HashMap<>();
        readings.forEach(reading -> byFile.put(reading.truth().file(), reading));
        List<ReadingError> errors = new ArrayList<>();
        for (ReceiptVerdict verdict : score.verdicts()) {
            TimedReading reading = byFile.get(verdict.truth().file());
            ReadingError error = ReadingError.of(
                    verdict, field, reading == null ? null : reading.result().page(), parsers);
            if (error != null) {
                errors.add(error);
            }
        }
        return errors;
    }
}
