package dev.rightsize.cli;

import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.local.hub.HubServer;
import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.Bundles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands with a hub that serves the folder {@code my-models} and what is built in, and with an empty store. */
abstract class HubHarness extends CommandHarness {
    final List<String> requests = new CopyOnWriteArrayList<>();
    HubServer hub;

    @BeforeEach
    void serve() throws IOException {
        write("tiny", "1.0.0", "forty-one");
        write("tiny", "1.1.0", "forty-two");
        hub = HubServer.start(
                new ServedHub(Bundles.in(models()), null),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                requests::add);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    void write(String name, String version, String weights) throws IOException {
        new BundleWriter(name, version, "classify")
                .file("model.onnx", weights.getBytes(StandardCharsets.UTF_8))
                .write(
                        Files.createDirectories(models()),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("description", "A test")
                                .put("licence", "Apache-2.0")
                                .put("source", "here"));
    }

    Path models() {
        return folder.resolve("my-models");
    }

    Path store() {
        return folder.resolve("store");
    }

    /** Runs {@code models …} on the store and the hub. */
    int models(String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--store", store().toString(), "--hub", hub.address().toString()));
        return run(all.toArray(String[]::new));
    }
}
