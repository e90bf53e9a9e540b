package dev.rightsize.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.local.hub.HubServer;
import dev.rightsize.local.hub.ServedHub;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A hub has newer models of receipts, and a server that looks there takes them while it answers. */
class NewerModelsTest {
    private static final String ROLES = "receipt-roles";
    private static final String HERE = Bundles.builtIn().open(ROLES).manifest().version();
    private static final String NEWER = "99.0.0";

    @TempDir
    private Path folder;

    @Test
    void a_newer_version_takes_over_when_it_is_warm_also_at_the_next_start_and_without_the_hub() throws Exception {
        offer(NEWER, false);
        try (HubServer hub = hub()) {
            try (StarterApp app = app("rightsize.store.hub=" + hub.address(), "rightsize.store.update-every=200ms")) {
                await(() -> version(app).equals(NEWER));
                assertThat(read(app).at("/servedBy/version").asString()).isEqualTo(NEWER);
                assertThat(app.get("/hub/models").body()).contains("\"latest\":\"" + NEWER + "\"");
            }
        }
        try (StarterApp app = app()) {
            assertThat(version(app)).isEqualTo(NEWER);
            assertThat(read(app).at("/servedBy/version").asString()).isEqualTo(NEWER);
        }
    }

    @Test
    void one_that_does_not_load_never_answers_and_is_not_tried_again() throws Exception {
        offer(NEWER, true);
        try (HubServer hub = hub();
                StarterApp app = app("rightsize.store.hub=" + hub.address(), "rightsize.store.update-every=200ms")) {
            Store store = app.context().getBean(Store.class);
            await(() -> store.state(ROLES, NEWER) instanceof BundleState.Failed);
            assertThat(read(app).at("/servedBy/version").asString()).isEqualTo(HERE);
        }
        try (StarterApp app = app()) {
            assertThat(version(app)).as("after a start").isEqualTo(HERE);
        }
    }

    private StarterApp app(String... properties) {
        return StarterApp.start(Stream.concat(
                        Stream.of("rightsize.recogniser=light", "rightsize.store.folder=" + folder.resolve("store")),
                        Stream.of(properties))
                .toArray());
    }

    private HubServer hub() throws IOException {
        return HubServer.start(
                new ServedHub(Bundles.in(folder.resolve("hub")), null),
                new InetSocketAddress("127.0.0.1", 0),
                line -> {});
    }

    /** The bundle that comes with Rightsize under another version; a damaged one has a network that is none. */
    private void offer(String version, boolean damaged) throws IOException {
        Path from = StarterApp.root().resolve("local/src/main/resources/dev/rightsize/bundles/" + ROLES + "/" + HERE);
        Path to = Files.createDirectories(folder.resolve("hub/" + ROLES + "/" + version));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path manifest = to.resolve("bundle.json");
        String json = Files.readString(manifest).replace("\"" + HERE + "\"", "\"" + version + "\"");
        if (damaged) {
            Path network = to.resolve("receipt-date.onnx");
            String before = sha256(Files.readAllBytes(network));
            byte[] nonsense = "x".repeat((int) Files.size(network)).getBytes(StandardCharsets.US_ASCII);
            Files.write(network, nonsense);
            json = json.replace(before, sha256(nonsense));
        }
        Files.writeString(manifest, json);
    }

    private static String version(StarterApp app) {
        try {
            return StarterApp.json(app.get("/tasks"))
                    .at("/tasks/0/models/0/version")
                    .asString();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(StarterApp app) throws IOException, InterruptedException {
        byte[] sample = Files.readAllBytes(StarterApp.root().resolve("samples/fr-FR-small-15.jpg"));
        return StarterApp.json(app.post("/tasks/read-receipt", sample, "image/jpeg"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("within two minutes").isBefore(end);
            Thread.sleep(100);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
