package dev.rightsize.learn.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several tests at once find something by chance sooner than one does. Holm's step-down correction keeps the probability
 * of any false finding at that of a single test (S. Holm, Scandinavian Journal of Statistics 6 (1979) 65).
 */
public final class Holm {
    private Holm() {}

    /** The probabilities, each as it counts when all are tested; in the same order, none smaller than before. */
    public static double[] adjusted(double... probabilities) {
        int n = probabilities.length;
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .toList();
        double[] adjusted = new double[n];
        double least = 0;
        for (int rank = 0; rank < n; rank++) {
            int i = order.get(rank);
            least = Math.max(least, Math.min(1, (n - rank) * probabilities[i]));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
