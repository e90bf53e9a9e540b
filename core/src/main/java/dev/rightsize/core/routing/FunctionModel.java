package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import java.util.function.Function;

/** A function under a name. */
record FunctionModel<I, O>(ModelReference reference, Delivery delivery, Function<I, Reply<O>> answer)
        implements Model<I, O> {
    @Override
    public Reply<O> ask(I input, Context context) {
        return answer.apply(input);
    }
}
