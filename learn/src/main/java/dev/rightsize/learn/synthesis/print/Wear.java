package dev.rightsize.learn.synthesis.print;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Noise;

/** What printer and time do to ink: it runs, pales in bands and patches, and rows of dots are missing. */
final class Wear {
    private Wear() {}

    static float[] apply(float[] ink, int width, int height, PrintStyle style, Dice dice) {
        float[] run = blur(ink, width, height, style.spread());
        Noise patches = new Noise(dice.nextLong());
        Noise grain = new Noise(dice.nextLong());
        boolean[] deadRows = dead(height, style.deadRows(), dice);
        boolean[] deadColumns = dead(width, dice.chance(0.2) ? style.deadRows() : 0, dice);
        float gain = 1 + style.spread() * 0.7f;
        for (int y = 0; y < height; y++) {
            float band = 0.5f + 0.5f * patches.at(y * 0.02f, 7.5f);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if (run[at] > 0) {
                    float patch = 0.5f + 0.5f * patches.at(x * 0.012f, y * 0.012f + 100);
                    float pale = 1 - style.bands() * (0.5f * band + 0.7f * patch);
                    float speckle = 1 - 0.25f * Math.max(0, grain.at(x * 0.7f, y * 0.7f));
                    boolean missing = deadRows[y] || deadColumns[x];
                    run[at] = Math.min(1, run[at] * gain)
                            * style.strength()
                            * Math.max(0.12f, pale)
                            * speckle
                            * (missing ? 0.15f : 1);
                }
            }
        }
        return run;
    }

    private static boolean[] dead(int length, float probability, Dice dice) {
        boolean[] dead = new boolean[length];
        if (probability > 0) {
            for (int i = 0; i < length; i++) {
                dead[i] = dice.chance(probability);
            }
        }
        return dead;
    }

    /** A 3 by 3 blur whose neighbours weigh {@code amount} / 4 of the middle. */
    private static float[] blur(float[] in, int width, int height, float amount) {
        float side = amount / 4;
        float norm = 1 / (1 + 2 * side);
        float[] half = new float[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float left = x > 0 ? in[at - 1] : 0;
                float right = x + 1 < width ? in[at + 1] : 0;
                half[at] = (in[at] + side * (left + right)) * norm;
            }
        }
        float[] out = new float[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float up = y > 0 ? half[at - width] : 0;
                float down = y + 1 < height ? half[at + width] : 0;
                out[at] = (half[at] + side * (up + down)) * norm;
            }
        }
        return out;
    }
}
