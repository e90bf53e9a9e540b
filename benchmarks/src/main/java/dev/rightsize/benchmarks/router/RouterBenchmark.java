package dev.rightsize.benchmarks.router;

import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.routing.JvmHost;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One ask of two ready models, beside the bare call that it stands for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RouterBenchmark {
    private static final Context CONTEXT =
            new Context(Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE), null, Cancellation.NEVER);

    private final JvmHost host = new JvmHost();
    private final Router<String, String> plain = ReadyModels.plain(host);
    private final Router<String, String> guarded = ReadyModels.guarded(host, new Meter());
    private final Router<String, String> cached = ReadyModels.cached(host);

    @TearDown
    public void close() {
        host.close();
    }

    /** The peer: the model without a router. */
    @Benchmark
    public Object bare() {
        return ReadyModels.LOCAL.ask("mail", CONTEXT);
    }

    @Benchmark
    public Result<String> plain() {
        return plain.ask("mail");
    }

    @Benchmark
    public Result<String> guarded() {
        return guarded.ask("mail");
    }

    @Benchmark
    public Result<String> cached() {
        return cached.ask("mail");
    }
}
