package dev.rightsize.cli.classify;

import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Unsure;
import dev.rightsize.local.json.ResultJson;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.ScoredLabel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came of one text. */
record ClassifyAnswer(String text, Result<Classification> result) {
    private static final int SHOWN = 60;

    /** Whether there is not even an unsure answer. */
    boolean failed() {
        return result instanceof NoAnswer;
    }

    /** The Answer JSON, with the text, the next best labels and whether the text was cut. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", text);
        json.setAll(ResultJson.of(result, found -> JsonNodeFactory.instance.stringNode(found.label())));
        Classification found = found();
        if (found != null) {
            ArrayNode best = json.putArray("best");
            for (ScoredLabel one : found.best()) {
                best.addObject()
                        .put("label", one.label())
                        .put("probability", Math.round(one.probability() * 10_000) / 10_000.0);
            }
            json.put("cut", found.cut());
        }
        return json;
    }

    /** For people: {@code card_arrival  0.97}, or why not. */
    String line(boolean withText) {
        String shown = withText ? "\t" + shortened() : "";
        Classification found = found();
        if (found == null) {
            return "-\t" + reason() + shown;
        }
        if (result instanceof Answer<Classification>) {
            return found.label() + "\t" + probability(found.confidence()) + shown;
        }
        String guesses = found.best().stream()
                .map(one -> one.label() + " " + probability(one.probability()))
                .collect(Collectors.joining(", "));
        return "unsure\t" + guesses + shown;
    }

    private @Nullable Classification found() {
        if (result instanceof Answer<Classification> answer) {
            return answer.value();
        }
        return result instanceof Unsure<Classification> unsure ? unsure.value() : null;
    }

    private String reason() {
        return result.attempts().stream()
                .map(attempt -> attempt.reason())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(result.text());
    }

    private String shortened() {
        List<Integer> codes =
                text.strip().codePoints().limit(SHOWN + 1L).boxed().toList();
        String begin = codes.stream().limit(SHOWN).map(Character::toString).collect(Collectors.joining());
        return begin.replace('\t', ' ') + (codes.size() > SHOWN ? "…" : "");
    }

    private static String probability(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
