package dev.rightsize.remote.answer;

import java.util.List;

/** What came of checking a model's answer. */
public sealed interface Checked<O> {
    /** The answer is in order, and this is what it says. */
    record Valid<O>(O value) implements Checked<O> {}

    /**
     * The answer is not in order.
     *
     * @param problems one a sentence, with the place: {@code /total must be a number or null but is a text.} They go
     *     into messages and logs, so they hold nothing of the answer itself.
     */
    record Invalid<O>(List<String> problems) implements Checked<O> {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("'problems' is empty. Say at least one.");
            }
        }
    }
}
