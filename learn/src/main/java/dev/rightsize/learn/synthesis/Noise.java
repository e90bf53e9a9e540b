package dev.rightsize.learn.synthesis;

/** Smooth random values over a plane, the same for the same seed: value noise on a unit grid. Immutable. */
public final class Noise {
    private final int seed;

    public Noise(long seed) {
        this.seed = (int) (seed ^ (seed >>> 32));
    }

    /** From -1 to 1; changes by about that over a distance of 1. */
    public float at(float x, float y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float fx = smooth(x - column);
        float fy = smooth(y - row);
        float top = corner(column, row) * (1 - fx) + corner(column + 1, row) * fx;
        float bottom = corner(column, row + 1) * (1 - fx) + corner(column + 1, row + 1) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    /** The sum of three octaves, from about -1 to 1. */
    public float rough(float x, float y) {
        return (at(x, y) * 4 + at(x * 2.03f + 31, y * 2.03f) * 2 + at(x * 4.07f, y * 4.07f + 57)) / 7;
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    private float corner(int column, int row) {
        int bits = column * 0x27d4eb2d + row * 0x165667b1 + seed;
        bits = (bits ^ (bits >>> 15)) * 0x2c1b3c6d;
        bits = (bits ^ (bits >>> 12)) * 0x297a2d39;
        bits ^= bits >>> 15;
        return (bits >> 8) / (float) (1 << 23);
    }
}
