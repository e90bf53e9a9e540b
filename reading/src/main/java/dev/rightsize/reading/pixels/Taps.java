package dev.rightsize.reading.pixels;

/** Which source pixels make each target pixel along one axis, and with what weight; weights of a target sum to 1. */
final class Taps {
    private final int[] begins;
    private final int[] sources;
    private final float[] weights;
    private final int longest;

    private Taps(int[] begins, int[] sources, float[] weights, int longest) {
        this.begins = begins;
        this.sources = sources;
        this.weights = weights;
        this.longest = longest;
    }

    static Taps between(int sourceSize, int targetSize) {
        double step = (double) sourceSize / targetSize;
        double radius = Math.max(1.0, step);
        int most = 2 * (int) Math.ceil(radius) + 2;
        int[] begins = new int[targetSize + 1];
        int[] sources = new int[targetSize * most];
        float[] weights = new float[targetSize * most];
        int count = 0;
        int longest = 1;
        for (int target = 0; target < targetSize; target++) {
            begins[target] = count;
            double centre = (target + 0.5) * step - 0.5;
            int first = (int) Math.ceil(centre - radius);
            int last = (int) Math.floor(centre + radius);
            double sum = 0;
            for (int source = first; source <= last; source++) {
                sum += Math.max(0, 1 - Math.abs(source - centre) / radius);
            }
            for (int source = first; source <= last; source++) {
                double weight = Math.max(0, 1 - Math.abs(source - centre) / radius) / sum;
                if (weight > 0) {
                    sources[count] = Math.min(sourceSize - 1, Math.max(0, source));
                    weights[count++] = (float) weight;
                }
            }
            longest = Math.max(longest, last - first + 2);
        }
        begins[targetSize] = count;
        return new Taps(begins, sources, weights, longest);
    }

    int targets() {
        return begins.length - 1;
    }

    int begin(int target) {
        return begins[target];
    }

    int end(int target) {
        return begins[target + 1];
    }

    int source(int tap) {
        return sources[tap];
    }

    float weight(int tap) {
        return weights[tap];
    }

    /** More than the span of source pixels that any one target needs. */
    int longest() {
        return longest;
    }
}
