package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk of eight megabytes that gets full, or cannot be written. */
class StoreDisksTest extends StoreHarness {
    private static final TestBundle LARGE = TestBundle.large("large", "1.0.0", 5_000_000);
    private static final TestBundle OTHER = TestBundle.large("other", "1.0.0", 5_000_000);

    private @Nullable Mount mount;

    @BeforeEach
    void mount() throws Exception {
        mount = Mount.ofBytes(folder.resolve("disk"), 8 << 20);
    }

    @AfterEach
    void unmount() throws Exception {
        if (mount != null) {
            mount.close();
        }
    }

    @Override
    StoreSettings settings() {
        return super.settings().withFolder(folder.resolve("disk/store"));
    }

    @Test
    void too_full_from_the_start_is_told_before_anything_is_fetched() {
        hub.serve(LARGE).serve(OTHER);
        pulled(LARGE);

        assertThat(refused(OTHER))
                .hasMessageContaining("Bundle other 1.0.0 still needs 5.0 MB, but the disk of the store")
                .hasMessageContaining("./rightsize models remove");
        assertThat(hub.requestsOf("other/1.0.0/files/model.onnx")).isEmpty();
        pulled(LARGE); // is as it was
    }

    @Test
    void that_gets_full_on_the_way_is_told_and_what_came_is_kept() throws Exception {
        hub.serve(LARGE);
        Path filler = folder.resolve("disk/filler");
        hub.fault("model.onnx", 1, (exchange, content) -> {
            Files.write(filler, new byte[6_000_000]); // somebody else writes meanwhile
            hub.answer(exchange, content);
        });

        assertThat(refused(LARGE))
                .isNotInstanceOf(BundleUnavailableException.class)
                .hasMessageContaining("cannot be written (No space left on device). Check the free space")
                .hasMessageContaining("what has been fetched is kept");
        assertThat(store().find("large", "1.0.0")).isNull();
        long kept = store().offer("large", "1.0.0").missingBytes();
        assertThat(kept).isBetween(1L, 4_000_000L);

        Files.delete(filler);
        hub.requests.clear();
        pullWhole(LARGE);
        assertThat(hub.requestsOf("model.onnx"))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.range()).isEqualTo("bytes=" + (5_000_000 - kept) + "-4999999"));
    }

    @Test
    void that_cannot_be_written_still_gives_what_it_has() throws Exception {
        hub.serve(LARGE).serve(OTHER);
        pullWhole(LARGE);
        Mount disk = java.util.Objects.requireNonNull(mount);
        disk.writable(false);
        try {
            pullWhole(LARGE);
            try (Bundle bundle = Bundles.builtIn().and(store()).open("large")) {
                assertIs(bundle, LARGE);
            }
            assertThat(store().list())
                    .singleElement()
                    .satisfies(bundle -> assertThat(bundle.state()).isEqualTo(new BundleState.Ready()));
            assertThat(refused(OTHER))
                    .hasMessageContaining("cannot be written to")
                    .hasMessageContaining("--store or RIGHTSIZE_STORE");
            assertThatThrownBy(() -> store().remove("large", "1.0.0")).isInstanceOf(BundleException.class);
        } finally {
            disk.writable(true);
        }
        store().remove("large", "1.0.0");
    }

    private void pullWhole(TestBundle bundle) {
        try (Bundle found = pull(store(), bundle.name(), bundle.version())) {
            assertIs(found, bundle);
        }
    }
}
