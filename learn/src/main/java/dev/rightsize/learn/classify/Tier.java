package dev.rightsize.learn.classify;

/** Which networks a classifier has. */
public enum Tier {
    /** The smallest that is as good as the best, by the examples held out. */
    AUTO,
    /** N-grams alone: 3 to 4 MB, any language. */
    NGRAM,
    /** MiniLM's vectors with a linear layer: 23 MB, English; needs few examples. */
    MINILM,
    /** Both together. */
    BOTH;

    /** Whether n-grams may be part of it. */
    boolean mayUseNgrams() {
        return this != MINILM;
    }

    boolean mayUseEncoder() {
        return this != NGRAM;
    }

    /** The factors of n-grams and encoder that are not 0. */
    boolean[] used() {
        return new boolean[] {this == NGRAM || this == BOTH, this == MINILM || this == BOTH};
    }
}
