package dev.rightsize.remote;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.InputRefusedException;

/** Weighs a conversation before it is sent. */
final class ChatLoad {
    /** Role and braces of a message. */
    private static final Load ENVELOPE = new Load(0, 60, 0, 0);

    private ChatLoad() {}

    /** @throws InputRefusedException if it holds anything but texts, pictures and calls of tools */
    static Load of(ChatRequest request) {
        Load load = Load.of(String.valueOf(request.toolSpecifications()) + request.responseFormat());
        for (ChatMessage message : request.messages()) {
            load = load.plus(ENVELOPE).plus(of(message));
        }
        return load;
    }

    private static Load of(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return user.contents().stream().map(ChatLoad::of).reduce(Load.NOTHING, Load::plus);
        }
        if (message instanceof SystemMessage system) {
            return Load.of(system.text());
        }
        if (message instanceof AiMessage ai) {
            return Load.of(String.valueOf(ai.text()) + ai.toolExecutionRequests());
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return Load.of(String.valueOf(result.text()));
        }
        throw unknown(message.type().name());
    }

    private static Load of(Content content) {
        if (content instanceof TextContent text) {
            return Load.of(text.text());
        }
        if (content instanceof ImageContent image) {
            String base64 = image.image().base64Data();
            return Load.ofImage(base64 == null ? 0 : base64.length());
        }
        throw unknown(content.type().name());
    }

    private static InputRefusedException unknown(String what) {
        return new InputRefusedException(
                "The conversation holds " + what
                        + ", but texts, pictures and calls of tools are what is passed on here." + " Leave it out.",
                Footprint.NOTHING,
                null);
    }
}
