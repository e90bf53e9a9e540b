package dev.rightsize.remote;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.remote.answer.AnswerText;
import dev.rightsize.remote.answer.Checked;
import dev.rightsize.remote.answer.Prompts;
import java.util.ArrayList;
import java.util.List;

/** One ask: a request, and where its answer is not in order a second that says why. Used once, by one thread. */
final class Conversation<O> {
    private static final String HELD_BACK = " held this back by its content filter. Ask a model with another filter.";

    private final Settings settings;
    private final Form<O> form;
    private final Exchange exchange;
    private final ChatModel model;
    private final List<ChatMessage> messages = new ArrayList<>();
    private Footprint spent = Footprint.NOTHING;

    Conversation(Settings settings, Form<O> form, Exchange exchange) {
        this.settings = settings;
        this.form = form;
        this.exchange = exchange;
        model = settings.endpoint().chatModel(settings.sampling(), new ExchangeBuilder(exchange));
    }

    /** @throws ModelException if there is no answer that is in order */
    Reply<O> about(Question question) {
        if (question.isBlank()) {
            throw new InputRefusedException("The input is empty. Give a text or a picture.", spent, null);
        }
        messages.add(form.system());
        messages.add(question.message());
        ChatResponse first = request(question);
        Checked<O> checked = checked(first);
        if (checked instanceof Checked.Invalid<O> invalid) {
            repeat(first.aiMessage());
            messages.add(UserMessage.from(Prompts.repair(invalid.problems())));
            checked = checked(request(question));
        }
        return reply(checked);
    }

    /** An answer without any text is not repeated: providers refuse an empty message. */
    private void repeat(AiMessage answer) {
        if (answer.text() != null && !answer.text().isBlank()) {
            messages.add(AiMessage.from(answer.text()));
        }
    }

    private Reply<O> reply(Checked<O> checked) {
        if (checked instanceof Checked.Valid<O> valid) {
            return new Reply<>(valid.value(), null, spent);
        }
        List<String> problems = ((Checked.Invalid<O>) checked).problems();
        throw refused(" answered twice, but not in order: " + String.join(" ", problems) + " Ask another model.");
    }

    private ChatResponse request(Question question) {
        long before = exchange.bytesSent();
        double start = exchange.seconds();
        ChatResponse response = answered(question, before);
        Tokens tokens = Tokens.of(response.tokenUsage());
        spent = spent.plus(settings.costs().of(tokens, exchange.seconds() - start, sent(before)));
        return response;
    }

    private ChatResponse answered(Question question, long before) {
        ChatRequest request = ChatRequest.builder()
                .messages(List.copyOf(messages))
                .responseFormat(form.response())
                .build();
        try {
            return model.chat(request);
        } catch (ContentFilteredException e) {
            // its words are the model's and may repeat the input: they end here
            throw new InputRefusedException(
                    named() + " refuses to answer this. Ask another model.",
                    asked(question, before).unanswered(),
                    null);
        } catch (RuntimeException e) {
            throw failed(asked(question, before), e);
        }
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

    private Checked<O> checked(ChatResponse response) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw refused(HELD_BACK);
        }
        Checked<O> checked =
                AnswerText.check(form.format(), response.aiMessage().text());
        if (checked instanceof Checked.Invalid && response.finishReason() == FinishReason.LENGTH) {
            throw refused(" was cut off after " + settings.sampling().maxOutputTokens()
                    + " tokens, thoughts included. Raise 'maxOutputTokens'.");
        }
        return checked;
    }

    private InputRefusedException refused(String what) {
        return new InputRefusedException(named() + what, spent, null);
    }

    private Asked asked(Question question, long before) {
        Measure sent = sent(before);
        Footprint estimate =
                settings.costs().of(new Expectation(form, settings.sampling()).ofRequest(question), null, sent);
        return new Asked(settings.sampling().modelName(), settings.endpoint(), spent, estimate, sent);
    }

    private Measure sent(long before) {
        return Measure.measured(exchange.bytesSent() - before, "length of the request's body");
    }

    private String named() {
        return "Model '" + settings.sampling().modelName() + "'";
    }
}
