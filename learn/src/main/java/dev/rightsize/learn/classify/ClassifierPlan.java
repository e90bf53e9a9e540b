package dev.rightsize.learn.classify;

import dev.rightsize.learn.fit.NGramFit;

/**
 * How to train a classifier.
 *
 * @param target share of the answers it is sure of that shall be right; less than 1
 * @param error how probable it may be that fewer are
 * @param vocabulary tokens of the n-gram network; each takes {@code size} bytes
 * @param size numbers in a token's vector
 * @param seed the same examples and the same seed give the same classifier
 */
public record ClassifierPlan(Tier tier, double target, double error, int vocabulary, int size, long seed) {
    /** Fewer texts are shown more often. */
    private static final int EPOCHS = 15;

    private static final int MOST_EPOCHS = 60;
    private static final int SHOWN = 60_000;

    private static final double RATE = 1;
    private static final double DROPOUT = 0.75;

    public ClassifierPlan {
        checkShare("target", target);
        checkShare("error", error);
        if (vocabulary < 1_000 || size < 8) {
            throw new IllegalArgumentException("'vocabulary' must be at least 1000 and 'size' at least 8 but they are "
                    + vocabulary + " and " + size + ".");
        }
    }

    /** What is best for most. */
    public static ClassifierPlan usual() {
        return new ClassifierPlan(Tier.AUTO, 0.95, 0.05, 48_000, 64, 7);
    }

    public ClassifierPlan with(Tier value) {
        return new ClassifierPlan(value, target, error, vocabulary, size, seed);
    }

    /** @param share of the accepted answers that shall be right */
    public ClassifierPlan withTarget(double share) {
        return new ClassifierPlan(tier, share, error, vocabulary, size, seed);
    }

    public ClassifierPlan withSeed(long value) {
        return new ClassifierPlan(tier, target, error, vocabulary, size, value);
    }

    NGramFit.Settings ngrams(int texts) {
        int epochs = Math.max(EPOCHS, Math.min(MOST_EPOCHS, SHOWN / Math.max(1, texts)));
        return new NGramFit.Settings(vocabulary, size, epochs, RATE, DROPOUT, seed);
    }

    private static void checkShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "'" + name + "' must lie between 0 and 1, both excluded, but is " + value + ".");
        }
    }
}
