package dev.rightsize.remote.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Unsure;

/** A result of text as one of LangChain4j's. */
final class TextResult {
    private TextResult() {}

    static Result<ChatResponse> of(Result<String> result) {
        if (result instanceof Answer<String> answer) {
            return new Answer<>(
                    response(answer.value(), answer.servedBy().model()), answer.confidence(), answer.attempts());
        }
        if (result instanceof Unsure<String> unsure) {
            return new Unsure<>(
                    response(unsure.value(), unsure.givenBy().model()),
                    unsure.confidence(),
                    unsure.givenBy(),
                    unsure.attempts());
        }
        NoAnswer<String> none = (NoAnswer<String>) result;
        return new NoAnswer<>(none.cause(), none.attempts());
    }

    private static ChatResponse response(String text, String model) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .modelName(model)
                .finishReason(FinishReason.STOP)
                .build();
    }
}
