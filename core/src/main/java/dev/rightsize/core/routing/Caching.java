package dev.rightsize.core.routing;

import java.util.function.Function;

/**
 * Which answers are kept to be given again for exactly the same input.
 *
 * <pre>{@code
 * new Caching<String>(1_000, 60 * 60 * 1000, String::strip)
 * }</pre>
 *
 * @param maxAnswers how many are kept; the one that was not wanted for longest goes first
 * @param ttlMs how long each is kept, in milliseconds
 * @param key what makes two inputs the same, by {@code equals}: the text without blanks around it, a picture's hash
 */
public record Caching<I>(int maxAnswers, long ttlMs, Function<I, ?> key) {
    public Caching {
        if (maxAnswers < 1) {
            throw new IllegalArgumentException("'maxAnswers' must be at least 1 but is " + maxAnswers + ".");
        }
        if (ttlMs < 1) {
            throw new IllegalArgumentException("'ttlMs' must be at least 1 but is " + ttlMs + ".");
        }
    }
}
