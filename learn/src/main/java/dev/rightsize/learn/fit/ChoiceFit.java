package dev.rightsize.learn.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Fits a {@link ChoiceNetwork} so that right candidates, or none if there are none, get the probability. */
public final class ChoiceFit {
    private static final int BATCH = 16;
    private static final double RATE = 4e-3;
    private static final double DECAY = 2e-2;

    /**
     * The candidates of one receipt.
     *
     * @param candidates figures of each
     * @param right how right each is, 0 to 1; all 0 if none of them is
     * @param weight how much the receipt counts
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers for a network, never compared
    public record Example(float[][] candidates, float[] right, float weight) {}

    private ChoiceFit() {}

    public static ChoiceNetwork fit(List<Example> examples, int figures, int epochs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ChoiceNetwork network = new ChoiceNetwork(figures, random);
        Adam adam = new Adam(network.parameters(), DECAY);
        List<Example> order = new ArrayList<>(examples.stream()
                .filter(example -> example.candidates.length > 0)
                .toList());
        int steps = epochs * ((order.size() + BATCH - 1) / BATCH);
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int begin = 0; begin < order.size(); begin += BATCH) {
                for (Example example : order.subList(begin, Math.min(order.size(), begin + BATCH))) {
                    learn(network, example);
                }
                adam.step(Schedule.rate(RATE, step++, steps), 1.0 / BATCH);
            }
        }
        return network;
    }

    private static void learn(ChoiceNetwork network, Example example) {
        float[] scores = network.forward(example.candidates, true);
        double[] probabilities = softmaxWithNone(scores);
        double rightMass = 0;
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            rightMass += probabilities[i] * example.right[i];
            best = Math.max(best, example.right[i]);
        }
        float[] gradient = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double posterior = best == 0 ? 0 : probabilities[i] * example.right[i] / Math.max(1e-9, rightMass);
            gradient[i] = (float) ((probabilities[i] - posterior) * example.weight);
        }
        network.backward(gradient);
    }

    /** Probabilities of the candidates and, last, of none. */
    public static double[] softmaxWithNone(float[] scores) {
        double most = 0;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double[] probabilities = new double[scores.length + 1];
        double sum = 0;
        for (int i = 0; i <= scores.length; i++) {
            probabilities[i] = Math.exp((i < scores.length ? scores[i] : 0) - most);
            sum += probabilities[i];
        }
        for (int i = 0; i <= scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
