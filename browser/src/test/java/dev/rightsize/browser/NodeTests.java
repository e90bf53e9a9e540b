package dev.rightsize.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs this module's tests that are written for Node. */
final class NodeTests {
    static final Path WEB = Path.of("src/test/web");
<<<<<<< HEAD
=======
    private static final JsonMapper JSON = new JsonMapper();
>>>>>>> work/browser

    private NodeTests() {}

    /** What is missing, and how it comes; empty if all is there. */
    static String missing() {
        return NodeRun.missing(Path.of("node_modules"), "browser");
    }

    /**
     * Runs test files, one after the other.
     *
<<<<<<< HEAD
     * @param most how long all may take
     */
    static List<NodeRun.Outcome> run(Duration most, Path fixtures, String... files)
            throws IOException, InterruptedException {
        return NodeRun.run(
                most,
                WEB.resolve("reporter.mjs"),
                Map.of(
=======
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
>>>>>>> work/browser
                        "RIGHTSIZE_FIXTURES", fixtures.toAbsolutePath().toString(),
                        "RIGHTSIZE_NPM", new File("target/npm").getAbsolutePath(),
                        "RIGHTSIZE_BUNDLES",
                                new File("../local/src/main/resources/dev/rightsize/bundles").getAbsolutePath(),
                        "RIGHTSIZE_TEXTS", new File("target/texts").getAbsolutePath()),
                Arrays.stream(files).map(WEB::resolve).toList());
    }
}
