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

    private NodeTests() {}

    /** What is missing, and how it comes; empty if all is there. */
    static String missing() {
        return NodeRun.missing(Path.of("node_modules"), "browser");
    }

    /**
     * Runs test files, one after the other.
     *
     * @param one how long a test may take
     * @param most how long all may take
     */
    static List<NodeRun.Outcome> run(Duration one, Duration most, Path fixtures, String... files)
            throws IOException, InterruptedException {
        return NodeRun.run(
                one,
                most,
                WEB.resolve("reporter.mjs"),
                Map.of(
                        "RIGHTSIZE_FIXTURES", fixtures.toAbsolutePath().toString(),
                        "RIGHTSIZE_NPM", new File("target/npm").getAbsolutePath(),
                        "RIGHTSIZE_BUNDLES",
                                new File("../local/src/main/resources/dev/rightsize/bundles").getAbsolutePath(),
                        "RIGHTSIZE_TEXTS", new File("target/texts").getAbsolutePath()),
                Arrays.stream(files).map(WEB::resolve).toList());
    }
}
