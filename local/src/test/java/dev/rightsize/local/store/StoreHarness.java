package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rightsize.local.download.DownloadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub, a store in a folder of its own, and what happened between them. */
abstract class StoreHarness {
    static final Duration SHORT = Duration.ofMillis(5);

    @TempDir
    Path folder;

    final TestHub hub = TestHub.start();
    final List<BundleState> states = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeHub() {
        hub.close();
    }

    StoreSettings settings() {
        return new StoreSettings(
                folder.resolve("store"),
                hub.base(),
                StoreSettings.DEFAULT_MAX_BYTES,
                downloads().build());
    }

    /** Impatient, so that tests are quick; with one connection, so that they do not depend on how quick. */
    static DownloadSettings.Builder downloads() {
        return DownloadSettings.builder()
                .connections(1, Duration.ZERO)
                .attempts(3, SHORT, Duration.ofSeconds(2))
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5))
                .environment(Map.of());
    }

    Store store() {
        return Store.open(settings());
    }

    Bundle pull(Store store, String name, @Nullable String version) {
        try {
            return store.pull(name, version, states::add);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void pulled(TestBundle bundle) {
        try (Bundle found = pull(store(), bundle.name(), bundle.version())) {
            assertIs(found, bundle);
        }
    }

    BundleException refused(TestBundle bundle) {
        return catchThrowableOfType(
                BundleException.class,
                () -> pull(store(), bundle.name(), bundle.version()).close());
    }

    static void assertIs(Bundle found, TestBundle bundle) {
        assertThat(found.manifest().title()).isEqualTo(bundle.name() + " " + bundle.version());
        bundle.files().forEach((path, bytes) -> assertThat(found.read(path)).isEqualTo(bytes));
    }

    /** Nothing of it can be found, whoever looks. */
    void assertAbsent(TestBundle bundle) {
        assertThat(store().find(bundle.name(), bundle.version())).isNull();
        assertThat(folder.resolve("store").resolve(bundle.name()).resolve(bundle.version()))
                .doesNotExist();
    }

    Path file(TestBundle bundle, String path) {
        return folder.resolve("store")
                .resolve(bundle.name())
                .resolve(bundle.version())
                .resolve(path);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
