package dev.rightsize.learn.synthesis.line;

/** How much of the print is left in a picture: text far beyond legibility teaches nothing. */
final class Legibility {
    private static final int BLOCK = 32;
    private static final float LEAST_INK = 0.004f;

    private Legibility() {}

    /**
     * The least correlation, over stretches as wide as the line is high, between where ink was printed and how dark the
     * picture is there (or how light, if that is more); 1 where nothing is lost, 0 where nothing can be read.
     */
    static double of(Plane print, Plane grey) {
        double least = 1;
        int blocks = Math.max(1, Math.round((float) print.width() / BLOCK));
        for (int i = 0; i < blocks; i++) {
            int from = i * print.width() / blocks;
            int to = (i + 1) * print.width() / blocks;
            least = Math.min(least, correlation(print, grey, from, to));
        }
        return least;
    }

    private static double correlation(Plane print, Plane grey, int from, int to) {
        double sumInk = 0;
        double sumGrey = 0;
        double inkInk = 0;
        double greyGrey = 0;
        double both = 0;
        for (int y = 0; y < print.height(); y++) {
            for (int at = y * print.width() + from; at < y * print.width() + to; at++) {
                float ink = print.values()[at];
                float value = grey.values()[at];
                sumInk += ink;
                sumGrey += value;
                inkInk += ink * ink;
                greyGrey += value * value;
                both += ink * value;
            }
        }
        int count = (to - from) * print.height();
        double varianceInk = inkInk / count - sumInk / count * sumInk / count;
        if (varianceInk < LEAST_INK) {
            return 1;
        }
        double varianceGrey = greyGrey / count - sumGrey / count * sumGrey / count;
        double covariance = both / count - sumInk / count * sumGrey / count;
        return Math.abs(covariance) / Math.sqrt(varianceInk * Math.max(1e-3, varianceGrey));
    }
}
