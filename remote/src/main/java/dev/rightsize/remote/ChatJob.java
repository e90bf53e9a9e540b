package dev.rightsize.remote;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Reply;

/** Passes a conversation on as it is, tools and schemas with it, and takes whatever is said next. */
record ChatJob() implements Job<ChatRequest, ChatResponse> {
    @Override
    public Footprint estimate(ChatRequest input, Settings settings) {
        return expectation(input, settings).ofRequest(settings.costs());
    }

    @Override
    public Reply<ChatResponse> ask(ChatRequest input, Settings settings, Exchange exchange) {
        Requests requests = new Requests(settings, exchange);
        ChatRequest sent = ChatRequest.builder()
                .messages(ChatPictures.withoutMetadata(input.messages()))
                .parameters(parameters(input))
                .build();
        ChatResponse response =
                requests.send(requests.chatModel(sampling(input, settings)), sent, expectation(input, settings));
        AiMessage message = response.aiMessage();
        if ((message.text() == null || message.text().isBlank()) && !message.hasToolExecutionRequests()) {
            throw requests.refused(" answered nothing. Ask another model.");
        }
        return new Reply<>(response, null, requests.spent());
    }

    private static Expectation expectation(ChatRequest input, Settings settings) {
        return new Expectation(ChatLoad.of(input), sampling(input, settings).maxOutputTokens());
    }

    private static Sampling sampling(ChatRequest input, Settings settings) {
        Sampling usual = settings.sampling();
        return new Sampling(
                usual.modelName(),
                input.maxOutputTokens() == null ? usual.maxOutputTokens() : input.maxOutputTokens(),
                input.temperature() == null ? usual.temperature() : input.temperature());
    }

    /** All that {@link #sampling} does not tell already, without the name of a model. */
    private static ChatRequestParameters parameters(ChatRequest input) {
        return ChatRequestParameters.builder()
                .topP(input.topP())
                .topK(input.topK())
                .frequencyPenalty(input.frequencyPenalty())
                .presencePenalty(input.presencePenalty())
                .stopSequences(input.stopSequences())
                .toolSpecifications(input.toolSpecifications())
                .toolChoice(input.toolChoice())
                .responseFormat(input.responseFormat())
                .build();
    }
}
