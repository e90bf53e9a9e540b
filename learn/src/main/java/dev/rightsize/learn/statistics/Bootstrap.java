package dev.rightsize.learn.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How a figure without a formula for its error varies: the cases are drawn again, with replacement, and it is counted on
 * each draw (B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993). The same seed gives the same draws.
 * Immutable.
 *
 * <pre>{@code
 * List<Resampled> both = new Bootstrap(1_000, 2_000, 1).resample(List.of(first::macroF1, second::macroF1));
 * both.get(0).minus(both.get(1)).interval(); // on the same draws, so in pairs
 * }</pre>
 */
public final class Bootstrap {
    private final int cases;
    private final int draws;
    private final long seed;

    /**
     * @param cases how many cases the sample has
     * @param draws how often they are drawn; 2,000 are enough for two digits of a probability of 0.05
     * @param seed of the draws
     */
    public Bootstrap(int cases, int draws, long seed) {
        if (cases < 1 || draws < 100) {
            throw new IllegalArgumentException("It takes at least 1 case and 100 draws but there are " + cases
                    + " cases and " + draws + " draws.");
        }
        this.cases = cases;
        this.draws = draws;
        this.seed = seed;
    }

    /** Figures, each counted on the same draws. */
    public List<Resampled> resample(List<? extends Statistic> statistics) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] samples = new double[statistics.size()][draws];
        int[] weights = new int[cases];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(weights, 0);
            for (int i = 0; i < cases; i++) {
                weights[random.nextInt(cases)]++;
            }
            for (int i = 0; i < samples.length; i++) {
                samples[i][draw] = statistics.get(i).of(weights);
            }
        }
        Arrays.fill(weights, 1);
        Resampled[] all = new Resampled[samples.length];
        Arrays.setAll(all, i -> new Resampled(statistics.get(i).of(weights), samples[i]));
        return List.of(all);
    }

    /** A single figure. */
    public Resampled resample(Statistic statistic) {
        return resample(List.of(statistic)).get(0);
    }
}
