package dev.rightsize.learn.statistics;

/**
 * The interval of a share by Wilson's score, without a continuity correction: E. B. Wilson, JASA 22 (1927) 209; method 3
 * in R. G. Newcombe, Statistics in Medicine 17 (1998) 857. It keeps its promise also near 0 and 1, and for few cases.
 */
public final class Wilson {
    /** Two-sided 95 % of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * The interval of {@code successes} out of {@code all}.
     *
     * @throws IllegalArgumentException if there are none, or more successes than cases
     */
    public static Interval of(long successes, long all) {
        if (all < 1 || successes < 0 || successes > all) {
            throw new IllegalArgumentException(
                    "A share takes 0 to n of n cases, n at least 1, but was given " + successes + " of " + all + ".");
        }
        double share = (double) successes / all;
        double z2 = Z * Z;
        double centre = share + z2 / (2 * all);
        double spread = Z * Math.sqrt((share * (1 - share) + z2 / (4 * all)) / all);
        double scale = 1 + z2 / all;
        double low = successes == 0 ? 0 : (centre - spread) / scale;
        double high = successes == all ? 1 : (centre + spread) / scale;
        return new Interval(low, share, high);
    }
}
