package dev.rightsize.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs tests that are written for Node in a Chromium, and tells how each went. Every module with a page compiles this file
 * itself, from {@code browser/src/test/shared}.
 */
public final class NodeRun {
    private static final JsonMapper JSON = new JsonMapper();

    private NodeRun() {}

    /** @param error null if it passed */
    public record Outcome(String name, boolean skipped, @Nullable String error) {
        /** The same as a test of JUnit's. */
        public DynamicTest test() {
            return DynamicTest.dynamicTest(name, () -> {
                Assumptions.assumeFalse(skipped);
                if (error != null) {
                    Assertions.fail(error);
                }
            });
        }
    }

    /**
     * What is missing, and how it comes; empty if all is there.
     *
     * @param packages the folder {@code node_modules}
     * @param module which module fetches them
     */
    public static String missing(Path packages, String module) {
        if (!Files.isExecutable(Path.of(chromium()))) {
            return "There is no Chromium at " + chromium() + ". On Debian: apt-get install chromium";
        }
        return Files.isDirectory(packages.resolve("playwright-core"))
                ? ""
                : "There are no Node packages. They come with: mvn -pl " + module + " -am package";
    }

    public static String chromium() {
        return System.getenv().getOrDefault("RIGHTSIZE_CHROMIUM", "/usr/bin/chromium");
    }

    /**
     * Runs test files, one after the other.
     *
     * @param reporter writes one line of JSON for each test
     * @param environment is added to this process's
     */
    public static List<Outcome> run(Path reporter, Map<String, String> environment, List<Path> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-concurrency=1"));
        command.add("--test-reporter=" + reporter.toUri());
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("RIGHTSIZE_CHROMIUM", chromium());
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<Outcome> outcomes = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                outcomes.add(outcome(line));
            }
        }
        int status = process.waitFor();
        if (outcomes.isEmpty()) {
            outcomes.add(new Outcome("the tests start", false, "node ended with status " + status));
        }
        return outcomes;
    }

    private static Outcome outcome(String line) {
        JsonNode json = JSON.readTree(line);
        return new Outcome(
                json.get("name").asString(),
                json.get("skipped").asBoolean(),
                json.get("error").isNull() ? null : json.get("error").asString());
    }
}
