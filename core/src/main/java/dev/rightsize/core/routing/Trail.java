package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Measure;
import java.util.ArrayList;
import java.util.List;

/** The attempts of one ask. Written by one thread, the one that asks. */
final class Trail {
    private static final double NANOS_A_MS = 1e6;

    private final List<Attempt> attempts = new ArrayList<>(4);
    private final Host host;
    private final boolean sensitive;
    private long lastNanos;

    /** @param sensitive whether what a model threw must not be kept */
    Trail(Host host, boolean sensitive) {
        this.host = host;
        this.sensitive = sensitive;
        lastNanos = host.nanos();
    }

    /** Writes down an attempt that has just ended; it took all the time since the one before. */
    void add(ModelReference model, Verdict<?> verdict) {
        long now = host.nanos();
        Measure latency = Measure.measured(Math.max(0, now - lastNanos) / NANOS_A_MS, "the router's clock");
        lastNanos = now;
        attempts.add(new Attempt(
                model,
                verdict.outcome(),
                verdict.reason(),
                verdict.cost().withLatency(latency),
                sensitive ? null : verdict.error()));
    }

    List<Attempt> attempts() {
        return attempts;
    }

    /** Who made the last attempt. */
    ModelReference last() {
        return attempts.get(attempts.size() - 1).model();
    }
}
