package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.ItemTruth;
import dev.rightsize.learn.dataset.ReceiptTruth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a set of receipts was read: the same figures as the project's Python scorer {@code score_receipts.py}.
 *
 * <pre>{@code
 * TruthSet set = TruthSet.read(folder);
 * ReceiptScore score = ReceiptScore.of(set.receipts(), Predictions.read(file));
 * score.lines().forEach(System.out::println);
 * }</pre>
 *
 * @param verdicts one for each receipt, by file name
 * @param itemAmounts items matched by amount; null if no truth lists items
 * @param itemPairs items matched by amount and description; null if no truth lists items
 */
public record ReceiptScore(
        List<ReceiptVerdict> verdicts,
        @Nullable ItemScore itemAmounts,
        @Nullable ItemScore itemPairs) {
    public ReceiptScore {
        verdicts = List.copyOf(verdicts);
    }

    /** Scores predictions; they are matched by file name without folders, the last of the same name counts. */
    public static ReceiptScore of(Collection<ReceiptTruth> truths, Collection<Prediction> predictions) {
        Map<String, Prediction> byFile = new HashMap<>();
        predictions.forEach(prediction -> byFile.put(prediction.fileName(), prediction));
        Map<String, ReceiptTruth> wanted = new TreeMap<>();
        truths.forEach(truth -> wanted.put(truth.file(), truth));
        List<ReceiptVerdict> verdicts = new ArrayList<>();
        wanted.forEach((file, truth) -> verdicts.add(ReceiptVerdict.of(truth, byFile.get(file))));
        return of(verdicts);
    }

    /** Sums up verdicts, of several sets for example. */
    public static ReceiptScore of(List<ReceiptVerdict> verdicts) {
        int wanted = 0;
        int predicted = 0;
        int amounts = 0;
        int pairs = 0;
        for (ReceiptVerdict verdict : verdicts) {
            List<ItemTruth> items = verdict.truth().items();
            if (!items.isEmpty()) {
                List<PredictedItem> given = ReceiptVerdict.items(verdict);
                wanted += items.size();
                predicted += given.size();
                amounts += ItemRules.sameAmount(items, given);
                pairs += ItemRules.samePair(items, given);
            }
        }
        return new ReceiptScore(
                verdicts,
                wanted == 0 ? null : new ItemScore(wanted, predicted, amounts),
                wanted == 0 ? null : new ItemScore(wanted, predicted, pairs));
    }

    public int receipts() {
        return verdicts.size();
    }

    /** Receipts for which there is a prediction, be it an empty one. */
    public int read() {
        return count(
                verdicts.stream().map(verdict -> verdict.prediction() != null).toList());
    }

    /** The verdicts on a field, of the receipts whose truth has it. */
    public List<FieldVerdict> verdicts(ScoredField field) {
        List<FieldVerdict> found = new ArrayList<>();
        for (ReceiptVerdict verdict : verdicts) {
            FieldVerdict one = verdict.fields().get(field);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /** The figures of one field; null if no truth has it. */
    public @Nullable FieldScore field(ScoredField field) {
        List<FieldVerdict> judged = verdicts(field);
        return judged.isEmpty()
                ? null
                : new FieldScore(
                        judged.size(),
                        count(judged.stream().map(FieldVerdict::exact).toList()),
                        count(judged.stream().map(FieldVerdict::accepted).toList()),
                        count(judged.stream().map(FieldVerdict::wrong).toList()));
    }

    /** Receipts whose truth has merchant, date and total. */
    public int allThreeCount() {
        return count(verdicts.stream().map(ReceiptVerdict::hasAllThree).toList());
    }

    /** The share of receipts with merchant (fuzzy), date and total right; null if no truth has all three. */
    public @Nullable Double allThree() {
        int count = allThreeCount();
        int right =
                count(verdicts.stream().map(ReceiptVerdict::allThreeAccepted).toList());
        return count == 0 ? null : (double) right / count;
    }

    /** The figures as the Python scorer prints them, character by character. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("receipts " + receipts() + "  read " + read());
        for (ScoredField field : ScoredField.values()) {
            FieldScore score = field(field);
            if (score != null) {
                String fuzzy = field == ScoredField.MERCHANT ? "  fuzzy " + decimals(score.fuzzyShare()) : "";
                lines.add(format("%-9s n %4d  exact ", field.key(), score.count()) + decimals(score.exactShare())
                        + fuzzy + "  wrong " + decimals(score.wrongShare()));
            }
        }
        Double allThree = allThree();
        if (allThree != null) {
            lines.add(format("all3      n %4d  ", allThreeCount()) + decimals(allThree));
        }
        addItems(lines, "amount", itemAmounts);
        addItems(lines, "pair", itemPairs);
        return lines;
    }

    /** Three decimals of the exact binary value, ties to even, as Python's {@code .3f}. */
    public static String decimals(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static void addItems(List<String> lines, String kind, @Nullable ItemScore items) {
        if (items != null) {
            lines.add(format("items %-6s n %4d  P ", kind, items.wanted()) + decimals(items.precision()) + "  R "
                    + decimals(items.recall()) + "  F1 " + decimals(items.f1()));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static int count(List<Boolean> flags) {
        return (int) flags.stream().filter(flag -> flag).count();
    }
}
