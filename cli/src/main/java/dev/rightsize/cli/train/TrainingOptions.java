package dev.rightsize.cli.train;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.network.WeightsFile;
import dev.rightsize.learn.training.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every training by PyTorch can be told; each command brings its own defaults. */
final class TrainingOptions {
    @Option(names = "--data", description = "Folder of sets of real receipts (default: generated ones only).")
    private @Nullable Path data;

    @Option(
            names = "--work",
            description = "Where checkpoint, curve and what is learned from are kept (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--out",
            defaultValue = "local/src/main/resources/dev/rightsize/bundles",
            description = "Folder of bundles to write to (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("local/src/main/resources/dev/rightsize/bundles");

    @Option(
            names = "--bundle-version",
            defaultValue = "1.0.0",
            description = "Version of the bundle that is written (default: ${DEFAULT-VALUE}).")
    private String version = "1.0.0";

    @Option(names = "--steps", description = "Steps of the whole training (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--hours",
            defaultValue = "100",
            description = "Hours of the whole training, where its steps take longer (default: ${DEFAULT-VALUE}).")
    private double hours;

    @Option(names = "--minutes", defaultValue = "600", description = "Stop for now after these (default: ten hours).")
    private double minutes;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Workers that learn at the same time, a core each (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--rate", description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--validate-every",
            description = "Steps from one validation and checkpoint to the next (default: ${DEFAULT-VALUE}).")
    private int validateEvery;

    @Option(
            names = "--patience",
            description =
                    "Validations without a better one after which to stop, counted once the rate has fallen to half"
                            + " (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Weights to begin with, of another training, such as those in learn/weights (default: chance).")
    private @Nullable Path from;

    @Option(names = "--seed", defaultValue = "7", description = "Seed of weights and data (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** With the defaults of {@code --work}, {@code --steps}, {@code --rate}, {@code --validate-every} and {@code --patience}. */
    TrainingOptions(String work, int steps, double rate, int validateEvery, int patience) {
        this.work = Path.of(work);
        this.steps = steps;
        this.rate = rate;
        this.validateEvery = validateEvery;
        this.patience = patience;
    }

    @Nullable
    Path data() {
        return data;
    }

    Path work() {
        return work;
    }

    Path out() {
        return out;
    }

    String version() {
        return version;
    }

    double minutes() {
        return minutes;
    }

    int threads() {
        return threads;
    }

    @Nullable
    Path from() {
        return from;
    }

    /** The name of the weights of {@code --from}, null if it begins with chance. */
    @Nullable
    String begun() {
        return from == null ? null : from.getFileName().toString().replace(".bin", "");
    }

    Plan plan() {
        return new Plan(seed, steps, hours, threads, rate, validateEvery, patience);
    }

    Path checkpoint() {
        return work.resolve("checkpoint.bin");
    }

    /** Those of {@code --from}, or of chance. */
    Weights begin(Architecture architecture) throws IOException {
        return from == null ? Weights.initial(architecture, seed) : WeightsFile.read(from, architecture);
    }

    /** What is about to be trained, in words. */
    String stage(Architecture architecture) {
        return "training '" + architecture.name() + "', " + architecture.parameters() + " parameters, " + steps
                + " steps; checkpoint in " + work;
    }

    /** How much of the whole training is done, 0 to 1. */
    double share(CurvePoint point) {
        return Math.min(1, Math.max(point.step() / (double) steps, point.hours() / hours));
    }

    /**
     * A validation, in words.
     *
     * @param examples what is learned from
     * @param measure what is validated
     */
    static String line(CurvePoint point, String examples, String measure) {
        return String.format(
                Locale.ROOT,
                "%7d steps  %9d %s  %5.2f h  loss %6.3f  %s: real %.3f  generated %.3f",
                point.step(),
                point.lines(),
                examples,
                point.hours(),
                point.loss(),
                measure,
                point.real(),
                point.generated());
    }
}
