package dev.rightsize.remote.langchain4j;

import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.embedding.response.EmbeddingResponseMetadata;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Result;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link RoutedEmbeddingModel} tells with its vectors: on which way each came, and what they cost. Immutable. */
public final class RoutedEmbeddingMetadata extends EmbeddingResponseMetadata {
    private final List<Answer<float[]>> answers;

    private RoutedEmbeddingMetadata(Builder builder, List<Answer<float[]>> answers) {
        super(builder);
        this.answers = List.copyOf(answers);
    }

    /**
     * That of a routed model's response.
     *
     * @throws IllegalArgumentException if another model gave it
     */
    public static RoutedEmbeddingMetadata of(EmbeddingResponse response) {
        if (response.metadata() instanceof RoutedEmbeddingMetadata routed) {
            return routed;
        }
        throw new IllegalArgumentException("The response's metadata are "
                + response.metadata().getClass().getSimpleName()
                + ", so no routed model gave it. Ask a RoutedEmbeddingModel.");
    }

    static RoutedEmbeddingMetadata about(List<Answer<float[]>> answers, String modelName) {
        return new RoutedEmbeddingMetadata(new Builder().modelName(modelName), answers);
    }

    /** One a text, in their order. */
    public List<Answer<float[]>> answers() {
        return answers;
    }

    /** What all of them cost together. */
    public Footprint footprint() {
        return Footprint.sum(answers.stream().map(Result::footprint).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoutedEmbeddingMetadata routed && routed.answers.equals(answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers);
    }

    private static final class Builder extends EmbeddingResponseMetadata.Builder<Builder> {}
}
