package dev.rightsize.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
     * @param one how long a test may take
     * @param most how long all may take; what then still runs is ended, and told as a failure
     * @param reporter writes one line of JSON for each test
     * @param environment is added to this process's
     */
    public static List<Outcome> run(
            Duration one, Duration most, Path reporter, Map<String, String> environment, List<Path> files)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(one, reporter, files))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("RIGHTSIZE_CHROMIUM", chromium());
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<Outcome> outcomes = new ArrayList<>();
        CompletableFuture<Boolean> late = process.onExit()
                .thenApply(ended -> false)
                .completeOnTimeout(true, most.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(isLate -> isLate && end(process));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                outcomes.add(outcome(line));
            }
        }
        int status = process.waitFor();
        if (late.join()) {
            outcomes.add(
                    new Outcome("the tests end", false, "They did not within " + most + ". Look for one that hangs."));
        }
        if (outcomes.isEmpty()) {
            outcomes.add(new Outcome("the tests start", false, "node ended with status " + status));
        }
        return outcomes;
    }

    private static List<String> command(Duration one, Path reporter, List<Path> files) {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "--test",
                "--test-concurrency=1",
                "--test-timeout=" + one.toMillis(),
                "--test-reporter=" + reporter.toUri()));
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    /** With the browsers that it started; they would keep its output open. */
    private static boolean end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return true;
    }

    private static Outcome outcome(String line) {
        JsonNode json = JSON.readTree(line);
        return new Outcome(
                json.get("name").asString(),
                json.get("skipped").asBoolean(),
                json.get("error").isNull() ? null : json.get("error").asString());
    }
}
