package dev.rightsize.cli;

import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.photo.Look;
import dev.rightsize.learn.synthesis.photo.SampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./rightsize synthesize}: makes pictures of receipts that never were, with their truth. */
@Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        description = "Makes pictures of invented receipts, with the truth of each in truth.jsonl.")
public final class SynthesizeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", defaultValue = "10", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the first; the others follow.")
    private long seed;

    @Option(names = "--out", required = true, description = "Folder to write to; its truth.jsonl is replaced.")
    private @Nullable Path out;

    @Option(names = "--locale", description = "Only this one, such as es-ES (default: all).")
    private @Nullable String locale;

    @Option(
            names = "--look",
            description = "scan, flatbed, photo, thermal, dot-matrix, crumpled, dim or small (default: all).")
    private @Nullable String look;

    @Override
    public Integer call() throws IOException {
        if (spec == null || out == null) {
            throw new IllegalStateException("SynthesizeCommand is to be run by picocli.");
        }
        Region region;
        Look taken;
        try {
            region = locale == null ? null : Region.of(locale);
            taken = look == null ? null : Look.of(look);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (SampleFolder folder = new SampleFolder(out)) {
            for (long i = seed; i < seed + count; i++) {
                spec.commandLine().getOut().println(out.resolve(folder.add(i, region, taken, 0.85f)));
            }
        }
        return 0;
    }
}
