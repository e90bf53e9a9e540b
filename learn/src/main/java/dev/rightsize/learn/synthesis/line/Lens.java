package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;

/** What a camera or scanner makes of a line: few pixels, soft or too sharp, noisy, compressed, black and white. */
final class Lens {
    private static final double LEAST_PIXELS_A_CHARACTER = 4.4;

    private Lens() {}

    static Plane take(Plane grey, int characters, Dice dice, double severity) {
        double legible = grey.height() * LEAST_PIXELS_A_CHARACTER * characters / grey.width();
        double least = Math.max(legible, 32 - 22 * severity);
        double rows = Math.exp(dice.between(Math.log(Math.min(44, least)), Math.log(46)));
        boolean small = rows < grey.height() - 1;
        Plane seen = small
                ? Scaling.to(grey, (int) Math.max(4, Math.round(grey.width() * rows / grey.height())), (int)
                        Math.round(rows))
                : grey;
        boolean scan = dice.chance(0.17) && rows > 22;
        seen = scan ? scanned(seen, dice) : photographed(seen, dice, severity, small ? 0.55 : 1);
        return small ? Scaling.to(seen, grey.width(), grey.height()) : seen;
    }

    private static Plane photographed(Plane grey, Dice dice, double severity, double scale) {
        double soft = dice.between(0, 0.25 + 0.95 * severity) * scale;
        Plane seen = Blur.gaussian(grey, (float) soft, (float) soft);
        if (dice.chance(0.1 * severity)) {
            double length = dice.between(0.5, 1.6) * scale;
            boolean across = dice.chance(0.5);
            seen = Blur.gaussian(seen, across ? (float) length : 0, across ? 0 : (float) length);
        }
        noise(seen, dice, dice.between(0, 1) * dice.between(0, 11) * severity);
        if (dice.chance(0.15)) {
            seen = sharpened(seen, (float) dice.between(0.3, 1.6));
        }
        if (dice.chance(0.2 + 0.3 * severity)) {
            Compression.apply(
                    seen,
                    (float) (dice.between(0.05, 0.2 + 1.1 * severity) * scale),
                    dice.between(0, 7),
                    dice.between(0, 7));
        }
        return seen;
    }

    /** Black and white, with edges as rough as the noise. */
    private static Plane scanned(Plane grey, Dice dice) {
        float least = 255;
        float most = 0;
        for (float value : grey.values()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        noise(grey, dice, (most - least) * dice.between(0, 0.1));
        double threshold = least + (most - least) * dice.between(0.4, 0.68);
        double hardness = dice.chance(0.5) ? 40 : dice.between(3, 10);
        float[] out = new float[grey.values().length];
        for (int i = 0; i < out.length; i++) {
            double value = 127.5 + (grey.values()[i] - threshold) / (most - least + 1) * 127.5 * hardness;
            out[i] = (float) Math.max(0, Math.min(255, value));
        }
        return Blur.soft(grey.like(out), (float) dice.between(0, 0.3), (float) dice.between(0, 0.3));
    }

    private static void noise(Plane grey, Dice dice, double deviation) {
        if (deviation < 0.3) {
            return;
        }
        for (int i = 0; i < grey.values().length; i++) {
            grey.values()[i] += (float) ((dice.nextDouble() + dice.nextDouble() - 1) * 2.45 * deviation);
        }
    }

    private static Plane sharpened(Plane grey, float amount) {
        Plane soft = Blur.gaussian(grey, 1, 1);
        float[] out = new float[grey.values().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0, Math.min(255, grey.values()[i] + amount * (grey.values()[i] - soft.values()[i])));
        }
        return grey.like(out);
    }
}
