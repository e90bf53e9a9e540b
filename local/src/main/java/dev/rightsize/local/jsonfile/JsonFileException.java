package dev.rightsize.local.jsonfile;

import java.util.List;
import java.util.stream.Collectors;

/** A file of JSON is not what it should be; the message has a line for each problem. */
public final class JsonFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<JsonProblem> problems;

    /** @param problems at least one, in the order of their places */
    public JsonFileException(List<JsonProblem> problems) {
        super(problems.stream().map(JsonProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<JsonProblem> problems() {
        return problems;
    }
}
