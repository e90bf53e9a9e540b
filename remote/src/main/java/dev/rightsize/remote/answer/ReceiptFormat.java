package dev.rightsize.remote.answer;

import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Reading;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A receipt, in the same words in which our own models tell it.
 *
 * <p>A language model does not tell how sure it is of a field. Each field gets the share of receipts that this model read
 * rightly where that was measured, and 0, as nothing is known in its favour, where it was not. Boxes are null.
 */
public final class ReceiptFormat implements AnswerFormat<Reading> {
    private static final String NAME = "read-receipt-v1";

    private final FieldSource source;
    private final String instructions = Prompts.text(NAME + ".txt");
    private final String schema = Prompts.text(NAME + ".json");
    private final SchemaCheck check = new SchemaCheck(schema);

    /** @param source the model whose answers are read */
    public ReceiptFormat(FieldSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String instructions() {
        return instructions;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public Checked<Reading> check(JsonNode answer) {
        List<String> problems = check.problems(answer);
        if (!problems.isEmpty()) {
            return new Checked.Invalid<>(problems);
        }
        if (!answer.path("isReceipt").booleanValue()) {
            String reason = "model '" + source.model() + "' says that the picture shows no receipt";
            return new Checked.Valid<>(new NotAReceipt(reason, source.confidence()));
        }
        return new ReceiptAnswer(source, answer).read();
    }
}
