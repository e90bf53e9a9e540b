package dev.rightsize.learn.synthesis.line;

import dev.rightsize.learn.synthesis.Dice;

/** Makes the strokes of letters thicker, thinner, hollow or soft. */
final class Strokes {
    private Strokes() {}

    static Plane change(Plane ink, Dice dice, double severity) {
        Plane changed = switch (dice.weighted(55, 16, 18, 0.5 + 4 * severity)) {
            case 0 -> ink;
            case 1 -> grown(ink, (float) dice.between(0.15, 1));
            case 2 -> shrunk(ink, (float) dice.between(0.1, 0.55));
            default -> hollow(ink, (float) dice.between(0.4, 0.85));
        };
        return dice.chance(0.3 + 0.3 * severity)
                ? Blur.soft(changed, (float) dice.between(0.1, 0.7), (float) dice.between(0.1, 0.7))
                : changed;
    }

    /** Each pixel takes the most of itself and a share of its neighbours. */
    static Plane grown(Plane ink, float share) {
        int width = ink.width();
        float[] in = ink.values();
        float[] out = new float[in.length];
        for (int y = 0; y < ink.height(); y++) {
            int up = y > 0 ? -width : 0;
            int down = y + 1 < ink.height() ? width : 0;
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float beside = Math.max(in[x > 0 ? at - 1 : at], in[x + 1 < width ? at + 1 : at]);
                float most = Math.max(beside, Math.max(in[at + up], in[at + down]) * 0.7f);
                out[at] = Math.max(in[at], most * share);
            }
        }
        return ink.like(out);
    }

    static Plane shrunk(Plane ink, float share) {
        Plane least = least(ink);
        float[] out = new float[ink.values().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = ink.values()[i] * (1 - share) + least.values()[i] * share;
        }
        return ink.like(out);
    }

    /** Only the edges of strokes stay dark, as cheap scanners sharpen. */
    private static Plane hollow(Plane ink, float share) {
        Plane least = least(ink);
        float[] out = new float[ink.values().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = ink.values()[i] - share * least.values()[i];
        }
        return ink.like(out);
    }

    private static Plane least(Plane ink) {
        int width = ink.width();
        float[] in = ink.values();
        float[] out = new float[in.length];
        for (int y = 0; y < ink.height(); y++) {
            int up = y > 0 ? -width : 0;
            int down = y + 1 < ink.height() ? width : 0;
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float beside = Math.min(in[x > 0 ? at - 1 : at], in[x + 1 < width ? at + 1 : at]);
                out[at] = Math.min(in[at], Math.min(beside, Math.min(in[at + up], in[at + down])));
            }
        }
        return ink.like(out);
    }
}
