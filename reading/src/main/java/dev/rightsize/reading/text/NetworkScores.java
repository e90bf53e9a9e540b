package dev.rightsize.reading.text;

import java.util.List;

/**
 * What the networks of a classifier say of one text. Training and use compute from it by the same code.
 *
 * @param byNetwork each network's scores, by label; a network whose scale is 0 is not looked at
 */
@SuppressWarnings("ArrayRecordComponent") // numbers from networks, never compared
public record NetworkScores(List<float[]> byNetwork) {
    /** Of a probability that only rounding makes 1. */
    private static final double LARGEST = -1e-12;

    public NetworkScores {
        byNetwork = List.copyOf(byNetwork);
    }

    /** The probability of each label: the scores are added, each network's by its own scale. */
    public double[] probabilities(double... scales) {
        double[] sums = new double[byNetwork.get(0).length];
        for (int network = 0; network < scales.length; network++) {
            if (scales[network] > 0) {
                float[] own = byNetwork.get(network);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += scales[network] * own[i];
                }
            }
        }
        Softmax.inPlace(sums);
        return sums;
    }

    /**
     * How far the networks agree on a label: the log-odds of the geometric mean of its probabilities by each network alone. It
     * is low as soon as one of them does not know the text, which the probability by their sum hides.
     *
     * @param scales only which of them are above 0 counts
     */
    public double agreement(int label, double... scales) {
        double sum = 0;
        int networks = 0;
        for (int network = 0; network < scales.length; network++) {
            if (scales[network] > 0) {
                sum += logProbability(byNetwork.get(network), label);
                networks++;
            }
        }
        double mean = Math.min(LARGEST, sum / networks);
        return mean - Math.log(-Math.expm1(mean));
    }

    private static double logProbability(float[] scores, int label) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - most);
        }
        return scores[label] - most - Math.log(sum);
    }
}
