package dev.rightsize.remote;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaChatModel.OllamaChatModelBuilder;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel.OllamaEmbeddingModelBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An Ollama server: open models on a machine of your own.
 *
 * @param baseUrl the part before {@code /api/chat}
 */
public record Ollama(URI baseUrl) implements Endpoint {
    private static final URI THIS_MACHINE = URI.create("http://localhost:11434");

    public Ollama {
        baseUrl = BaseUrl.checked(baseUrl);
    }

    /** The one on this machine. */
    public static Ollama onThisMachine() {
        return new Ollama(THIS_MACHINE);
    }

    @Override
    public @Nullable ApiKey key() {
        return null;
    }

    @Override
    public SchemaSupport schemas() {
        return SchemaSupport.SCHEMA;
    }

    @Override
    public ChatModel chatModel(Sampling sampling, HttpClientBuilder http) {
        return new OllamaChatModelBuilder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl.toString())
                .modelName(sampling.modelName())
                .temperature(sampling.temperature())
                .numPredict(sampling.maxOutputTokens())
                .maxRetries(0)
                .build();
    }

    @Override
    public EmbeddingModel embeddingModel(String modelName, HttpClientBuilder http) {
        return new OllamaEmbeddingModelBuilder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl.toString())
                .modelName(modelName)
                .maxRetries(0)
                .build();
    }

    @Override
    public String adviceForUnknown(String modelName) {
        return "Fetch it there: ollama pull " + modelName + ".";
    }
}
