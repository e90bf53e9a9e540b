package dev.rightsize.benchmarks.receipts;

import dev.rightsize.learn.evaluate.Calibration;
import dev.rightsize.learn.evaluate.FieldScore;
import dev.rightsize.learn.evaluate.ItemScore;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.ScoredField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Engines side by side on one set: a column each. */
final class ScoreTable {
    private static final String NONE = "–";

    private final List<SetResult> results;
    private final List<List<String>> rows = new ArrayList<>();

    private ScoreTable(List<SetResult> results) {
        this.results = results;
    }

    /** A table of at least one result, all of the same set. */
    static Table of(List<SetResult> results) {
        ScoreTable table = new ScoreTable(results);
        ReceiptScore any = results.get(0).score();
        table.row("failed", result -> String.valueOf(result.failures().size()));
        for (ScoredField field : ScoredField.values()) {
            table.fieldRows(field, any.field(field));
        }
        if (any.allThreeCount() > 0) {
            table.row(
                    "all3 (n " + any.allThreeCount() + ")",
                    result -> share(result.score().allThree()));
        }
        table.itemRows("amount", any.itemAmounts(), ReceiptScore::itemAmounts);
        table.itemRows("pair", any.itemPairs(), ReceiptScore::itemPairs);
        for (ScoredField field : ScoredField.values()) {
            if (any.field(field) != null) {
                table.row("calibration error, " + field.key(), result -> calibrationError(result, field));
            }
        }
        List<String> header = new ArrayList<>(List.of("n " + any.receipts()));
        results.forEach(result -> header.add(result.engine()));
        return new Table(header, table.rows, true);
    }

    private void fieldRows(ScoredField field, @Nullable FieldScore sample) {
        if (sample == null) {
            return;
        }
        row(field.key() + " exact (n " + sample.count() + ")", field(field, FieldScore::exactShare));
        if (field == ScoredField.MERCHANT) {
            row("merchant fuzzy", field(field, FieldScore::fuzzyShare));
        }
        row(field.key() + " wrong", field(field, FieldScore::wrongShare));
    }

    private static Function<SetResult, String> field(ScoredField field, Function<FieldScore, Double> share) {
        return result -> {
            FieldScore score = result.score().field(field);
            return share(score == null ? null : share.apply(score));
        };
    }

    private void itemRows(String kind, @Nullable ItemScore sample, Function<ReceiptScore, @Nullable ItemScore> items) {
        if (sample == null) {
            return;
        }
        row("items " + kind + " P / R (n " + sample.wanted() + ")", result -> {
            ItemScore score = items.apply(result.score());
            return score == null ? NONE : share(score.precision()) + " / " + share(score.recall());
        });
        row("items " + kind + " F1", result -> {
            ItemScore score = items.apply(result.score());
            return share(score == null ? null : score.f1());
        });
    }

    private static String calibrationError(SetResult result, ScoredField field) {
        Calibration calibration =
                Calibration.of(Calibration.answers(result.score().verdicts(field)));
        return share(calibration == null ? null : calibration.expectedError());
    }

    private void row(String label, Function<SetResult, String> figure) {
        List<String> row = new ArrayList<>(List.of(label));
        results.forEach(result -> row.add(figure.apply(result)));
        rows.add(row);
    }

    static String share(@Nullable Double share) {
        return share == null ? NONE : ReceiptScore.decimals(share);
    }
}
