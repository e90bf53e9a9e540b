package dev.rightsize.remote;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Reply;
import org.jspecify.annotations.Nullable;

/** Has a text made into a vector. */
record EmbedJob() implements Job<String, float[]> {
    @Override
    public Footprint estimate(String input, Settings settings) {
        return expectation(input).ofRequest(settings.costs());
    }

    @Override
    public Reply<float[]> ask(String input, Settings settings, Exchange exchange) {
        if (input.isBlank()) {
            throw new InputRefusedException("The input is empty. Give a text.", Footprint.NOTHING, null);
        }
        Requests requests = new Requests(settings, exchange);
        EmbeddingModel model =
                settings.endpoint().embeddingModel(settings.sampling().modelName(), new ExchangeBuilder(exchange));
        long before = exchange.bytesSent();
        Response<Embedding> response = requests.answered(() -> model.embed(input), expectation(input), before);
        requests.spend(settings.costs().ofReading(tokens(response.tokenUsage()), requests.sent(before)));
        float[] vector = response.content().vector();
        if (!isDirection(vector)) {
            throw requests.refused(" answered no vector that tells a direction. Ask another model.");
        }
        return new Reply<>(vector, null, requests.spent());
    }

    private static boolean isDirection(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return squares > 0 && Double.isFinite(squares);
    }

    private static @Nullable Tokens tokens(@Nullable TokenUsage usage) {
        return usage == null || usage.inputTokenCount() == null
                ? null
                : new Tokens(Range.of(usage.inputTokenCount()), Range.of(0));
    }

    private static Expectation expectation(String input) {
        return new Expectation(Load.of(input), 0);
    }
}
