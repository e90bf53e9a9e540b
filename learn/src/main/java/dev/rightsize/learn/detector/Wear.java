package dev.rightsize.learn.detector;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.layout.Quad;
import java.util.List;

/** What else might have happened to a crop: bars of white print on black, light, shadow, blur, noise, few pixels. */
final class Wear {
    private final int width;
    private final int height;
    private final byte[] levels;
    private final Dice dice;

    private Wear(Crop crop, Dice dice) {
        width = crop.width();
        height = crop.height();
        levels = crop.levels();
        this.dice = dice;
    }

    /** Changes the crop's pixels. */
    static void apply(Crop crop, List<Mark> marks, Dice dice) {
        Wear wear = new Wear(crop, dice);
        List<Mark> text = marks.stream()
                .filter(mark -> mark.text() && wear.isInside(mark.box()))
                .toList();
        if (!text.isEmpty() && dice.chance(0.2)) {
            for (int bars = dice.between(1, 3); bars > 0; bars--) {
                wear.bar(dice.oneOf(text).box());
            }
        }
        if (dice.chance(0.25)) {
            wear.coarse(dice.between(0.45, 0.9));
        }
        if (dice.chance(0.2)) {
            wear.blur((float) dice.between(0.2, 0.8));
        }
        wear.tones();
    }

    private boolean isInside(Quad box) {
        return box.left() >= 0 && box.top() >= 0 && box.right() < width && box.bottom() < height;
    }

    /** Turns a line of print and some paper around it to its negative. */
    private void bar(Quad box) {
        double longer = Math.max(box.textWidth(), box.textHeight());
        double higher = Math.max(1, Math.min(box.textWidth(), box.textHeight()));
        double along = dice.chance(0.4) ? 3 * width : dice.between(0.0, 2 * higher);
        double across = dice.between(-0.05, 0.35) * higher;
        double slope = box.textWidth() >= box.textHeight()
                ? box.slope()
                : box.startingAt(1).slope();
        double cos = Math.cos(slope);
        double sin = Math.sin(slope);
        int darkest = 255;
        int lightest = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0; x < width; x++, at++) {
                    double dx = x + 0.5 - box.centreX();
                    double dy = y + 0.5 - box.centreY();
                    if (Math.abs(dy * cos - dx * sin) < higher / 2 + across
                            && Math.abs(dx * cos + dy * sin) < longer / 2 + along) {
                        int level = levels[at] & 255;
                        if (pass == 0) {
                            darkest = Math.min(darkest, level);
                            lightest = Math.max(lightest, level);
                        } else {
                            levels[at] = (byte) (darkest + lightest - level);
                        }
                    }
                }
            }
        }
    }

    /** As seen with fewer pixels. */
    private void coarse(double factor) {
        int smallWidth = (int) (width * factor);
        int smallHeight = (int) (height * factor);
        var small = dev.rightsize.reading.pixels.Scaling.resize(
                new dev.rightsize.reading.pixels.Grey(width, height, levels.clone()), smallWidth, smallHeight);
        byte[] grown = dev.rightsize.reading.pixels.Scaling.resize(small, width, height)
                .levels();
        System.arraycopy(grown, 0, levels, 0, levels.length);
    }

    /** Each pixel takes a share of its four neighbours' mean. */
    private void blur(float share) {
        byte[] sharp = levels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int around = (sharp[at - 1] & 255)
                        + (sharp[at + 1] & 255)
                        + (sharp[at - width] & 255)
                        + (sharp[at + width] & 255);
                levels[at] = (byte) Math.round((sharp[at] & 255) * (1 - share) + around * share / 4);
            }
        }
    }

    /** Brightness, contrast, gamma, light from one side, an edge of shadow, noise; rarely all in negative. */
    private void tones() {
        double gamma = Math.exp(dice.bell(0.3));
        double contrast = dice.between(0.45, 1.25);
        double shift = dice.between(-40, 40);
        boolean negative = dice.chance(0.03);
        float[] table = new float[256];
        for (int level = 0; level < 256; level++) {
            double tone = 255 * Math.pow(level / 255.0, gamma);
            double moved = 128 + (tone - 128) * contrast + shift;
            table[level] = (float) (negative ? 255 - moved : moved);
        }
        double direction = dice.between(0, 2 * Math.PI);
        float slopeX = (float) (Math.cos(direction) * dice.bell(0.25) / width);
        float slopeY = (float) (Math.sin(direction) * dice.bell(0.25) / height);
        boolean shaded = dice.chance(0.15);
        double edge = dice.between(-0.4, 0.4) * width;
        float shade = (float) dice.between(0.5, 0.9);
        float noise = dice.chance(0.4) ? (float) dice.between(2, 16) : 0;
        long random = dice.nextLong() | 1;
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                float dx = x - width / 2f;
                float dy = y - height / 2f;
                float tone = table[levels[at] & 255] * (1 + slopeX * dx + slopeY * dy);
                if (shaded) {
                    double beyond = (Math.sin(direction) * dx + Math.cos(direction) * dy - edge) / 6;
                    tone *= 1 - (1 - shade) * (float) Math.max(0, Math.min(1, beyond));
                }
                random ^= random << 13;
                random ^= random >>> 7;
                random ^= random << 17;
                tone += noise * ((random & 0xFFFF) + (random >>> 16 & 0xFFFF) - 65535) / 26755f;
                levels[at] = (byte) Math.min(255, Math.max(0, Math.round(tone)));
            }
        }
    }
}
