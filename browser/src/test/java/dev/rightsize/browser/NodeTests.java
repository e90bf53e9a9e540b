package dev.rightsize.browser;

import java.io.BufferedReader;
import java.io.File;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs tests that are written for Node, and tells how each went. */
final class NodeTests {
    static final Path WEB = Path.of("src/test/web");
    private static final JsonMapper JSON = new JsonMapper();

    private NodeTests() {}

    /** @param error null if it passed */
    record Outcome(String name, boolean skipped, @Nullable String error) {}

    /** What is missing, and how it comes; empty if all is there. */
    static String missing() {
        if (!Files.isExecutable(Path.of(chromium()))) {
            return "There is no Chromium at " + chromium() + ". On Debian: apt-get install chromium";
        }
        return Files.isDirectory(Path.of("node_modules/playwright-core"))
                ? ""
                : "There are no Node packages. They come with: mvn -pl browser -am package";
    }

    static String chromium() {
        return System.getenv().getOrDefault("RIGHTSIZE_CHROMIUM", "/usr/bin/chromium");
    }

    /**
     * Runs test files, one after the other.
     *
     * @param one how long a test may take
     * @param most how long all may take; what then still runs is ended, and told as a failure
     */
    static List<Outcome> run(Duration one, Duration most, Path fixtures, String... files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                "--test",
                "--test-concurrency=1",
                "--test-timeout=" + one.toMillis(),
                "--test-reporter=./" + WEB.resolve("reporter.mjs")));
        for (String file : files) {
            command.add(WEB.resolve(file).toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "RIGHTSIZE_FIXTURES", fixtures.toAbsolutePath().toString(),
                        "RIGHTSIZE_NPM", new File("target/npm").getAbsolutePath(),
                        "RIGHTSIZE_BUNDLES",
                                new File("../local/src/main/resources/dev/rightsize/bundles").getAbsolutePath(),
                        "RIGHTSIZE_TEXTS", new File("target/texts").getAbsolutePath(),
                        "RIGHTSIZE_CHROMIUM", chromium()));
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
