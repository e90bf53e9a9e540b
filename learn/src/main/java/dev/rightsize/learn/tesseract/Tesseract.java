package dev.rightsize.learn.tesseract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Tesseract of this machine: {@code --psm 6}, one thread and one process a picture.
 *
 * <pre>{@code
 * Tesseract tesseract = new Tesseract("tesseract", Duration.ofSeconds(60));
 * if (tesseract.version() != null) {
 *     Page page = TesseractTsv.parse(tesseract.table(image, "eng").output());
 * }
 * }</pre>
 *
 * @param command name or path of the program
 * @param timeout after which a picture is given up
 */
public record Tesseract(String command, Duration timeout) {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String FALLBACK = "eng";

    /** The {@code tesseract} on the path. */
    public static Tesseract onPath() {
        return new Tesseract("tesseract", TIMEOUT);
    }

    /** What the program calls itself; null if it is not installed. */
    public @Nullable String version() {
        String version = ask("--version");
        return version == null
                ? null
                : version.lines().findFirst().orElse(command).strip();
    }

    /** The languages whose data are installed, in Tesseract's codes. */
    public Set<String> languages() {
        String listed = ask("--list-langs");
        return listed == null
                ? Set.of()
                : listed.lines()
                        .filter(line -> line.matches("[a-z_A-Z]{3,}") && !line.equals("osd"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The table of words of a picture, see {@link TesseractTsv}.
     *
     * @throws IOException if the program cannot be started, fails or takes too long
     */
    public ChildProcess.Result table(Path image, String language) throws IOException {
        List<String> arguments =
                List.of(command, image.toAbsolutePath().toString(), "stdout", "--psm", "6", "-l", language, "tsv");
        ChildProcess.Result result = ChildProcess.run(arguments, Map.of("OMP_THREAD_LIMIT", "1"), timeout);
        if (result.exitCode() != 0) {
            throw new IOException("tesseract ended with code " + result.exitCode() + ": "
                    + result.errors().strip());
        }
        return result;
    }

    /** The language itself if it is among those installed, else English. */
    public static String orFallback(String language, Set<String> languages) {
        return languages.contains(language) ? language : FALLBACK;
    }

    private @Nullable String ask(String option) {
        try {
            ChildProcess.Result answer = ChildProcess.run(List.of(command, option), Map.of(), timeout);
            return answer.exitCode() == 0 ? answer.output() + answer.errors() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
