package dev.rightsize.browser;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;

/** A model that JavaScript asks: the browser's own, or the server's. */
final class OutsideModel implements Model<PageInput, String> {
    private final Outside outside;
    private final ModelReference reference;
    private final Delivery delivery;

    OutsideModel(Outside outside) {
        this.outside = outside;
        reference = new ModelReference(
                outside.getModel(),
                outside.getVersion(),
                ModelKind.valueOf(outside.getKind()),
                Place.valueOf(outside.getPlace()));
        delivery = Delivery.valueOf(outside.getDelivery());
    }

    /** The usual safeguards, with how sure this model's answer must be. */
    Safeguards safeguards() {
        return Safeguards.of(this).withMinConfidence(outside.getMinConfidence());
    }

    @Override
    public ModelReference reference() {
        return reference;
    }

    @Override
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public ModelState state() {
        String reason = outside.unready();
        return reason == null ? ModelState.READY : new ModelState.Failed(reason, null);
    }

    @Override
    public Reply<String> ask(PageInput input, Context context) {
        Asked asked = outside.ask(input);
        Runnable leave = context.cancellation().onCancel(asked::stop);
        try {
            OutsideReply reply = Outcome.await(asked.getOutcome());
            return new Reply<>(reply.getValue(), probability(reply.getConfidence()), sent(reply.getBytesLeft()));
        } finally {
            leave.run();
        }
    }

    private static @Nullable Double probability(double confidence) {
        return confidence >= 0 && confidence <= 1 ? confidence : null;
    }

    private static Footprint sent(double bytes) {
        if (bytes == 0) {
            return Footprint.NOTHING_SENT;
        }
        Measure left = Measure.measured(bytes, "the size of what was sent");
        return new Footprint(null, null, left, null, null, null, null, null, null);
    }

    /** The model as JavaScript sees it. */
    interface Outside extends JSObject {
        @JSProperty
        String getModel();

        /** Null where only the browser or the server knows it. */
        @JSProperty
        @Nullable
        String getVersion();

        /** A {@link ModelKind}. */
        @JSProperty
        String getKind();

        /** A {@link Place}. */
        @JSProperty
        String getPlace();

        /** A {@link Delivery}. */
        @JSProperty
        String getDelivery();

        /** How sure its answer must be, 0 to 1. */
        @JSProperty
        double getMinConfidence();

        /** Why it cannot be asked now; null if it can. */
        @Nullable
        String unready();

        Asked ask(PageInput input);
    }

    /** An ask under way. */
    interface Asked extends JSObject {
        @JSProperty
        JSPromise<Outcome<OutsideReply>> getOutcome();

        void stop();
    }

    /** What it answered. */
    interface OutsideReply extends JSObject {
        /** As JSON. */
        @JSProperty
        String getValue();

        /** Not a number if it cannot tell. */
        @JSProperty
        double getConfidence();

        /** How many bytes of the input left the device. */
        @JSProperty
        double getBytesLeft();
    }
}
