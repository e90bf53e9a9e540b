package dev.rightsize.remote.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import java.util.function.Function;

/**
 * A router as a LangChain4j {@link ChatModel}: the code that asks stays as it is, and the answer comes from whichever
 * model the router chose. Who that was, and what it all cost, stands in the response's {@link RoutedMetadata}.
 *
 * <pre>{@code
 * ChatModel model = RoutedChatModel.ofText(router);
 * ChatResponse response = model.chat(UserMessage.from(mail));
 * RoutedMetadata.of(response).footprint();
 * }</pre>
 *
 * <p>Where there is no answer it throws a {@link LangChain4jException}: a retriable one if asking again may help. Its
 * cause is a {@link NoAnswerException} with the whole trail. Safe for use by threads.
 */
public final class RoutedChatModel implements ChatModel {
    private final Function<ChatRequest, Result<ChatResponse>> asking;

    private RoutedChatModel(Function<ChatRequest, Result<ChatResponse>> asking) {
        this.asking = asking;
    }

    /** A router of whole conversations, tools and schemas included. */
    public static RoutedChatModel of(Router<ChatRequest, ChatResponse> router) {
        return new RoutedChatModel(router::ask);
    }

    /**
     * A router from text to text: one that writes, or one that chooses a label. It takes requests of one message of the
     * user's; a conversation, tools or a schema are refused before any model is asked.
     */
    public static RoutedChatModel ofText(Router<String, String> router) {
        return new RoutedChatModel(request -> TextResult.of(router.ask(SingleText.of(request, router.task()))));
    }

    /** @throws LangChain4jException if there is no answer */
    @Override
    public ChatResponse doChat(ChatRequest request) {
        Result<ChatResponse> result = asking.apply(request);
        Answer<ChatResponse> answer = result.answer();
        if (answer == null) {
            throw NoAnswerException.thrown(result);
        }
        AiMessage message = answer.value().aiMessage();
        return ChatResponse.builder()
                .aiMessage(message)
                .metadata(RoutedMetadata.about(answer, answer.value().metadata()))
                .build();
    }
}
