package dev.rightsize.remote.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.rightsize.core.task.Task;
import java.util.List;

/** The one text of a request that holds nothing else. */
final class SingleText {
    private SingleText() {}

    /** @throws UnsupportedFeatureException if there is more: leaving it out in silence would change the answer */
    static String of(ChatRequest request, Task task) {
        List<ChatMessage> messages = request.messages();
        if (messages.size() != 1 || !(messages.get(0) instanceof UserMessage user) || !user.hasSingleText()) {
            List<String> kinds =
                    messages.stream().map(message -> message.type().name()).toList();
            throw refused(task, "messages " + kinds + ", and not the one text of a user");
        }
        if (!request.toolSpecifications().isEmpty()) {
            throw refused(task, "tools");
        }
        if (request.responseFormat() != null && request.responseFormat().jsonSchema() != null) {
            throw refused(task, "a schema of the answer");
        }
        return user.singleText();
    }

    private static UnsupportedFeatureException refused(Task task, String what) {
        return new UnsupportedFeatureException(
                "The request holds " + what + ". The router for task '" + task.name()
                        + "' goes from text to text: use RoutedChatModel.of with a Router<ChatRequest, ChatResponse> for this.");
    }
}
