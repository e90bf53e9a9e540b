package dev.rightsize.local.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A bundle to be served, kept or spoiled.
 *
 * @param files their bytes by path
 */
record TestBundle(String name, String version, Map<String, byte[]> files) {
    static TestBundle of(String name, String version, String... pathsAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new TestBundle(name, version, files);
    }

    /** One file of random bytes, the same for the same name and version. */
    static TestBundle large(String name, String version, int bytes) {
        return new TestBundle(name, version, Map.of("model.onnx", random(name + version, bytes)));
    }

    static byte[] random(String seed, int bytes) {
        byte[] random = new byte[bytes];
        new Random(seed.hashCode()).nextBytes(random);
        return random;
    }

    long bytes() {
        return files.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    byte[] file(String path) {
        return Objects.requireNonNull(files.get(path));
    }

    String manifest() {
        String list = files.entrySet().stream()
                .map(file -> "{\"path\": \"%s\", \"bytes\": %d, \"sha256\": \"%s\"}"
                        .formatted(file.getKey(), file.getValue().length, Sha256.of(file.getValue())))
                .collect(Collectors.joining(",\n    "));
        return """
            {
              "name": "%s",
              "version": "%s",
              "task": "classify",
              "kind": "TASK_SPECIFIC",
              "runtime": "onnx",
              "files": [
                %s
              ],
              "card": {"description": "A test", "licence": "Apache-2.0", "source": "here"}
            }
            """.formatted(name, version, list);
    }
}
