package dev.rightsize.remote;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is given: a text, a picture, or both.
 *
 * @param text null if there is a picture alone
 * @param image null if there is a text alone
 */
public record Question(@Nullable String text, @Nullable EncodedImage image) {
    public Question {
        if (text == null && image == null) {
            throw new IllegalArgumentException("A question holds neither a text nor a picture. Give one.");
        }
    }

    /** A text alone. */
    public static Question of(String text) {
        return new Question(text, null);
    }

    /** A picture alone. */
    public static Question of(EncodedImage image) {
        return new Question(null, image);
    }

    boolean isBlank() {
        return image == null && (text == null || text.isBlank());
    }

    Load load() {
        Load load = text == null ? Load.NOTHING : Load.of(text);
        return image == null ? load : load.plus(Load.ofImage(4L * ((image.length() + 2) / 3)));
    }

    UserMessage message() {
        List<Content> contents = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            contents.add(TextContent.from(text));
        }
        if (image != null) {
            contents.add(ImageContent.from(image.base64(), image.mediaType(), ImageContent.DetailLevel.HIGH));
        }
        return UserMessage.from(contents);
    }
}
