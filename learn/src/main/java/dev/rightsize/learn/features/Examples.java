package dev.rightsize.learn.features;

import dev.rightsize.learn.dataset.FoldedText;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.fit.ChoiceFit;
import dev.rightsize.learn.fit.RoleFit;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.choice.Candidate;
import dev.rightsize.reading.receipt.rows.RoleModel;
import dev.rightsize.reading.receipt.rows.RowFigures;
import dev.rightsize.reading.receipt.rows.RowTokens;
import dev.rightsize.reading.receipt.typed.DateMatch;
import java.util.List;
import java.util.stream.Stream;

/** Examples for fitting, made of labelled receipts. */
public final class Examples {
    private static final double MERCHANT_FLOOR = 0.8;

    private Examples() {}

    /** The rows of a receipt for the role network. */
    public static RoleFit.Example roles(LabelledReceipt receipt, float weight) {
        int rows = receipt.page().rows().size();
        int[][] tokens = new int[rows][];
        float[] scales = new float[rows];
        for (int row = 0; row < rows; row++) {
            tokens[row] = RowTokens.of(receipt.page().rows().get(row).text());
            scales[row] = RoleModel.scale(tokens[row]);
        }
        return new RoleFit.Example(tokens, scales, RowFigures.of(receipt.page()), receipt.roles(), weight);
    }

    /** How right each candidate for the total is. */
    public static ChoiceFit.Example total(List<Candidate<Amount>> candidates, ReceiptTruth truth, float weight) {
        List<String> wanted = Stream.concat(Stream.ofNullable(truth.total()), truth.totalOthers().stream())
                .map(Examples::cents)
                .toList();
        float[] right = new float[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = wanted.contains(candidates.get(i).value().toString()) ? 1 : 0;
        }
        return new ChoiceFit.Example(figures(candidates), right, weight);
    }

    /** How right each candidate for the date is. */
    public static ChoiceFit.Example date(List<Candidate<DateMatch>> candidates, ReceiptTruth truth, float weight) {
        float[] right = new float[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            boolean same = candidates.get(i).value().readings().stream()
                    .map(reading -> reading.date().toString())
                    .anyMatch(day ->
                            day.equals(truth.date()) || truth.dateOthers().contains(day));
            right[i] = same ? 1 : 0;
        }
        return new ChoiceFit.Example(figures(candidates), right, weight);
    }

    /** How right each candidate for the merchant is: the closer to the truth, the more. */
    public static ChoiceFit.Example merchant(List<Candidate<String>> candidates, ReceiptTruth truth, float weight) {
        String wanted = FoldedText.fold(truth.merchant());
        float[] right = new float[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            String name = FoldedText.fold(candidates.get(i).value());
            if (FoldedText.alike(name, wanted, MERCHANT_FLOOR)) {
                int longer = Math.max(name.length(), wanted.length());
                double ratio = 1 - (double) FoldedText.distance(name, wanted) / longer;
                right[i] = (float) Math.max(0.05, ratio * ratio);
            }
        }
        return new ChoiceFit.Example(figures(candidates), right, weight);
    }

    private static String cents(String amount) {
        try {
            return new Amount(new java.math.BigDecimal(amount.strip())
                            .movePointRight(2)
                            .longValueExact())
                    .toString();
        } catch (ArithmeticException | NumberFormatException e) {
            return amount;
        }
    }

    private static <T> float[][] figures(List<Candidate<T>> candidates) {
        return candidates.stream().map(Candidate::figures).toArray(float[][]::new);
    }
}
