package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Noise;

/** What printers and time do to ink: it pales in bands and patches, dots are missing, strokes break. */
final class InkWear {
    private InkWear() {}

    static Plane apply(Plane ink, Dice dice, double severity) {
        if (!dice.chance(0.2 + 0.6 * severity)) {
            return ink;
        }
        float bands = (float) (dice.chance(0.5) ? dice.between(0, 0.55) * severity : 0);
        float patches = (float) (dice.chance(0.45) ? dice.between(0, 0.8) * severity : 0);
        float broken = (float) (dice.chance(0.25) ? dice.between(0.1, 0.75) * severity : 0);
        float[] rows = lines(ink.height(), dice, dice.chance(0.12 * severity) ? dice.between(0.02, 0.1) : 0);
        float[] columns = lines(ink.width(), dice, dice.chance(0.1 * severity) ? dice.between(0.01, 0.06) : 0);
        band(rows, dice, bands, 0.12f);
        band(columns, dice, bands, 0.05f);
        Noise patch = new Noise(dice.nextLong());
        Noise grain = new Noise(dice.nextLong());
        float scale = (float) dice.between(0.02, 0.12);
        float fine = (float) dice.between(0.25, 0.7);
        float[] values = ink.values();
        float[] out = new float[values.length];
        for (int y = 0, at = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++, at++) {
                if (values[at] > 0.01f) {
                    float kept = rows[y] * columns[x];
                    if (patches > 0) {
                        kept *= 1 - patches * (0.5f + 0.5f * patch.at(x * scale, y * scale));
                    }
                    if (broken > 0) {
                        kept *= 1 - broken * Math.max(0, Math.min(1, 0.3f + 1.8f * grain.at(x * fine, y * fine)));
                    }
                    out[at] = values[at] * kept;
                }
            }
        }
        return ink.like(out);
    }

    /** How much of each row is printed: all, but for rows whose dots are dead. */
    private static float[] lines(int count, Dice dice, double dead) {
        float[] kept = new float[count];
        for (int i = 0; i < count; i++) {
            kept[i] = dead > 0 && dice.chance(dead) ? (float) dice.between(0.05, 0.5) : 1;
        }
        return kept;
    }

    private static void band(float[] kept, Dice dice, float depth, float frequency) {
        if (depth > 0) {
            Noise noise = new Noise(dice.nextLong());
            for (int i = 0; i < kept.length; i++) {
                kept[i] *= 1 - depth * (0.5f + 0.5f * noise.at(i * frequency, 3.5f));
            }
        }
    }
}
