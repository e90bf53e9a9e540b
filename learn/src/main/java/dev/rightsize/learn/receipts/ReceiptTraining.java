package dev.rightsize.learn.receipts;

import dev.rightsize.learn.calibrate.ChoiceCalibration;
import dev.rightsize.learn.calibrate.ChoiceCalibration.Outcome;
import dev.rightsize.learn.evaluate.Prediction;
import dev.rightsize.learn.features.Examples;
import dev.rightsize.learn.features.LabelledReceipt;
import dev.rightsize.learn.fit.ChoiceFit;
import dev.rightsize.learn.fit.RoleNetwork;
import dev.rightsize.learn.receipts.ReceiptModels.Seen;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.Choices.Choice;
import dev.rightsize.reading.receipt.choice.DateCandidates;
import dev.rightsize.reading.receipt.choice.MerchantCandidates;
import dev.rightsize.reading.receipt.choice.TotalCandidates;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Trains what understands receipts: cross-fits on the real receipts for honest figures and for calibration, then fits
 * on all of them. Without real receipts it learns from generated ones alone and calibrates on others of these.
 */
public final class ReceiptTraining {
    /** Shares of receipts that may get a wrong value. */
    private static final double WRONG_TOTALS = 0.02;

    private static final double WRONG_DATES = 0.03;
    private static final double WRONG_MERCHANTS = 0.15;
    private static final double FLOOR = 0.3;
    private static final double DATE_FLOOR = 0.15;
    private static final double MERCHANT_FLOOR = 0.15;

    private final List<LabelledReceipt> receipts;
    private final List<LabelledReceipt> all;
    private final CrossFit.Settings settings;

    /**
     * @param receipts to learn from and to calibrate on, pages of text already read
     * @param others receipts as another reader read them: to learn from too, so that the networks do not cling to one
     *     reader's habits, and to be measured beside with thresholds of their own, which are not kept
     */
    public ReceiptTraining(List<LabelledReceipt> receipts, List<LabelledReceipt> others, CrossFit.Settings settings) {
        this.receipts = List.copyOf(receipts);
        all = Stream.concat(receipts.stream(), others.stream()).toList();
        this.settings = settings;
    }

    /**
     * What came of a training.
     *
     * @param models the networks, fitted on everything
     * @param choices how sure they must be
     * @param predictions for each real receipt, what networks that had not seen it read, in the receipts' order
     * @param others the same for each as the other reader read it
     */
    public record Trained(
            ReceiptModels models, Choices choices, List<Prediction> predictions, List<Prediction> others) {
        public Trained {
            predictions = List.copyOf(predictions);
            others = List.copyOf(others);
        }
    }

    /** @param progress told the share of the work that is done, 0 to 1 */
    public Trained run(DoubleConsumer progress) {
        CrossFit cross = CrossFit.of(all, settings, share -> progress.accept(share * 0.8));
        List<Seen> unseen = cross.seen().subList(0, receipts.size());
        Choices choices = choices(cross, receipts.isEmpty() ? generated(cross) : unseen);
        List<Seen> other = cross.seen().subList(receipts.size(), all.size());
        return new Trained(
                fitOnAll(cross, progress),
                choices,
                predictions(cross, unseen, choices),
                other.isEmpty() ? List.of() : predictions(cross, other, choices(cross, other)));
    }

    private static List<Prediction> predictions(CrossFit cross, List<Seen> unseen, Choices choices) {
        List<Prediction> predictions = new ArrayList<>();
        for (Seen seen : unseen) {
            ReceiptModels unseeing = cross.models().get(cross.fold(seen.receipt()));
            ReceiptUnderstanding understanding = new ReceiptUnderstanding(new FittedEngine(unseeing), choices);
            LabelledReceipt receipt = seen.receipt();
            predictions.add(Prediction.of(
                    receipt.truth().file(), understanding.read(receipt.page().page())));
        }
        return predictions;
    }

    private ReceiptModels fitOnAll(CrossFit cross, DoubleConsumer progress) {
        RoleNetwork roles = ReceiptModels.fitRoles(
                all,
                cross.synthetic(),
                settings.epochs(),
                settings.seed(),
                share -> progress.accept(0.8 + share * 0.2));
        List<Seen> seen = new ArrayList<>(cross.seen());
        cross.fresh().forEach(page -> seen.add(new Seen(page, ReceiptModels.roles(roles, page))));
        return ReceiptModels.fitChoices(roles, seen, settings.seed());
    }

    /** Generated pages from which no network has learned. */
    private List<Seen> generated(CrossFit cross) {
        List<Seen> pages = new ArrayList<>();
        for (LabelledReceipt page :
                SyntheticPages.of(settings.seed() + 2_000_000, cross.fresh().size())) {
            pages.add(new Seen(
                    page,
                    ReceiptModels.roles(cross.models().get(cross.fold(page)).roles(), page)));
        }
        return pages;
    }

    private static Choices choices(CrossFit cross, List<Seen> unseen) {
        List<Outcome> merchants = new ArrayList<>();
        List<Outcome> dates = new ArrayList<>();
        List<Outcome> totals = new ArrayList<>();
        for (Seen seen : unseen) {
            LabelledReceipt receipt = seen.receipt();
            ReceiptModels models = cross.models().get(cross.fold(receipt));
            if (receipt.truth().merchant() != null) {
                ChoiceFit.Example example =
                        Examples.merchant(MerchantCandidates.of(receipt.page(), seen.roles()), receipt.truth(), 1);
                merchants.add(new Outcome(models.merchant().forward(example.candidates(), false), example.right()));
            }
            if (receipt.truth().date() != null) {
                ChoiceFit.Example example =
                        Examples.date(DateCandidates.of(receipt.page(), seen.roles()), receipt.truth(), 1);
                dates.add(new Outcome(models.date().forward(example.candidates(), false), example.right()));
            }
            if (receipt.truth().total() != null) {
                ChoiceFit.Example example =
                        Examples.total(TotalCandidates.of(receipt.page(), seen.roles()), receipt.truth(), 1);
                totals.add(new Outcome(models.total().forward(example.candidates(), false), example.right()));
            }
        }
        return new Choices(
                calibrate(merchants, WRONG_MERCHANTS, MERCHANT_FLOOR),
                calibrate(dates, WRONG_DATES, DATE_FLOOR),
                calibrate(totals, WRONG_TOTALS, FLOOR));
    }

    private static Choice calibrate(List<Outcome> outcomes, double mostWrong, double floor) {
        return outcomes.isEmpty() ? new Choice(1, floor) : ChoiceCalibration.fit(outcomes, mostWrong, floor);
    }
}
