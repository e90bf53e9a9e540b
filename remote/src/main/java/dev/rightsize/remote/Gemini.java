package dev.rightsize.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Google's Gemini API.
 *
 * @param baseUrl the part before {@code /models/…}
 * @param key from Google AI Studio
 * @param thinkingTokens how much a model may think before it answers, which is paid for; 0 for not at all, which the
 *     {@code flash} models of 2.5 allow; null for the provider's setting
 */
public record Gemini(URI baseUrl, ApiKey key, @Nullable Integer thinkingTokens) implements Endpoint {
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com/v1beta");
    private static final JsonMapper MAPPER = new JsonMapper();

    public Gemini {
        baseUrl = BaseUrl.checked(baseUrl);
    }

    /** Google's own address. */
    public static Gemini google(ApiKey key) {
        return new Gemini(GOOGLE, key, null);
    }

    /** The same with a limit to thinking. */
    public Gemini withThinkingTokens(int value) {
        return new Gemini(baseUrl, key, value);
    }

    @Override
    public SchemaSupport schemas() {
        return SchemaSupport.SCHEMA;
    }

    /** It then has a reason in place of the candidates, without which LangChain4j 1.19 fails. */
    @Override
    public boolean isHeldBack(byte[] answer) {
        try {
            return MAPPER.readTree(answer).path("promptFeedback").has("blockReason");
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public ChatModel chatModel(Sampling sampling, HttpClientBuilder http) {
        GeminiThinkingConfig thinking = thinkingTokens == null
                ? null
                : GeminiThinkingConfig.builder().thinkingBudget(thinkingTokens).build();
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl.toString())
                .apiKey(key.secret())
                .modelName(sampling.modelName())
                .temperature(sampling.temperature())
                .maxOutputTokens(sampling.maxOutputTokens())
                .thinkingConfig(thinking)
                .maxRetries(0)
                .build();
    }

    @Override
    public EmbeddingModel embeddingModel(String modelName, HttpClientBuilder http) {
        return GoogleAiEmbeddingModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl.toString())
                .apiKey(key.secret())
                .modelName(modelName)
                .maxRetries(0)
                .build();
    }
}
