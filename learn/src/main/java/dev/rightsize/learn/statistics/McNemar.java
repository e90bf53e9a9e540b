package dev.rightsize.learn.statistics;

/**
 * Whether two models that answered the same cases differ: McNemar's test in its exact form, two-sided. Only cases count
 * that one has right and the other wrong; if both were equally good, each of these would be a toss of a coin
 * (Q. McNemar, Psychometrika 12 (1947) 153).
 */
public final class McNemar {
    private McNemar() {}

    /**
     * How probable it is that chance alone makes the counts that unlike, or more.
     *
     * @param onlyFirst cases that only the first has right
     * @param onlySecond cases that only the second has right
     */
    public static double exact(int onlyFirst, int onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException(
                    "Counts must be 0 or more but are " + onlyFirst + " and " + onlySecond + ".");
        }
        int all = onlyFirst + onlySecond;
        double logChoose = 0; // of all over i
        double tail = 0;
        for (int i = 0; i <= Math.min(onlyFirst, onlySecond); i++) {
            tail += Math.exp(logChoose - all * Math.log(2));
            logChoose += Math.log(all - i) - Math.log(i + 1);
        }
        return Math.min(1, 2 * tail);
    }
}
