package dev.rightsize.reading.receipt;

import dev.rightsize.reading.layout.Quad;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing read from a receipt, with what it was read from.
 *
 * @param value the value; null if several readings are equally likely, see {@code alternatives}
 * @param raw the text as recognised
 * @param confidence probability that the value is right, calibrated, 0 to 1
 * @param box where the text stands; null if the value was derived, not read
 * @param evidence reasons in plain words, strongest first: {@code "label 'TOTAL'"}, {@code "items add up to it"}
 * @param alternatives other readings of the same text, such as a date with day and month swapped; may be empty
 */
public record Field<T>(
        @Nullable T value,
        String raw,
        double confidence,
        @Nullable Quad box,
        List<String> evidence,
        List<T> alternatives) {
    public Field {
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence must lie between 0 and 1 but is " + confidence + ".");
        }
    }

    /** A field with one reading. */
    public static <T> Field<T> of(T value, String raw, double confidence, @Nullable Quad box, List<String> evidence) {
        return new Field<>(value, raw, confidence, box, evidence, List.of());
    }
}
