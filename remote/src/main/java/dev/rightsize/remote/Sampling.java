package dev.rightsize.remote;

import org.jspecify.annotations.Nullable;

/**
 * How a model is to write.
 *
 * @param modelName its name at the endpoint
 * @param maxOutputTokens tokens after which it is cut off; what it thinks without showing counts
 * @param temperature 0 for the most probable answer; null for the provider's setting, on which some models insist
 */
public record Sampling(
        String modelName, int maxOutputTokens, @Nullable Double temperature) {
    public Sampling {
        if (modelName.isBlank()) {
            throw new IllegalArgumentException("'modelName' is empty. Name the model as the endpoint knows it.");
        }
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("'maxOutputTokens' must be at least 1 but is " + maxOutputTokens + ".");
        }
        if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("'temperature' must be from 0 to 2 but is " + temperature
                    + ". Use null for the provider's own setting.");
        }
    }

    /** What is wrong with an answer that ends at the limit, and what to do. */
    String cutOff() {
        return " was cut off after " + maxOutputTokens + " tokens, thoughts included. Raise 'maxOutputTokens'.";
    }
}
