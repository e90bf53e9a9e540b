package dev.rightsize.learn.synthesis;

import java.util.List;

/**
 * Random numbers that are the same for the same seed on every machine (SplitMix64).
 *
 * <p>Not thread-safe; {@link #fork(String)} gives an independent sequence, so that one part of a receipt can change
 * without changing the others.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        this.state = mix(seed + GOLDEN_GAMMA);
    }

    /** An independent sequence for the part called {@code purpose}; does not advance this one. */
    public Dice fork(String purpose) {
        return new Dice(state ^ mix(purpose.hashCode()));
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** At least 0, less than 1. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** From {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + (int) (nextDouble() * (high - low + 1));
    }

    /** At least {@code low}, less than {@code high}. */
    public double between(double low, double high) {
        return low + nextDouble() * (high - low);
    }

    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[between(0, choices.length - 1)];
    }

    /** The index of one of {@code weights}, drawn in their proportion. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Near 0, mostly within one {@code deviation}: the sum of four uniform draws, scaled. */
    public double bell(double deviation) {
        double sum = nextDouble() + nextDouble() + nextDouble() + nextDouble() - 2;
        return sum * deviation * 1.7320508075688772;
    }

    /** {@code count} decimal digits. */
    public String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + between(0, 9)));
        }
        return text.toString();
    }
}
