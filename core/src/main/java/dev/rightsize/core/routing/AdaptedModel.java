package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A model with another form of input and output. */
record AdaptedModel<J, I, O, P>(Model<I, O> model, Function<J, I> input, BiFunction<J, O, P> output)
        implements Model<J, P> {
    @Override
    public ModelReference reference() {
        return model.reference();
    }

    @Override
    public Delivery delivery() {
        return model.delivery();
    }

    @Override
    public ModelState state() {
        return model.state();
    }

    @Override
    public void prepare() {
        model.prepare();
    }

    @Override
    public boolean needsNetwork() {
        return model.needsNetwork();
    }

    @Override
    public Footprint estimate(J value) {
        return model.estimate(input.apply(value));
    }

    @Override
    public Reply<P> ask(J value, Context context) {
        Reply<O> reply = model.ask(input.apply(value), context);
        return new Reply<>(output.apply(value, reply.value()), reply.confidence(), reply.footprint());
    }

    @Override
    public String toString() {
        return model.toString();
    }
}
