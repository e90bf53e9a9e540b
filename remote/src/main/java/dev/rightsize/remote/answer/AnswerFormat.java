package dev.rightsize.remote.answer;

import tools.jackson.databind.JsonNode;

/**
 * What a model is asked to answer: the prompt, the JSON schema, and what a right answer means. Implementations hold no
 * state and are safe for use by threads.
 *
 * @param <O> what is made of an answer
 */
public interface AnswerFormat<O> {
    /** Its name with the version of its prompt: {@code classify-v1}. Letters, digits, '-' and '_', at most 64. */
    String name();

    /** What the model is told before it is given the input. */
    String instructions();

    /** The JSON schema of an answer, an object; with what {@link SchemaCheck} knows, which all providers do. */
    String schema();

    /** The value, or what is wrong with the answer in words that the model can correct it by. */
    Checked<O> check(JsonNode answer);
}
