package dev.rightsize.remote;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.rightsize.remote.answer.AnswerFormat;
import dev.rightsize.remote.answer.Prompts;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint is told of an answer's form: by a schema, or by the prompt alone.
 *
 * @param length characters of all that is sent besides the input
 */
record Form<O>(
        AnswerFormat<O> format,
        SystemMessage system,
        @Nullable ResponseFormat response,
        int length) {
    Form(AnswerFormat<O> format, SchemaSupport schemas) {
        this(
                format,
                SystemMessage.from(
                        schemas == SchemaSupport.SCHEMA ? format.instructions() : Prompts.withSchema(format)),
                response(format, schemas),
                format.instructions().length() + format.schema().length());
    }

    private static @Nullable ResponseFormat response(AnswerFormat<?> format, SchemaSupport schemas) {
        return switch (schemas) {
            case SCHEMA ->
                ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name(format.name())
                                .rootElement(JsonRawSchema.from(format.schema()))
                                .build())
                        .build();
            case JSON -> ResponseFormat.JSON;
            case NONE -> null;
        };
    }

    /** What one request with this question takes. */
    Expectation expectation(Question question, Sampling sampling) {
        return new Expectation(question.load().plus(new Load(length, length, 0, 0)), sampling.maxOutputTokens());
    }
}
