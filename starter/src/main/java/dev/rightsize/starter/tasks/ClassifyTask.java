package dev.rightsize.starter.tasks;

import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Unsure;
import dev.rightsize.core.task.Task;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.ScoredLabel;
import dev.rightsize.reading.text.TextLimits;
import dev.rightsize.reading.text.TextRefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Classifies a text. The answer is that of {@code ./rightsize classify}: its value is the label, and beside it stand the
 * next {@code best} ones and whether the text was {@code cut}.
 */
public final class ClassifyTask implements ServedTask {
    private static final double STEPS = 10_000;

    private final Routers<String, Classification> routers;

    public ClassifyTask(Routers<String, Classification> routers) {
        this.routers = routers;
    }

    @Override
    public Task task() {
        return routers.of(null).task();
    }

    @Override
    public List<ModelStatus> models() {
        return routers.of(null).models();
    }

    @Override
    public TaskAnswer ask(TaskInput input) {
        long start = System.nanoTime();
        Result<Classification> result = routers.of(input.strategy()).ask(text(input));
        TaskAnswer answer =
                Asked.answer(result, found -> JsonNodeFactory.instance.stringNode(found.label()), input, start);
        Classification found = found(result);
        if (found != null) {
            put(answer.json(), found);
        }
        return answer;
    }

    private static String text(TaskInput input) {
        try {
            return TextLimits.checked(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new TaskProblem(422, "malformed-text", "Unreadable text", "The text is not UTF-8. Send it as UTF-8.");
        } catch (TextRefusedException e) {
            throw new TaskProblem(422, "unusable-text", "Unusable text", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Classification found(Result<Classification> result) {
        if (result instanceof Answer<Classification> answer) {
            return answer.value();
        }
        return result instanceof Unsure<Classification> unsure ? unsure.value() : null;
    }

    private static void put(ObjectNode json, Classification found) {
        ArrayNode best = json.putArray("best");
        for (ScoredLabel one : found.best()) {
            best.addObject()
                    .put("label", one.label())
                    .put("probability", Math.round(one.probability() * STEPS) / STEPS);
        }
        json.put("cut", found.cut());
    }
}
