package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.metering.CpuClock;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.TextRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Classifies texts on this machine, as a model of a task of {@code classify}. With {@link #safeguards} the router takes its
 * answers from the threshold on that was chosen in training.
 *
 * <pre>{@code
 * ClassifierModel local = new ClassifierModel(classifier, Place.DEVICE, Delivery.PRELOADED, CpuClock.of(1, 1));
 * Router<String, Classification> router = Router.<String, Classification>builder(task, host)
 *         .model(local, local.safeguards())
 *         .build();
 * }</pre>
 *
 * <p>{@link #labels()} is the same with plain labels as answers, to stand beside a remote model in one router.
 *
 * @param classifier closed by whoever opened it
 * @param cpu null if its processor time cannot be told apart from that of others
 */
public record ClassifierModel(
        LocalTextClassifier classifier,
        Place place,
        Delivery delivery,
        @Nullable CpuClock cpu) implements Model<String, Classification> {
    @Override
    public ModelReference reference() {
        return classifier.reference(place);
    }

    @Override
    public Reply<Classification> ask(String text, Context context) {
        long start = System.nanoTime();
        long cpuStart = cpu == null ? 0 : cpu.nanos().getAsLong();
        Classification found = classify(text);
        Measure latency = Measure.measured((System.nanoTime() - start) / 1e6, "System.nanoTime");
        Footprint footprint = Footprint.onDevice(latency, cpu == null ? null : cpu.secondsSince(cpuStart));
        return new Reply<>(found, Math.min(1, found.confidence()), footprint);
    }

    /** The usual safeguards, with the threshold that was chosen in training. */
    public Safeguards safeguards() {
        double threshold = classifier.settings().threshold();
        return Safeguards.of(this).withMinConfidence(Math.min(1, threshold));
    }

    /** The same model with the label alone as its answer. */
    public Model<String, String> labels() {
        return adapt(text -> text, Classification::label);
    }

    private Classification classify(String text) {
        try {
            return classifier.classify(text);
        } catch (TextRefusedException e) {
            throw new InputRefusedException(String.valueOf(e.getMessage()), e);
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        }
    }
}
