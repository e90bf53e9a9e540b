package dev.rightsize.cli.advise;

import dev.rightsize.local.jsonfile.JsonFile;
import dev.rightsize.local.jsonfile.JsonProblem;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Answers that were not in a file: they have no lines, but flags. */
final class Answers {
    private static final String NO_FILE = "";

    private Answers() {}

    static JsonFile ofFlags(ObjectNode answers) {
        return JsonFile.parse(NO_FILE, answers.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A problem as one who gave flags can use it: by flag, not by line. */
    static String told(JsonProblem problem) {
        if (!problem.file().equals(NO_FILE)) {
            return problem.toString();
        }
        String message = problem.message();
        for (Question question : Questions.ALL) {
            message = message.replace("'" + question.field() + "'", "'" + question.flag() + "'");
        }
        return message;
    }
}
