package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Noise;

/** The paper under the ink and the light on it. */
final class Sheet {
    private Sheet() {}

    /** Grey from 0 to 255; white on black if {@code inverse}. */
    static Plane lit(Plane ink, boolean inverse, Dice dice, double severity) {
        boolean scan = dice.chance(0.35);
        double shade = scan
                ? dice.between(222, 255)
                : 245 - dice.between(0, 145) * dice.between(0.15, 1) * Math.min(1, 0.3 + severity);
        double least = dice.chance(0.1 * severity) ? 0.15 : scan ? 0.3 : 0.36;
        float darkness = (float) dice.between(least, scan ? 1 : dice.between(0.5, 0.92));
        Plane paper = paper(ink.width(), ink.height(), (float) shade, dice, scan ? severity * 0.25 : severity);
        Plane print = inverse ? negative(ink, dice) : ink;
        float[] grey = paper.values();
        for (int i = 0; i < grey.length; i++) {
            grey[i] *= 1 - darkness * print.values()[i];
        }
        return paper;
    }

    private static Plane paper(int width, int height, float shade, Dice dice, double severity) {
        Plane paper = new Plane(width, height);
        float[] light = light(width, dice, severity);
        double fall = dice.bell(0.12) * severity;
        for (int y = 0, at = 0; y < height; y++) {
            float row = shade * (float) (1 + fall * (0.5 - (double) y / height));
            for (int x = 0; x < width; x++, at++) {
                paper.values()[at] = row * light[x];
            }
        }
        if (dice.chance(0.45)) {
            rough(paper, dice.between(0, 0.06) * severity, dice.between(0.08, 0.7), -1, dice);
        }
        if (dice.chance(0.06 * severity)) {
            rough(paper, dice.between(0.2, 0.9), dice.between(0.03, 0.12), 0.25f, dice);
        }
        if (dice.chance(0.1 * severity)) {
            crease(paper, dice);
        }
        return paper;
    }

    /** How bright each column is: a slope, and at times the edge of a shadow. */
    private static float[] light(int width, Dice dice, double severity) {
        float[] light = new float[width];
        double slope = dice.chance(0.6) ? dice.bell(0.12) * severity : 0;
        double edge = dice.between(0, width);
        double soft = dice.between(3, 40);
        double depth = dice.chance(0.12 * severity) ? dice.between(0.15, 0.5) : 0;
        double side = dice.chance(0.5) ? 1 : -1;
        for (int x = 0; x < width; x++) {
            double shadow = depth == 0 ? 0 : depth * (0.5 + 0.5 * Math.tanh(side * (x - edge) / soft));
            light[x] = (float) ((1 + slope * ((double) x / width - 0.5)) * (1 - shadow));
        }
        return light;
    }

    /** Darker and lighter places; only dark stains where the noise passes {@code from}, if that is not negative. */
    private static void rough(Plane paper, double depth, double scale, float from, Dice dice) {
        Noise noise = new Noise(dice.nextLong());
        for (int y = 0, at = 0; y < paper.height(); y++) {
            for (int x = 0; x < paper.width(); x++, at++) {
                float value = noise.at((float) (x * scale), (float) (y * scale));
                paper.values()[at] *= (float) (1 - depth * (from < 0 ? value : Math.max(0, value - from)));
            }
        }
    }

    /** A fold: one side of it lies in the light, the other in the shade, the edge is bright or dark. */
    private static void crease(Plane paper, Dice dice) {
        double middle = dice.between(0, paper.width());
        double lean = dice.bell(0.8);
        double side = dice.bell(0.1);
        double edge = dice.between(-0.3, 0.25);
        for (int y = 0, at = 0; y < paper.height(); y++) {
            for (int x = 0; x < paper.width(); x++, at++) {
                double distance = x - middle - lean * (y - 16);
                double near = Math.max(0, 1 - Math.abs(distance) / 1.5);
                double slope = Math.max(0, 1 - Math.abs(distance) / 40) * Math.signum(distance);
                paper.values()[at] *= (float) (1 + side * slope + edge * near);
            }
        }
    }

    /** Light letters in a dark field that need not fill the whole box. */
    private static Plane negative(Plane ink, Dice dice) {
        int left = dice.chance(0.3) ? dice.between(0, 3) : 0;
        int right = ink.width() - (dice.chance(0.3) ? dice.between(0, 3) : 0);
        int top = dice.chance(0.3) ? dice.between(0, 3) : 0;
        int bottom = ink.height() - (dice.chance(0.3) ? dice.between(0, 3) : 0);
        Plane out = new Plane(ink.width(), ink.height());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = y * ink.width() + x;
                out.values()[at] = 1 - ink.values()[at];
            }
        }
        return out;
    }
}
