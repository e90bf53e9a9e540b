package dev.rightsize.remote;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.RetriableModelException;
import java.util.function.Supplier;

/** The requests of one ask, what they cost, and what their failures mean. Used once, by one thread. */
final class Requests {
    private static final String HELD_BACK = " held this back by its content filter. Ask a model with another filter.";

    private final Settings settings;
    private final Exchange exchange;
    private Footprint spent = Footprint.NOTHING;

    Requests(Settings settings, Exchange exchange) {
        this.settings = settings;
        this.exchange = exchange;
    }

    /** What all requests cost so far. */
    Footprint spent() {
        return spent;
    }

    /** A chat model that asks through this. */
    ChatModel chatModel(Sampling sampling) {
        return settings.endpoint().chatModel(sampling, new ExchangeBuilder(exchange));
    }

    /**
     * Sends a chat request.
     *
     * @throws ModelException if it is not answered, or a filter holds the answer back
     */
    ChatResponse send(ChatModel model, ChatRequest request, Expectation expected) {
        long before = exchange.bytesSent();
        double start = exchange.seconds();
        ChatResponse response = answered(() -> model.chat(request), expected, before);
        Tokens tokens = Tokens.of(response.tokenUsage());
        spend(settings.costs().of(tokens, exchange.seconds() - start, sent(before)));
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw refused(HELD_BACK);
        }
        return response;
    }

    /** Adds to what was spent. */
    void spend(Footprint cost) {
        spent = spent.plus(cost);
    }

    /**
     * Whatever is asked of LangChain4j.
     *
     * @param before {@link Exchange#bytesSent} before it
     * @throws ModelException if it is not answered
     */
    <T> T answered(Supplier<T> call, Expectation expected, long before) {
        try {
            return call.get();
        } catch (ContentFilteredException e) {
            // its words are the model's and may repeat the input: they end here
            throw new InputRefusedException(
                    named() + " refuses to answer this. Ask another model.",
                    asked(expected, before).unanswered(),
                    null);
        } catch (RuntimeException e) {
            throw failed(asked(expected, before), e);
        }
    }

    /** There was an answer, but one that does not count. */
    InputRefusedException refused(String what) {
        return new InputRefusedException(named() + what, spent, null);
    }

    /** The length of all bodies since then. */
    Measure sent(long before) {
        return Measure.measured((double) (exchange.bytesSent() - before), "length of the request's body");
    }

    /** Whatever LangChain4j makes of it: if the exchange went wrong that is why, else nobody understood the answer. */
    private ModelException failed(Asked asked, RuntimeException thrown) {
        Failure failure = exchange.failure();
        if (failure != null) {
            return failure.exception(asked);
        }
        if (settings.endpoint().isHeldBack(exchange.body())) {
            return new InputRefusedException(named() + HELD_BACK, asked.unanswered(), null);
        }
        String message = " answered what its API does not answer. Ask again; if that stays so, check the address.";
        return new RetriableModelException(named() + message, null, asked.unanswered(), thrown);
    }

    private Asked asked(Expectation expected, long before) {
        Measure sent = sent(before);
        Footprint estimate = expected.ofRequest(settings.costs(), sent);
        return new Asked(settings.sampling().modelName(), settings.endpoint(), spent, estimate, sent);
    }

    private String named() {
        return "Model '" + settings.sampling().modelName() + "'";
    }
}
