package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.synthesis.Dice;
import java.util.Map;
import java.util.function.IntPredicate;

/** Makes batches and finds their slopes, one thread of PyTorch's for one of ours. Not safe for use by several threads. */
final class Worker {
    private final Architecture architecture;
    private final Batches batches;
    private final Ctc ctc;

    Worker(Architecture architecture, LineSource source, Dice dice, int columns, IntPredicate allowed) {
        this.architecture = architecture;
        batches = new Batches(source, dice, columns, allowed);
        ctc = new Ctc(architecture.classes());
    }

    /**
     * What one batch taught.
     *
     * @param loss sum over its lines
     * @param gradients of the mean loss of a line
     */
    record Lesson(int lines, double loss, Map<String, float[]> gradients, Map<String, float[]> statistics) {
        /** Whether the network gave numbers. */
        boolean sound() {
            return statistics.values().stream().allMatch(Lesson::finite);
        }

        private static boolean finite(float[] values) {
            float sum = 0;
            for (float value : values) {
                sum += value;
            }
            return Float.isFinite(sum);
        }
    }

    Lesson learn(Weights weights) {
        Batch batch = batches.next();
        try (TorchPass pass =
                new TorchPass(architecture, weights, batch.pictures(), batch.size(), batch.width(), true)) {
            float[] scores = pass.scores();
            int steps = pass.steps();
            float[] slopes = new float[scores.length];
            double loss = 0;
            int learned = 0;
            for (int i = 0; i < batch.size(); i++) {
                double one = ctc.loss(
                        scores,
                        i * steps * architecture.classes(),
                        steps,
                        batch.lines().get(i),
                        slopes);
                if (one < Double.POSITIVE_INFINITY) {
                    loss += one;
                    learned++;
                }
            }
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] /= Math.max(1, learned);
            }
            return new Lesson(batch.size(), loss, pass.backward(slopes), pass.statistics());
        }
    }
}
