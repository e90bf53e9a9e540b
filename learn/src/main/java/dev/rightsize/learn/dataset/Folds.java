package dev.rightsize.learn.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A split of receipts for cross-validation that is the same on every machine and in every run.
 *
 * <p>Receipts of one merchant (by folded name) and pictures of one paper ({@link ReceiptTruth#sameAs}) share a fold, so
 * that nothing learnt from a receipt is tested on its sibling. A receipt without a merchant goes by its file.
 */
public final class Folds {
    private final int count;
    private final Map<String, String> parents = new HashMap<>();

    private Folds(int count) {
        this.count = count;
    }

    /**
     * Splits receipts into {@code count} folds by hash; folds are of similar, not of equal size.
     *
     * @throws IllegalArgumentException if there are fewer than two folds
     */
    public static Folds of(Collection<ReceiptTruth> receipts, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("Cross-validation needs at least 2 folds but got " + count + ".");
        }
        Folds folds = new Folds(count);
        receipts.stream().filter(receipt -> receipt.sameAs() != null).forEach(folds::join);
        return folds;
    }

    /** The number of folds. */
    public int count() {
        return count;
    }

    /** The receipt's fold, 0 to {@code count - 1}. */
    public int fold(ReceiptTruth receipt) {
        CRC32 hash = new CRC32();
        hash.update(root(key(receipt)).getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % count);
    }

    private void join(ReceiptTruth receipt) {
        String one = root(key(receipt));
        String other = root("paper " + receipt.sameAs());
        if (!one.equals(other)) {
            // the smaller name becomes the root, so that the order of receipts does not matter
            boolean first = one.compareTo(other) < 0;
            parents.put(first ? other : one, first ? one : other);
        }
    }

    private String root(String key) {
        String root = key;
        for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }

    private static String key(ReceiptTruth receipt) {
        String merchant = FoldedText.fold(receipt.merchant());
        if (!merchant.isEmpty()) {
            return "merchant " + merchant;
        }
        return receipt.sameAs() == null ? "file " + receipt.file() : "paper " + receipt.sameAs();
    }
}
