package dev.rightsize.remote;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Reply;
import java.util.function.Function;

/** Asks for an answer of a form, and once more if it is not in order. */
record FormJob<I, O>(Function<I, Question> question, Form<O> form) implements Job<I, O> {
    @Override
    public Footprint estimate(I input, Settings settings) {
        return form.expectation(question.apply(input), settings.sampling()).ofAskWithRepair(settings.costs());
    }

    @Override
    public Reply<O> ask(I input, Settings settings, Exchange exchange) {
        return new Conversation<>(settings, form, new Requests(settings, exchange)).about(question.apply(input));
    }
}
