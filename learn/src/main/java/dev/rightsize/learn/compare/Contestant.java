package dev.rightsize.learn.compare;

/** A model that takes part. */
public interface Contestant {
    /** What it is called in the comparison. */
    String name();

    /** Answers every row of the set. */
    Trial answer(GoldSet gold);
}
