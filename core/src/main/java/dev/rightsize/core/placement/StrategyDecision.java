package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import org.jspecify.annotations.Nullable;

/** In which order places should be asked, by the article's three approaches. */
final class StrategyDecision {
    private StrategyDecision() {}

    static Reasoned<Strategy> of(Requirements requirements, Place place, @Nullable Alternative recommended) {
        if (place == Place.REMOTE) {
            return new Reasoned<>(
                    Strategy.REMOTE_FIRST,
                    "The model is large or seldom asked: ask the remote one, and have a smaller one or a form where it"
                            + " cannot be reached.");
        }
        boolean remoteMayHelp = requirements.mayRunAt(Place.REMOTE);
        if (!remoteMayHelp) {
            return new Reasoned<>(
                    Strategy.LOCAL_FIRST,
                    "Nothing may leave its place, so no remote model may stand in: where the local one fails, a form is"
                            + " left.");
        }
        boolean mustBeFetched = recommended != null && recommended.delivery() == Delivery.DOWNLOADABLE;
        if (place == Place.DEVICE && mustBeFetched) {
            return new Reasoned<>(
                    Strategy.HYBRID,
                    "The model has to be downloaded first: a remote one answers meanwhile, and the local one takes over"
                            + " once it is ready.");
        }
        return new Reasoned<>(
                Strategy.LOCAL_FIRST,
                requirements.frequency() == Frequency.FREQUENT
                        ? "It is asked often, and the model is there: ask it first, a remote one only where it fails."
                        : "The model is there: ask it first, a remote one only where it fails.");
    }
}
