package dev.rightsize.learn.receipts;

import dev.rightsize.learn.features.Examples;
import dev.rightsize.learn.features.LabelledReceipt;
import dev.rightsize.learn.fit.ChoiceFit;
import dev.rightsize.learn.fit.ChoiceNetwork;
import dev.rightsize.learn.fit.RoleFit;
import dev.rightsize.learn.fit.RoleNetwork;
import dev.rightsize.reading.receipt.choice.DateCandidates;
import dev.rightsize.reading.receipt.choice.MerchantCandidates;
import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.choice.TotalCandidates;
import dev.rightsize.reading.receipt.rows.RowTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The fitted networks that understand receipts.
 *
 * @param roles what rows are for
 * @param merchant chooses the merchant
 * @param date chooses the date
 * @param total chooses the total
 */
public record ReceiptModels(RoleNetwork roles, ChoiceNetwork merchant, ChoiceNetwork date, ChoiceNetwork total) {
    private static final float SYNTHETIC_WEIGHT = 0.35f;
    private static final int CHOICE_EPOCHS = 25;

    /** A labelled receipt with the role probabilities of a network that has not learned from it. */
    public record Seen(LabelledReceipt receipt, RowRoles roles) {}

    /** Fits the role network. */
    public static RoleNetwork fitRoles(
            List<LabelledReceipt> real,
            List<LabelledReceipt> synthetic,
            int epochs,
            long seed,
            DoubleConsumer progress) {
        List<RoleFit.Example> examples = new ArrayList<>();
        real.stream()
                .filter(receipt -> !receipt.page().rows().isEmpty())
                .forEach(receipt -> examples.add(Examples.roles(receipt, 1)));
        synthetic.forEach(receipt -> examples.add(Examples.roles(receipt, SYNTHETIC_WEIGHT)));
        return RoleFit.fit(examples, RowTokens.VOCABULARY, epochs, seed, progress);
    }

    /** Fits the networks that choose, given the role probabilities. */
    public static ReceiptModels fitChoices(RoleNetwork roles, List<Seen> receipts, long seed) {
        List<ChoiceFit.Example> merchants = new ArrayList<>();
        List<ChoiceFit.Example> dates = new ArrayList<>();
        List<ChoiceFit.Example> totals = new ArrayList<>();
        for (Seen seen : receipts) {
            LabelledReceipt receipt = seen.receipt;
            float weight = receipt.set().equals("synthetic") ? SYNTHETIC_WEIGHT : 1;
            if (receipt.truth().merchant() != null || !receipt.isReceipt()) {
                merchants.add(
                        Examples.merchant(MerchantCandidates.of(receipt.page(), seen.roles), receipt.truth(), weight));
            }
            if (receipt.truth().date() != null || receipt.set().equals("synthetic")) {
                dates.add(Examples.date(DateCandidates.of(receipt.page(), seen.roles), receipt.truth(), weight));
            }
            if (receipt.truth().total() != null || receipt.set().equals("synthetic")) {
                totals.add(Examples.total(TotalCandidates.of(receipt.page(), seen.roles), receipt.truth(), weight));
            }
        }
        return new ReceiptModels(roles, fit(merchants, seed), fit(dates, seed + 1), fit(totals, seed + 2));
    }

    private static ChoiceNetwork fit(List<ChoiceFit.Example> examples, long seed) {
        int figures = examples.stream()
                .filter(example -> example.candidates().length > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no candidates to learn from. Add receipts."))
                .candidates()[0]
                .length;
        return ChoiceFit.fit(examples, figures, CHOICE_EPOCHS, seed);
    }

    /** The role probabilities that a network gives to a receipt's rows. */
    public static RowRoles roles(RoleNetwork network, LabelledReceipt receipt) {
        RoleFit.Example rows = Examples.roles(receipt, 1);
        float[][] logits = rows.tokens().length == 0
                ? new float[0][]
                : network.forward(rows.tokens(), rows.scales(), rows.figures(), false);
        for (float[] row : logits) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (1 / (1 + Math.exp(-row[i])));
            }
        }
        return new RowRoles(logits);
    }
}
