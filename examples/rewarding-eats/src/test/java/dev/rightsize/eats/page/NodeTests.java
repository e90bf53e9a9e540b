package dev.rightsize.eats.page;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs tests that are written for Node, and tells how each went. */
final class NodeTests {
    private static final Path WEB = Path.of("src/test/web");
    private static final JsonMapper JSON = new JsonMapper();

    private NodeTests() {}

    /** @param error null if it passed */
    record Outcome(String name, boolean skipped, @Nullable String error) {}

    /** What is missing, and how it comes; empty if all is there. */
    static String missing() {
        if (!Files.isExecutable(Path.of(chromium()))) {
            return "There is no Chromium at " + chromium() + ". On Debian: apt-get install chromium";
        }
        return Files.isDirectory(Path.of("src/main/web/node_modules/playwright-core"))
                ? ""
                : "There are no Node packages. They come with: mvn -pl examples/rewarding-eats -am package";
    }

    private static String chromium() {
        return System.getenv().getOrDefault("RIGHTSIZE_CHROMIUM", "/usr/bin/chromium");
    }

    /** Runs test files, one after the other. */
    static List<Outcome> run(Map<String, String> environment, String... files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("node", "--test", "--test-concurrency=1", "--test-reporter=./" + WEB.resolve("reporter.mjs")));
        for (String file : files) {
            command.add(WEB.resolve(file).toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "EATS_SITE", new File("target/classes/static").getAbsolutePath(),
                        "RIGHTSIZE_CHROMIUM", chromium()));
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
