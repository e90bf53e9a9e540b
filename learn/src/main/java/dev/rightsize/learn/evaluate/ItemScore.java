package dev.rightsize.learn.evaluate;

/**
 * How many items were found, micro-averaged over the receipts whose truth lists items.
 *
 * @param wanted items in the truth
 * @param predicted items predicted for these receipts
 * @param found predicted items that match one of the truth, each counted once
 */
public record ItemScore(int wanted, int predicted, int found) {
    public double precision() {
        return (double) found / Math.max(1, predicted);
    }

    public double recall() {
        return (double) found / wanted;
    }

    public double f1() {
        double precision = precision();
        double recall = recall();
        return 2 * precision * recall / Math.max(1e-9, precision + recall);
    }
}
