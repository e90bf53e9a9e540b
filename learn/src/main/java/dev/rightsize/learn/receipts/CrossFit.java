package dev.rightsize.learn.receipts;

import dev.rightsize.learn.dataset.Folds;
import dev.rightsize.learn.features.LabelledReceipt;
import dev.rightsize.learn.fit.RoleNetwork;
import dev.rightsize.learn.receipts.ReceiptModels.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Cross-fitting: for each fold of the real receipts, networks that have not seen it. They give honest figures, and the
 * role probabilities from which the choosing networks learn.
 *
 * @param folds the split
 * @param models for each fold, the networks fitted on the others
 * @param seen for each real receipt, its role probabilities from networks that have not seen it
 * @param synthetic generated pages from which the role networks learned
 * @param fresh generated pages from which they did not
 */
public record CrossFit(
        Folds folds,
        List<ReceiptModels> models,
        List<Seen> seen,
        List<LabelledReceipt> synthetic,
        List<LabelledReceipt> fresh) {
    public CrossFit {
        models = List.copyOf(models);
        seen = List.copyOf(seen);
        synthetic = List.copyOf(synthetic);
        fresh = List.copyOf(fresh);
    }

    /** The fold of a receipt: the models of that index have not seen it. */
    public int fold(LabelledReceipt receipt) {
        return folds.fold(receipt.truth());
    }

    /** Settings of a training. */
    public record Settings(int folds, int syntheticPages, int epochs, long seed) {}

    public static CrossFit of(List<LabelledReceipt> real, Settings settings, DoubleConsumer progress) {
        Folds folds = Folds.of(real.stream().map(LabelledReceipt::truth).toList(), settings.folds);
        List<LabelledReceipt> synthetic = SyntheticPages.of(settings.seed, settings.syntheticPages);
        List<LabelledReceipt> fresh =
                SyntheticPages.of(settings.seed + 1_000_000, Math.max(200, settings.syntheticPages / 3));
        double[] done = new double[settings.folds];
        List<RoleNetwork> networks = IntStream.range(0, settings.folds)
                .parallel()
                .mapToObj(fold -> ReceiptModels.fitRoles(
                        real.stream()
                                .filter(receipt -> folds.fold(receipt.truth()) != fold)
                                .toList(),
                        synthetic,
                        settings.epochs,
                        settings.seed + fold,
                        share -> report(done, fold, share, progress)))
                .toList();
        List<Seen> seen = new ArrayList<>();
        for (LabelledReceipt receipt : real) {
            seen.add(new Seen(receipt, ReceiptModels.roles(networks.get(folds.fold(receipt.truth())), receipt)));
        }
        List<ReceiptModels> models = IntStream.range(0, settings.folds)
                .parallel()
                .mapToObj(fold -> {
                    RoleNetwork network = networks.get(fold);
                    List<Seen> others = new ArrayList<>(seen.stream()
                            .filter(one -> folds.fold(one.receipt().truth()) != fold)
                            .toList());
                    fresh.forEach(page -> others.add(new Seen(page, ReceiptModels.roles(network, page))));
                    return ReceiptModels.fitChoices(network, others, settings.seed + fold);
                })
                .toList();
        return new CrossFit(folds, models, seen, synthetic, fresh);
    }

    private static void report(double[] done, int fold, double share, DoubleConsumer progress) {
        synchronized (done) {
            done[fold] = share;
            double sum = 0;
            for (double one : done) {
                sum += one;
            }
            progress.accept(sum / done.length);
        }
    }
}
