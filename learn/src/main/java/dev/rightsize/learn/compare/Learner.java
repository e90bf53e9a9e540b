package dev.rightsize.learn.compare;

import java.util.List;

/** A way of making a classifier from examples. */
public interface Learner {
    /** What it is called in the comparison. */
    String name();

    /** The smallest kind of thing that it makes, in a sentence. */
    String description();

    /** Learns from examples. */
    LocalClassifier fit(List<GoldRow> examples);
}
