package dev.rightsize.remote;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Reply;

/** Gives a model one text and takes one text, whole. */
record TextJob() implements Job<String, String> {
    @Override
    public Footprint estimate(String input, Settings settings) {
        return expectation(input, settings).ofRequest(settings.costs());
    }

    @Override
    public Reply<String> ask(String input, Settings settings, Exchange exchange) {
        if (input.isBlank()) {
            throw new InputRefusedException("The input is empty. Give a text.", Footprint.NOTHING, null);
        }
        Requests requests = new Requests(settings, exchange);
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from(input)).build();
        ChatResponse response =
                requests.send(requests.chatModel(settings.sampling()), request, expectation(input, settings));
        if (response.finishReason() == FinishReason.LENGTH) {
            throw requests.refused(settings.sampling().cutOff());
        }
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw requests.refused(" answered nothing. Ask another model.");
        }
        return new Reply<>(text, null, requests.spent());
    }

    private static Expectation expectation(String input, Settings settings) {
        return new Expectation(Load.of(input), settings.sampling().maxOutputTokens());
    }
}
