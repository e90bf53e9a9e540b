package dev.rightsize.remote.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Attempt;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link RoutedChatModel} tells with its answer: who gave it, on which way, and what it cost. Immutable. */
public final class RoutedMetadata extends ChatResponseMetadata {
    private final Answer<ChatResponse> answer;
    private final ChatResponseMetadata served;

    private RoutedMetadata(Builder builder, Answer<ChatResponse> answer, ChatResponseMetadata served) {
        super(builder);
        this.answer = answer;
        this.served = served;
    }

    /**
     * That of a routed model's response.
     *
     * @throws IllegalArgumentException if another model gave it
     */
    public static RoutedMetadata of(ChatResponse response) {
        if (response.metadata() instanceof RoutedMetadata routed) {
            return routed;
        }
        throw new IllegalArgumentException("The response's metadata are "
                + response.metadata().getClass().getSimpleName()
                + ", so no routed model gave it. Ask a RoutedChatModel.");
    }

    static RoutedMetadata about(Answer<ChatResponse> answer, ChatResponseMetadata served) {
        Builder builder = new Builder()
                .id(served.id())
                .modelName(served.modelName())
                .tokenUsage(served.tokenUsage())
                .finishReason(served.finishReason());
        return new RoutedMetadata(builder, answer, served);
    }

    /** The model that answered, and where. */
    public ModelReference servedBy() {
        return answer.servedBy();
    }

    /** How probable it is that the answer is right, 0 to 1; null if the model cannot tell. */
    public @Nullable Double confidence() {
        return answer.confidence();
    }

    /** Every step on the way. */
    public List<Attempt> attempts() {
        return answer.attempts();
    }

    /** What all attempts cost together. */
    public Footprint footprint() {
        return answer.footprint();
    }

    /** The metadata of the model that answered, with what its provider alone tells. */
    public ChatResponseMetadata served() {
        return served;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoutedMetadata routed
                && routed.served.equals(served)
                && routed.attempts().equals(attempts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(served, attempts());
    }

    @Override
    public String toString() {
        return answer.text();
    }

    private static final class Builder extends ChatResponseMetadata.Builder<Builder> {}
}
