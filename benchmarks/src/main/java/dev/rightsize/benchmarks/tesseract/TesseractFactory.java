package dev.rightsize.benchmarks.tesseract;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Understanding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds Tesseract on this machine: {@code --psm 6}, one thread a process. */
public final class TesseractFactory implements EngineFactory {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String command;
    private final Duration timeout;
    private final Supplier<Understanding> understanding;

    /** The {@code tesseract} on the path; what it reads is understood by ours. */
    public TesseractFactory(Supplier<Understanding> understanding) {
        this("tesseract", TIMEOUT, understanding);
    }

    TesseractFactory(String command, Duration timeout, Supplier<Understanding> understanding) {
        this.command = command;
        this.timeout = timeout;
        this.understanding = understanding;
    }

    @Override
    public String name() {
        return "tesseract";
    }

    @Override
    public @Nullable String missing() {
        return ask("--version") == null
                ? "'" + command
                        + "' is not installed: apt-get install tesseract-ocr tesseract-ocr-spa tesseract-ocr-deu"
                : null;
    }

    @Override
    public String describe() {
        String version = ask("--version");
        return (version == null
                        ? name()
                        : version.lines().findFirst().orElse(name()).strip()) + ", --psm 6, languages "
                + String.join(" ", new TreeSet<>(languages()));
    }

    @Override
    public ReadingEngine open(int threads) {
        return new TesseractEngine(command, timeout, languages(), threads, understanding.get());
    }

    private Set<String> languages() {
        String listed = ask("--list-langs");
        return listed == null
                ? Set.of()
                : listed.lines()
                        .filter(line -> line.matches("[a-z_A-Z]{3,}") && !line.equals("osd"))
                        .collect(Collectors.toUnmodifiableSet());
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
