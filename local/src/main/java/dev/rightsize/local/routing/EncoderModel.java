package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.text.LocalEncoder;
import java.util.List;

/** Gives texts their vectors on this machine, as a model of a task of {@code embed}. A vector has no confidence. */
public final class EncoderModel {
    private static final double MAX_CPU_SECONDS = 60;

    private EncoderModel() {}

    /**
     * Vectors of several texts at once, which is quicker; none depends on the others.
     *
     * @param encoder closed by whoever opened it
     */
    public static Model<List<String>, List<float[]>> of(
            LocalEncoder encoder, Place place, Delivery delivery, MachineMeter meter) {
        return new LocalModel<>(
                encoder.reference(place),
                delivery,
                meter,
                MAX_CPU_SECONDS,
                texts -> Reply.of(ClassifierModel.understood(encoder::encodeAll, texts), null));
    }

    /** The vector of one text. */
    public static Model<String, float[]> single(
            LocalEncoder encoder, Place place, Delivery delivery, MachineMeter meter) {
        return of(encoder, place, delivery, meter).adapt(List::of, vectors -> vectors.get(0));
    }
}
