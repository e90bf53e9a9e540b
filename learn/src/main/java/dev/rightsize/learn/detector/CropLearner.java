package dev.rightsize.learn.detector;

import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.training.Learner;
import dev.rightsize.learn.training.Lesson;
import dev.rightsize.learn.training.TorchPass;
import java.util.ArrayList;
import java.util.List;

/** Learns from batches of crops of one of three shapes with as many pixels. Not safe for use by several threads. */
final class CropLearner implements Learner {
    private static final int[][] SHAPES = {{384, 384}, {512, 288}, {288, 512}};

    private final Architecture architecture;
    private final Crops crops;
    private final int count;
    private final Dice dice;

    /** @param count of crops in a batch */
    CropLearner(Architecture architecture, Crops crops, int count, Dice dice) {
        this.architecture = architecture;
        this.crops = crops;
        this.count = count;
        this.dice = dice;
    }

    @Override
    public Lesson learn(double progress, Weights weights) {
        int[] shape = dice.oneOf(List.of(SHAPES));
        List<Crop> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(crops.next(shape[0], shape[1]));
        }
        try (TorchPass pass = new TorchPass(architecture, weights, pixels(batch), count, shape[1], shape[0], true)) {
            float[] scores = pass.scores();
            float[] slopes = new float[scores.length];
            double loss = MapLoss.of(batch, scores, slopes);
            return new Lesson(count, loss * count, pass.backward(slopes), pass.statistics());
        }
    }

    /** Brightness between -1 and 1, as {@link dev.rightsize.reading.pixels.Tensors#grey}. */
    private static float[] pixels(List<Crop> crops) {
        int size = crops.get(0).levels().length;
        float[] pixels = new float[size * crops.size()];
        for (int n = 0; n < crops.size(); n++) {
            byte[] levels = crops.get(n).levels();
            for (int i = 0; i < size; i++) {
                pixels[n * size + i] = (levels[i] & 255) / 127.5f - 1;
            }
        }
        return pixels;
    }
}
