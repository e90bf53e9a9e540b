package dev.rightsize.benchmarks.receipts;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.Cause;
import dev.rightsize.learn.evaluate.ReadingError;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.evaluate.TypedValues;
import java.util.ArrayList;
import java.util.List;

/** The errors of one field, one by one, and by the step to blame. */
final class ErrorSection {
    private ErrorSection() {}

    static void print(Report report, TruthSet set, SetResult result, ScoredField field, TypedValues parsers) {
        List<ReadingError> errors = result.errors(field, parsers);
        report.subheading(set.name() + ", " + result.engine() + ": " + errors.size() + " errors of " + field.key());
        if (errors.isEmpty()) {
            return;
        }
        report.table(byCause(errors));
        List<List<String>> rows = new ArrayList<>();
        for (ReadingError error : errors) {
            String got = error.got();
            rows.add(List.of(
                    error.file(),
                    error.truth(),
                    got == null ? "–" : got,
                    error.cause().words()));
        }
        report.table(new Table(List.of("file", "truth", "got", "cause"), rows, false));
    }

    private static Table byCause(List<ReadingError> errors) {
        List<List<String>> rows = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            long count = errors.stream().filter(error -> error.cause() == cause).count();
            rows.add(List.of(cause.words(), String.valueOf(count)));
        }
        return new Table(List.of("cause", "errors"), rows, true);
    }
}
