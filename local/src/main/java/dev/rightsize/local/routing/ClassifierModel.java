package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.TextRefusedException;
import java.util.function.Function;

/**
 * Classifies texts on this machine, as a model of a task of {@code classify}. With {@link #safeguards} the router takes its
 * answers only from the threshold on that was chosen in training.
 *
 * <pre>{@code
 * MachineMeter meter = MachineMeter.of(System.getenv(), 1, 1);
 * Model<String, Classification> local = ClassifierModel.of(classifier, Place.DEVICE, Delivery.PRELOADED, meter);
 * Router<String, Classification> router = Router.<String, Classification>builder(task, host)
 *         .model(local, ClassifierModel.safeguards(local, classifier))
 *         .build();
 * }</pre>
 */
public final class ClassifierModel {
    /** The longest text on a slow processor; most take a thousandth of it. */
    private static final double MAX_CPU_SECONDS = 1;

    /** No answer is certain: a classifier that is never sure must not be by rounding. */
    private static final double MOST = Math.nextDown(1.0);

    private ClassifierModel() {}

    /**
     * Classifications of texts.
     *
     * @param classifier closed by whoever opened it
     */
    public static Model<String, Classification> of(
            LocalTextClassifier classifier, Place place, Delivery delivery, MachineMeter meter) {
        return new LocalModel<>(classifier.reference(place), delivery, meter, MAX_CPU_SECONDS, text -> {
            Classification found = understood(classifier::classify, text);
            return Reply.of(found, Math.min(MOST, found.confidence()));
        });
    }

    /** The label alone, as remote models answer, so that both stand in one router. */
    public static Model<String, String> labels(
            LocalTextClassifier classifier, Place place, Delivery delivery, MachineMeter meter) {
        return of(classifier, place, delivery, meter).adapt(text -> text, Classification::label);
    }

    /** The usual safeguards of a model, with the threshold that was chosen in the classifier's training. */
    public static Safeguards safeguards(Model<String, ?> model, LocalTextClassifier classifier) {
        double threshold = classifier.settings().threshold();
        return Safeguards.of(model).withMinConfidence(Math.min(1, threshold));
    }

    /** What a function makes of an input; a text that it refuses is refused in a router's words. */
    static <I, O> O understood(Function<I, O> function, I input) {
        try {
            return function.apply(input);
        } catch (TextRefusedException e) {
            throw new InputRefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
