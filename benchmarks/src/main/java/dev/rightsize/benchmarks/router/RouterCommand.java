package dev.rightsize.benchmarks.router;

import dev.rightsize.benchmarks.receipts.Machine;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.routing.Router;
import dev.rightsize.local.routing.JvmHost;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rightsize bench router} */
@Command(
        name = "router",
        mixinStandardHelpOptions = true,
        description = "Measures what the router adds to a model's own time, and whether it holds on to memory.")
public final class RouterCommand implements Callable<Integer> {
    /** What the router may add to an ask. */
    private static final double MAX_NANOS = 3_000;
    /** How much more may live in the end than after the first tenth. */
    private static final long MAX_GROWTH_BYTES = 256 << 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--asks", defaultValue = "10000000", description = "How many asks the soak makes (default: 10^7).")
    private long asks;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "How long each of five iterations takes (default: 2).")
    private int seconds;

    @Override
    public Integer call() throws RunnerException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(Machine.describe());
        boolean quick = speed(out);
        boolean steady = soak(out);
        return quick && steady ? 0 : 1;
    }

    private boolean speed(PrintWriter out) throws RunnerException {
        var options = new OptionsBuilder()
                .include(RouterBenchmark.class.getName())
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(seconds))
                .verbosity(VerboseMode.SILENT)
                .build();
        double slowest = 0;
        for (var result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
            out.printf(
                    Locale.ROOT,
                    "%-8s %7.0f ns an ask, median (%.0f…%.0f)%n",
                    name,
                    score.getStatistics().getPercentile(50),
                    score.getStatistics().getMin(),
                    score.getStatistics().getMax());
            slowest = Math.max(slowest, score.getStatistics().getPercentile(50));
        }
        out.println(
                slowest <= MAX_NANOS
                        ? "within 3 µs"
                        : "MORE than 3 µs; on a machine that does other work look at the processor time below");
        return slowest <= MAX_NANOS;
    }

    /** A tenth of the asks without safeguards and from the cache, all of them with every safeguard. */
    private boolean soak(PrintWriter out) {
        try (JvmHost host = new JvmHost()) {
            out.println("plain");
            soak(ReadyModels.plain(host), asks / 10, out);
            out.println("cached");
            soak(ReadyModels.cached(host), asks / 10, out);
            out.println("guarded");
            return soak(ReadyModels.guarded(host, new Meter()), asks, out);
        }
    }

    private static boolean soak(Router<String, String> router, long asks, PrintWriter out) {
        List<Soak.Seen> seen = new Soak()
                .run(
                        router,
                        asks,
                        one -> out.printf(
                                Locale.ROOT,
                                "%,12d asks: %5.0f ns of processor time and %6.0f bytes allocated each, %,d bytes"
                                        + " live%n",
                                one.asks(),
                                one.cpuNanosEach(),
                                one.allocatedEach(),
                                one.liveBytes()));
        long growth = seen.get(seen.size() - 1).liveBytes() - seen.get(0).liveBytes();
        out.printf(Locale.ROOT, "%s: %,d bytes from the first tenth to the last%n", verdict(growth), growth);
        return growth <= MAX_GROWTH_BYTES;
    }

    private static String verdict(long growth) {
        return growth <= MAX_GROWTH_BYTES ? "no growth" : "GROWTH";
    }
}
