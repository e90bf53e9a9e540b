package dev.rightsize.benchmarks.store;

import dev.rightsize.learn.export.BundleWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bundles of random bytes, to be served. */
final class RandomBundle {
    static final String NAME = "random";

    private RandomBundle() {}

    /** Writes one with a file of each length below {@code folder}. */
    static void write(Path folder, String version, long seed, int... lengths) throws IOException {
        BundleWriter bundle = new BundleWriter(NAME, version, "classify");
        Random random = new Random(seed);
        for (int i = 0; i < lengths.length; i++) {
            byte[] bytes = new byte[lengths[i]];
            random.nextBytes(bytes);
            bundle.file("part-" + i + ".onnx", bytes);
        }
        bundle.write(
                folder,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("description", "Random bytes")
                        .put("licence", "Apache-2.0")
                        .put("source", "./rightsize bench store"));
    }
}
