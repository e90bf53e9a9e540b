package dev.rightsize.remote.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts for models, each in a file of its own; a changed text is a new version. */
public final class Prompts {
    private static final String FOLDER = "/dev/rightsize/remote/prompts/";

    private Prompts() {}

    /** What a model is told whose answer was not in order. */
    public static String repair(Iterable<String> problems) {
        return text("repair-v1.txt").replace("{{problems}}", bullets(problems));
    }

    /** Instructions for a server that knows no schemas. */
    public static String withSchema(AnswerFormat<?> format) {
        return text("schema-v1.txt")
                .replace("{{instructions}}", format.instructions())
                .replace("{{schema}}", format.schema());
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(
                Prompts.class.getResourceAsStream(FOLDER + name), "Class path " + FOLDER + name + " is missing.")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Class path " + FOLDER + name + " cannot be read. Install again.", e);
        }
    }

    static String bullets(Iterable<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(text.isEmpty() ? "- " : "\n- ").append(line));
        return text.toString();
    }
}
