package dev.rightsize.learn.classify;

import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.fit.NGramNetwork;
import dev.rightsize.learn.fit.SoftmaxLayer;
import dev.rightsize.reading.text.ClassifierSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A classifier that was trained.
 *
 * @param ngrams null if the tier has none
 * @param head the layer on the encoder's vectors; null if the tier has none
 * @param tier which of these it has
 * @param score how good it is on examples held out, with networks that had not learned from them
 * @param candidates the held-out accuracy of each tier that was tried
 * @param heldOut how the examples were held out, in words
 * @param plan how it was trained
 */
public record TrainedClassifier(
        @Nullable NGramNetwork ngrams,
        @Nullable SoftmaxLayer head,
        Tier tier,
        ClassifierSettings settings,
        ClassificationScore score,
        Map<Tier, Double> candidates,
        String heldOut,
        ClassifierPlan plan) {
    public TrainedClassifier {
        candidates = Map.copyOf(candidates);
    }
}
