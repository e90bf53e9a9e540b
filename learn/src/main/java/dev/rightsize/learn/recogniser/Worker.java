package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.training.Learner;
import dev.rightsize.learn.training.Lesson;
import dev.rightsize.learn.training.TorchPass;
import org.jspecify.annotations.Nullable;

/** Makes batches of lines and finds their slopes. Not safe for use by several threads. */
final class Worker implements Learner {
    private final Architecture architecture;
    private final Batches batches;
    private final Ctc ctc;
    private double progress;

    /** @param real null to learn from generated lines alone */
    Worker(
            Architecture architecture,
            LineSource generated,
            @Nullable LineSource real,
            Schedule schedule,
            Dice dice,
            int columns) {
        this.architecture = architecture;
        LineSource mixture = random ->
                (real == null || random.chance(schedule.generatedShare(progress)) ? generated : real).draw(random);
        batches = new Batches(mixture, dice, columns, width -> width <= schedule.maxWidth(progress));
        ctc = new Ctc(architecture.classes());
    }

    @Override
    public Lesson learn(double progress, Weights weights) {
        this.progress = progress;
        Batch batch = batches.next();
        try (TorchPass pass = new TorchPass(
                architecture, weights, batch.pictures(), batch.size(), LabelledLine.HEIGHT, batch.width(), true)) {
            float[] scores = Scores.byStep(pass.scores(), pass.shape());
            float[] slopes = new float[scores.length];
            double loss = loss(batch, scores, slopes);
            return new Lesson(
                    batch.size(), loss, pass.backward(Scores.byClass(slopes, pass.shape())), pass.statistics());
        }
    }

    /** Sets the slopes of the mean loss and returns the sum. */
    private double loss(Batch batch, float[] scores, float[] slopes) {
        int line = scores.length / batch.size();
        double loss = 0;
        int learned = 0;
        for (int i = 0; i < batch.size(); i++) {
            double one = ctc.loss(
                    scores,
                    i * line,
                    line / architecture.classes(),
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
        return loss;
    }
}
