package dev.rightsize.cli.advise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks in the terminal, again where an answer is none; Enter leaves a question open. */
final class Interview {
    private final BufferedReader in;
    private final PrintWriter out;

    Interview(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /** The answers. */
    ObjectNode ask() throws IOException {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        out.println("A few questions. Enter leaves one open; a number or the beginning of a word will do.");
        out.println();
        for (Question question : Questions.ALL) {
            if (!question.text().isEmpty() && matters(question, answers)) {
                ask(question, answers);
            }
        }
        out.println();
        return answers;
    }

    private void ask(Question question, ObjectNode answers) throws IOException {
        boolean needed = question.field().equals("task");
        while (true) {
            out.print(question.text() + choices(question) + " ");
            out.flush();
            String given = in.readLine();
            if (given == null) {
                out.println();
                if (needed) {
                    throw new IllegalArgumentException(
                            "The input ended before the task was named. Answer, or give --task,"
                                    + " --input FILE or --example NAME.");
                }
                return;
            }
            if (given.isBlank() && !needed) {
                return;
            }
            try {
                question.put(answers, given.strip());
                return;
            } catch (IllegalArgumentException e) {
                out.println("  " + e.getMessage());
            }
        }
    }

    /** What follows from earlier answers is not asked. */
    private static boolean matters(Question question, ObjectNode answers) {
        String task = answers.path("task").asString("");
        return switch (question.field()) {
            case "modality" -> !List.of("read-text", "read-receipt").contains(task);
            case "connectivity" -> !answers.path("offline").asBoolean(false);
            case "users" -> answers.has("asksPerMonth");
            case "power" -> !answers.path("device").asString("").equals("desktop");
            default -> true;
        };
    }

    private static String choices(Question question) {
        if (question.answer() == Question.Answer.YES_NO) {
            return " [y/n]";
        }
        if (question.choices().isEmpty()) {
            return "";
        }
        StringBuilder choices = new StringBuilder();
        for (int i = 0; i < question.choices().size(); i++) {
            choices.append(i == 0 ? "\n  " : "  ")
                    .append(i + 1)
                    .append(' ')
                    .append(question.choices().get(i));
        }
        return choices + "\n>";
    }
}
