package dev.rightsize.learn.calibrate;

import dev.rightsize.learn.fit.ChoiceFit;
import dev.rightsize.reading.receipt.Choices.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fits temperature and threshold of a choosing network on receipts that it has not learned from: the temperature by
 * greatest likelihood (Guo et al., arXiv 1706.04599), the threshold as the lowest at which no more than a given share
 * of all receipts gets a wrong value.
 */
public final class ChoiceCalibration {
    private static final double LEAST = 0.5;
    private static final double MOST = 4;
    private static final double STEP = 1.05;

    private ChoiceCalibration() {}

    /**
     * One receipt's candidates.
     *
     * @param scores the network's
     * @param right above 0 for right candidates
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers from a network, never compared
    public record Outcome(float[] scores, float[] right) {}

    /**
     * Fits.
     *
     * @param mostWrong share of all receipts that may get a wrong value
     * @param floor the least threshold, however good the network is
     */
    public static Choice fit(List<Outcome> outcomes, double mostWrong, double floor) {
        double temperature = temperature(outcomes);
        return new Choice(temperature, Math.max(floor, threshold(outcomes, temperature, mostWrong)));
    }

    private static double temperature(List<Outcome> outcomes) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double temperature = LEAST; temperature <= MOST; temperature *= STEP) {
            double loss = 0;
            for (Outcome outcome : outcomes) {
                loss -= Math.log(Math.max(1e-6, rightMass(outcome, temperature)));
            }
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    /** The probability of the right candidates together, or of none if none is right. */
    private static double rightMass(Outcome outcome, double temperature) {
        double[] probabilities = probabilities(outcome, temperature);
        double mass = 0;
        boolean any = false;
        for (int i = 0; i < outcome.right.length; i++) {
            any |= outcome.right[i] > 0;
            mass += outcome.right[i] > 0 ? probabilities[i] : 0;
        }
        return any ? mass : probabilities[probabilities.length - 1];
    }

    private static double threshold(List<Outcome> outcomes, double temperature, double mostWrong) {
        List<double[]> chosen = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            double[] probabilities = probabilities(outcome, temperature);
            int best = -1;
            for (int i = 0; i < outcome.scores.length; i++) {
                if (best < 0 || probabilities[i] > probabilities[best]) {
                    best = i;
                }
            }
            if (best >= 0) {
                chosen.add(new double[] {probabilities[best], outcome.right[best] > 0 ? 1 : 0});
            }
        }
        chosen.sort(Comparator.comparingDouble((double[] one) -> one[0]).reversed());
        double threshold = 1;
        int wrong = 0;
        for (double[] one : chosen) {
            wrong += one[1] > 0 ? 0 : 1;
            if (wrong > mostWrong * outcomes.size()) {
                break;
            }
            threshold = one[0];
        }
        return threshold;
    }

    private static double[] probabilities(Outcome outcome, double temperature) {
        float[] scaled = outcome.scores.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= (float) temperature;
        }
        return ChoiceFit.softmaxWithNone(scaled);
    }
}
