package dev.rightsize.learn.evaluate;

import dev.rightsize.reading.layout.Page;

/** What the reader's own parsers make of a page, asked when an error is blamed on a step. */
@FunctionalInterface
public interface TypedValues {
    /** Believes that whatever is printed legibly is parsed: no error is blamed on a rule. */
    TypedValues ALL = (field, value, page) -> true;

    /**
     * Whether the parsers offer the value as a candidate for the field.
     *
     * @param value a right one: {@code "2024-05-18"} for a date, {@code "12.34"} for a total
     */
    boolean offer(ScoredField field, String value, Page page);
}
