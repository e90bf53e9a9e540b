package dev.rightsize.reading.receipt;

import org.jspecify.annotations.Nullable;

/**
 * One means of payment.
 *
 * @param means {@code CASH}, {@code CARD} or {@code OTHER}
 * @param label as printed: {@code "VISA ****1234"}
 * @param amount what was given; null if only the means is printed
 */
public record Payment(Means means, String label, @Nullable Amount amount) {
    /** How money was given. */
    public enum Means {
        CASH,
        CARD,
        OTHER
    }
}
