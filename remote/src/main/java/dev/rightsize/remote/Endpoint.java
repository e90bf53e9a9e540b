package dev.rightsize.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where models are asked over HTTP, and in which dialect. */
public sealed interface Endpoint permits OpenAiCompatible, Gemini, Ollama {
    /** What its addresses begin with: {@code https://api.openai.com/v1}. */
    URI baseUrl();

    /** Its key; null where none is asked for. */
    @Nullable
    ApiKey key();

    /** How far it holds its models to a schema. */
    SchemaSupport schemas();

    /** The LangChain4j model that talks to it through {@code http}. It never retries: the router does. */
    ChatModel chatModel(Sampling sampling, HttpClientBuilder http);

    /** The LangChain4j model that has texts made into vectors through {@code http}; it never retries either. */
    EmbeddingModel embeddingModel(String modelName, HttpClientBuilder http);

    /** Whether an answer that LangChain4j does not understand says that a filter held the input back. */
    default boolean isHeldBack(byte[] answer) {
        return false;
    }

    /** What to do when it does not know a model. */
    default String adviceForUnknown(String modelName) {
        return "Check the model's name, '" + modelName + "', and the address, " + baseUrl() + ".";
    }

    /** Whether a network lies between: it is not on this machine itself. */
    default boolean needsNetwork() {
        return !BaseUrl.isOnThisMachine(baseUrl());
    }
}
