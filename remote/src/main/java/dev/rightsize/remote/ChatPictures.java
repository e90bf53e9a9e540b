package dev.rightsize.remote;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.UserMessage;
import dev.rightsize.core.routing.InputRefusedException;
import java.util.Base64;
import java.util.List;

/** Leaves out of a conversation's pictures where they were taken, by whom and with what. */
final class ChatPictures {
    private ChatPictures() {}

    /**
     * The same messages; a picture that is given by its address is not touched.
     *
     * @throws InputRefusedException if a picture is damaged, too large, or of another format than providers read
     */
    static List<ChatMessage> withoutMetadata(List<ChatMessage> messages) {
        return messages.stream().map(ChatPictures::withoutMetadata).toList();
    }

    private static ChatMessage withoutMetadata(ChatMessage message) {
        return message instanceof UserMessage user && user.contents().stream().anyMatch(ImageContent.class::isInstance)
                ? user.toBuilder()
                        .contents(user.contents().stream()
                                .map(ChatPictures::withoutMetadata)
                                .toList())
                        .build()
                : message;
    }

    private static Content withoutMetadata(Content content) {
        if (!(content instanceof ImageContent picture) || picture.image().base64Data() == null) {
            return content;
        }
        EncodedImage image = EncodedImage.of(decoded(picture.image().base64Data()));
        return ImageContent.from(image.base64(), image.mediaType(), picture.detailLevel());
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw EncodedImage.refused("A picture of the conversation is not Base64. Encode its bytes anew.");
        }
    }
}
