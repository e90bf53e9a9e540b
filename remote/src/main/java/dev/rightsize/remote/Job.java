package dev.rightsize.remote;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.Reply;

/** What one kind of task asks of an endpoint. Implementations hold no state and are safe for use by threads. */
interface Job<I, O> {
    /** What an answer will cost at the most. */
    Footprint estimate(I input, Settings settings);

    /**
     * Answers one input.
     *
     * @throws ModelException if there is no answer that is in order
     */
    Reply<O> ask(I input, Settings settings, Exchange exchange);
}
