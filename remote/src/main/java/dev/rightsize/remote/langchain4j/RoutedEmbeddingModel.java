package dev.rightsize.remote.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingInput;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import java.util.ArrayList;
import java.util.List;

/**
 * A router as a LangChain4j {@link EmbeddingModel}. All its models must be the same one at several places, as vectors of
 * different models cannot be compared: an index filled by one and asked by the other answers nonsense.
 *
 * <pre>{@code
 * EmbeddingModel model = RoutedEmbeddingModel.of(router);
 * EmbeddingResponse response = model.embed(EmbeddingRequest.builder().input("a text").build());
 * RoutedEmbeddingMetadata.of(response).footprint();
 * }</pre>
 *
 * <p>Texts are asked for one after the other; the first without an answer ends it by a {@link LangChain4jException} with
 * a {@link NoAnswerException} as its cause. Safe for use by threads.
 */
public final class RoutedEmbeddingModel implements EmbeddingModel {
    private final Router<String, float[]> router;
    private final String modelName;

    private RoutedEmbeddingModel(Router<String, float[]> router, String modelName) {
        this.router = router;
        this.modelName = modelName;
    }

    /** @throws IllegalArgumentException if the router's models are not all the same */
    public static RoutedEmbeddingModel of(Router<String, float[]> router) {
        List<String> names = router.models().stream()
                .map(status -> status.model().model())
                .distinct()
                .toList();
        if (names.size() > 1) {
            throw new IllegalArgumentException(
                    "The router for task '" + router.task().name() + "' has the models " + names
                            + ", but vectors of different models cannot be compared. Leave one, at as many places as you like.");
        }
        return new RoutedEmbeddingModel(router, names.get(0));
    }

    /** The name of the one model, as its card has it. */
    @Override
    public String modelName() {
        return modelName;
    }

    /** @throws LangChain4jException if there is no answer */
    @Override
    public EmbeddingResponse doEmbed(EmbeddingRequest request) {
        List<Answer<float[]>> answers = new ArrayList<>();
        for (EmbeddingInput input : request.inputs()) {
            answers.add(answer(input.text()));
        }
        return EmbeddingResponse.builder()
                .embeddings(answers.stream()
                        .map(answer -> Embedding.from(answer.value()))
                        .toList())
                .metadata(RoutedEmbeddingMetadata.about(answers, modelName))
                .build();
    }

    private Answer<float[]> answer(String text) {
        Result<float[]> result = router.ask(text);
        Answer<float[]> answer = result.answer();
        if (answer == null) {
            throw NoAnswerException.thrown(result);
        }
        return answer;
    }
}
