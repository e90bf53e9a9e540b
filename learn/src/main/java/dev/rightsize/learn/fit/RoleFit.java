package dev.rightsize.learn.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/** Fits a {@link RoleNetwork} by logistic loss on the roles that are known. */
public final class RoleFit {
    private static final int BATCH = 8;
    private static final double RATE = 3e-3;
    private static final double DECAY = 1e-2;

    /**
     * One page to learn from.
     *
     * @param tokens for each row
     * @param scales for each row
     * @param figures for each row
     * @param targets for each row and role: 1 yes, 0 no, negative unknown
     * @param weight how much the page counts
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers for a network, never compared
    public record Example(int[][] tokens, float[] scales, float[][] figures, float[][] targets, float weight) {}

    private RoleFit() {}

    /**
     * Fits a network.
     *
     * @param progress told the share of the work that is done, 0 to 1
     */
    public static RoleNetwork fit(
            List<Example> examples, int vocabulary, int epochs, long seed, DoubleConsumer progress) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("There are no pages to learn from. Add receipts, real or generated.");
        }
        SplittableRandom random = new SplittableRandom(seed);
        Example first = examples.get(0);
        RoleNetwork network = new RoleNetwork(vocabulary, first.figures[0].length, first.targets[0].length, random);
        Adam adam = new Adam(network.parameters(), DECAY);
        int steps = epochs * ((examples.size() + BATCH - 1) / BATCH);
        int step = 0;
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int begin = 0; begin < order.size(); begin += BATCH) {
                List<Example> batch = order.subList(begin, Math.min(order.size(), begin + BATCH));
                double known = 0;
                for (Example example : batch) {
                    known += learn(network, example);
                }
                adam.step(Schedule.rate(RATE, step, steps), 1 / Math.max(1, known));
                progress.accept((double) ++step / steps);
            }
        }
        return network;
    }

    /** Adds the gradient of one page and returns the number of its rows. */
    private static double learn(RoleNetwork network, Example example) {
        float[][] logits = network.forward(example.tokens, example.scales, example.figures, true);
        for (int row = 0; row < logits.length; row++) {
            for (int role = 0; role < logits[row].length; role++) {
                float target = example.targets[row][role];
                float probability = (float) (1 / (1 + Math.exp(-logits[row][role])));
                logits[row][role] = target < 0 ? 0 : (probability - target) * example.weight;
            }
        }
        network.backward(logits);
        return logits.length;
    }
}
