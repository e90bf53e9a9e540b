package dev.rightsize.learn.statistics;

/** A figure of a sample. */
@FunctionalInterface
public interface Statistic {
    /**
     * The figure.
     *
     * @param weights how often each case is in the sample; whole numbers, most of them 0, 1 or 2
     */
    double of(int[] weights);
}
