package dev.rightsize.remote;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;

/**
 * A language model behind an API, as a router asks it. Its answer is held against a schema; if it is not in order, the
 * model is told what is wrong and may try once more. Nothing is retried beyond that: the router does it.
 *
 * <pre>{@code
 * Endpoint openAi = OpenAiCompatible.openAi(ApiKey.fromEnvironment("OPENAI_API_KEY"));
 * Model<String, String> large = RemoteModel.at(openAi, catalogue.card("gpt-4o-mini"), grids).classify(task);
 * }</pre>
 *
 * <p>How sure it is of an answer it cannot tell. Safe for use by several threads at once.
 *
 * @param <I> what it is given
 * @param <O> what it answers
 */
public final class RemoteModel<I, O> implements Model<I, O> {
    private final Settings settings;
    private final Job<I, O> job;

    RemoteModel(Settings settings, Job<I, O> job) {
        this.settings = settings;
        this.job = job;
    }

    /**
     * Starts to describe a model.
     *
     * @param card what is known of it: name, prices, size
     * @param grids electricity by zone, that of the card's data centre among them
     */
    public static RemoteModelBuilder at(Endpoint endpoint, ModelCard card, Grids grids) {
        return new RemoteModelBuilder(endpoint, card, grids);
    }

    @Override
    public ModelReference reference() {
        return settings.reference();
    }

    @Override
    public Delivery delivery() {
        return settings.delivery();
    }

    @Override
    public boolean needsNetwork() {
        return settings.endpoint().needsNetwork();
    }

    @Override
    public Footprint estimate(I input) {
        return job.estimate(input, settings);
    }

    @Override
    public Reply<O> ask(I input, Context context) {
        Long patience = context.timeoutMs();
        long timeoutMs = patience == null ? settings.timeoutMs() : Math.min(patience, settings.timeoutMs());
        Exchange exchange = new Exchange(settings.http(), settings.endpoint().key(), timeoutMs);
        Runnable forget = context.cancellation().onCancel(exchange::cancel);
        try {
            return job.ask(input, settings, exchange);
        } finally {
            forget.run();
        }
    }

    /** {@code gpt-4o-mini at https://api.openai.com/v1}. */
    @Override
    public String toString() {
        return settings.sampling().modelName() + " at " + settings.endpoint().baseUrl();
    }
}
