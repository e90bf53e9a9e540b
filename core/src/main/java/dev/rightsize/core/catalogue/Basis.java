package dev.rightsize.core.catalogue;

/** How a figure came to be known, from the weakest to the strongest. */
public enum Basis {
    /** Calculated or assumed, by a method that is named. */
    ESTIMATED,
    /** Published by the provider of the model: an average of its whole product, not of one answer. */
    DISCLOSED,
    /** Read from a clock, a counter or a scale; for quality, counted on examples with known answers. */
    MEASURED;

    /** The weaker of two: what a sum of both may claim. */
    public Basis weaker(Basis other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
