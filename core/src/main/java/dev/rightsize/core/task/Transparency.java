package dev.rightsize.core.task;

/**
 * How far a model's cost to the environment can be known. Grades of Luccioni, Gamazaychikov, Alves da Costa and
 * Strubell, "Misinformation by Omission" (2025), from the least to the most.
 */
public enum Transparency {
    /** Nothing is published. */
    NONE,
    /** Weights or training compute are open, so that others can estimate. */
    INDIRECT,
    /** The provider itself reports energy or greenhouse gases. */
    DIRECT;

    /** Whether this is at least as open as {@code floor}. */
    public boolean isAtLeast(Transparency floor) {
        return compareTo(floor) >= 0;
    }
}
