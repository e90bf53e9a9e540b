package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Noise;

/** The paper under the ink and the light on it. */
final class Sheet {
    private Sheet() {}

    /** Grey from 0 to 255. */
    static Plane lit(Plane ink, Dice dice, double severity) {
        boolean scan = dice.chance(0.35);
        double paper = scan
                ? dice.between(225, 255)
                : 250 - dice.between(0, 150) * (0.2 + 0.8 * severity) * dice.nextDouble() * 1.25;
        double least = dice.chance(0.12 * severity) ? 0.18 : 0.38;
        double darkness = dice.between(least, 0.97);
        boolean inverse = dice.chance(0.04);
        Plane print = inverse ? negative(ink) : ink;
        float[] grey = new float[print.values().length];
        float[] light = light(ink, dice, scan ? severity * 0.2 : severity);
        Noise texture = new Noise(dice.nextLong());
        double roughness = dice.chance(0.5) ? dice.between(0, 0.05) * severity : 0;
        float scale = (float) dice.between(0.1, 0.6);
        for (int y = 0, at = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++, at++) {
                double sheet = paper * light[x] * (1 + (0.5 - (double) y / ink.height()) * light[ink.width()]);
                if (roughness > 0) {
                    sheet *= 1 + roughness * texture.at(x * scale, y * scale);
                }
                grey[at] = (float) (sheet * (1 - darkness * print.values()[at]));
            }
        }
        return ink.like(grey);
    }

    /** How bright each column is, and last by how much the light falls from top to bottom. */
    private static float[] light(Plane ink, Dice dice, double severity) {
        int width = ink.width();
        float[] light = new float[width + 1];
        double slope = dice.chance(0.6) ? dice.bell(0.12) * severity : 0;
        boolean shadow = dice.chance(0.12 * severity);
        double edge = dice.between(0, width);
        double soft = dice.between(3, 40);
        double depth = shadow ? dice.between(0.15, 0.5) : 0;
        double side = dice.chance(0.5) ? 1 : -1;
        for (int x = 0; x < width; x++) {
            double inShadow = 0.5 + 0.5 * Math.tanh(side * (x - edge) / soft);
            light[x] = (float) ((1 + slope * ((double) x / width - 0.5)) * (1 - depth * inShadow));
        }
        light[width] = (float) (dice.bell(0.12) * severity);
        return light;
    }

    private static Plane negative(Plane ink) {
        float[] out = new float[ink.values().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = 1 - ink.values()[i];
        }
        return ink.like(out);
    }
}
