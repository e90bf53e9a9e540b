package dev.rightsize.learn.evaluate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The project's Python scorer, where it is at hand. */
final class PythonScorer {
    private static final String SCRIPT = "shared/tools/score_receipts.py";

    private PythonScorer() {}

    /** What the scorer prints; the calling test is skipped by name where Python or the script is missing. */
    static List<String> lines(Path truth, Path predictions) throws Exception {
        Path script = script();
        Assumptions.assumeTrue(script != null, "skipped: no folder above has " + SCRIPT);
        Assumptions.assumeTrue(hasPython(), "skipped: python3 is not installed (apt-get install python3)");
        Path output = Files.createTempFile("score", ".txt");
        try {
            Process python = new ProcessBuilder(
                            "python3", String.valueOf(script), truth.toString(), predictions.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!python.waitFor(30, TimeUnit.SECONDS)) {
                python.destroyForcibly();
                throw new IllegalStateException("The Python scorer took more than 30 s.");
            }
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
        }
    }

    private static @Nullable Path script() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(SCRIPT))) {
                return folder.resolve(SCRIPT);
            }
        }
        return null;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
