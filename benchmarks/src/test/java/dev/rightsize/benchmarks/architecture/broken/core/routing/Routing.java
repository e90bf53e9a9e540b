package dev.rightsize.benchmarks.architecture.broken.core.routing;

import dev.rightsize.benchmarks.architecture.broken.core.json.Json;
import dev.rightsize.benchmarks.architecture.broken.reading.Reading;

/** Uses what it must not. */
public interface Routing {
    Reading uses();

    Json writes();
}
