package dev.rightsize.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel.OpenAiEmbeddingModelBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that speaks OpenAI's chat completions: OpenAI itself, Mistral, OpenRouter, vLLM, llama.cpp and many more.
 *
 * @param baseUrl the part before {@code /chat/completions}
 * @param key null where none is asked for
 * @param schemas how far it holds its models to a schema
 * @param countsThoughts whether the limit of an answer's length is called {@code max_completion_tokens}, as OpenAI's
 *     reasoning models want it, and not {@code max_tokens}, as all others know it
 */
public record OpenAiCompatible(URI baseUrl, @Nullable ApiKey key, SchemaSupport schemas, boolean countsThoughts)
        implements Endpoint {
    private static final URI OPENAI = URI.create("https://api.openai.com/v1");
    /** LangChain4j wants one; servers without keys pass it over. */
    private static final String NO_KEY = "none";

    public OpenAiCompatible {
        baseUrl = BaseUrl.checked(baseUrl);
    }

    /** OpenAI. */
    public static OpenAiCompatible openAi(ApiKey key) {
        return new OpenAiCompatible(OPENAI, key, SchemaSupport.SCHEMA, true);
    }

    /** Another server that knows schemas. */
    public static OpenAiCompatible at(URI baseUrl, @Nullable ApiKey key) {
        return new OpenAiCompatible(baseUrl, key, SchemaSupport.SCHEMA, false);
    }

    /** The same with what it knows of schemas. */
    public OpenAiCompatible withSchemas(SchemaSupport value) {
        return new OpenAiCompatible(baseUrl, key, value, countsThoughts);
    }

    @Override
    public ChatModel chatModel(Sampling sampling, HttpClientBuilder http) {
        OpenAiChatModelBuilder builder = new OpenAiChatModelBuilder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl.toString())
                .apiKey(key == null ? NO_KEY : key.secret())
                .modelName(sampling.modelName())
                .temperature(sampling.temperature())
                .strictJsonSchema(true)
                .maxRetries(0);
        return countsThoughts
                ? builder.maxCompletionTokens(sampling.maxOutputTokens()).build()
                : builder.maxTokens(sampling.maxOutputTokens()).build();
    }

    @Override
    public EmbeddingModel embeddingModel(String modelName, HttpClientBuilder http) {
        return new OpenAiEmbeddingModelBuilder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl.toString())
                .apiKey(key == null ? NO_KEY : key.secret())
                .modelName(modelName)
                .maxRetries(0)
                .build();
    }
}
