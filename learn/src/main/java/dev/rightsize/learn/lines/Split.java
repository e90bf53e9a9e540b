package dev.rightsize.learn.lines;

import dev.rightsize.learn.dataset.Folds;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import java.util.function.Function;

/**
 * What the lines of a receipt are for. Decided here once, by hashes that are the same on every machine; receipts of one
 * merchant and pictures of one paper stay together, so that nothing is measured on a sibling of what was learnt.
 *
 * <ul>
 *   <li>{@code sroie_train}: learning, a fortieth for validation;
 *   <li>{@code wildreceipt}: a third (89 receipts) held out, the rest learning, a fifteenth of all for validation;
 *   <li>every other set is held out whole.
 * </ul>
 */
public enum Split {
    /** To learn from. */
    TRAINING,
    /** To watch the training by. */
    VALIDATION,
    /** Never learnt from: to measure on. */
    HELD_OUT;

    private static final int SROIE_FOLDS = 40;
    private static final int SROIE_VALIDATION = 31;
    private static final int WILD_FOLDS = 15;
    private static final int WILD_VALIDATION = 14;
    /** Folds of WildReceipt that leave this remainder are held out. */
    private static final int WILD_HELD_OUT = 1;

    private static final int WILD_PARTS = 3;

    /** The split of each receipt of a set. */
    public static Function<ReceiptTruth, Split> of(TruthSet set) {
        return switch (set.name()) {
            case "sroie_train" -> {
                Folds folds = Folds.of(set.receipts(), SROIE_FOLDS);
                yield receipt -> folds.fold(receipt) == SROIE_VALIDATION ? VALIDATION : TRAINING;
            }
            case "wildreceipt" -> {
                Folds folds = Folds.of(set.receipts(), WILD_FOLDS);
                yield receipt -> wild(folds.fold(receipt));
            }
            default -> receipt -> HELD_OUT;
        };
    }

    private static Split wild(int fold) {
        if (fold % WILD_PARTS == WILD_HELD_OUT) {
            return HELD_OUT;
        }
        return fold == WILD_VALIDATION ? VALIDATION : TRAINING;
    }
}
