package dev.rightsize.remote.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a model's text for an answer: JSON, or JSON between the fences of Markdown. */
public final class AnswerText {
    private static final Pattern FENCED = Pattern.compile("(?s)\\s*```(?:json)?\\s*(.*?)\\s*```\\s*");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerText() {}

    /**
     * The value, or what is wrong with the text.
     *
     * @param text null if the model wrote nothing
     */
    public static <O> Checked<O> check(AnswerFormat<O> format, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Checked.Invalid<>(List.of("The answer is empty."));
        }
        Matcher fenced = FENCED.matcher(text);
        try {
            JsonNode json = MAPPER.readTree(fenced.matches() ? fenced.group(1) : text);
            return format.check(json);
        } catch (JacksonException e) {
            return new Checked.Invalid<>(List.of("The answer is not JSON, or not JSON alone."));
        }
    }
}
