package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that may hold three bundles of a megabyte, and not four. */
class StoreSpaceTest extends StoreHarness {
    private static final int MEGABYTE = 1_000_000;
    private static final TestBundle A = TestBundle.large("a", "1.0.0", MEGABYTE);
    private static final TestBundle B = TestBundle.large("b", "1.0.0", MEGABYTE);
    private static final TestBundle C = TestBundle.large("c", "1.0.0", MEGABYTE);
    private static final TestBundle D = TestBundle.large("d", "1.0.0", MEGABYTE);

    @BeforeEach
    void serve() {
        hub.serve(A).serve(B).serve(C).serve(D);
    }

    @Override
    StoreSettings settings() {
        return super.settings().withMaxBytes(3L * MEGABYTE + MEGABYTE / 2);
    }

    private void pullThree() {
        pulled(A);
        pulled(B);
        pulled(C);
    }

    private java.util.List<String> names() {
        return store().list().stream().map(StoredBundle::name).toList();
    }

    @Test
    void drops_what_was_used_the_longest_time_ago() {
        pullThree();
        pulled(A); // used again

        pulled(D);

        assertThat(names()).containsExactly("a", "c", "d");
    }

    @Test
    void never_drops_what_is_in_use_but_the_next_in_turn() {
        pullThree();
        try (Bundle used = Bundles.builtIn().and(store()).open("a")) {
            pulled(B);
            pulled(C); // a is the oldest

            pulled(D);

            assertIs(used, A);
            assertThat(names()).containsExactly("a", "c", "d");
        }
    }

    @Test
    void refuses_when_all_is_in_use_and_takes_it_when_one_is_let_go() {
        pullThree();
        try (OpenBundles held = new OpenBundles(Bundles.builtIn().and(store()))) {
            held.open("b");
            held.open("c");
            try (Bundle a = Bundles.builtIn().and(store()).open("a")) {
                assertThat(refused(D))
                        .hasMessageContaining("Bundle d 1.0.0 needs 1.0 MB, but of the 3.5 MB that the store")
                        .hasMessageContaining("3.0 MB are in use")
                        .hasMessageContaining("--max-size");
                assertThat(hub.requestsOf("d/1.0.0/files/model.onnx")).isEmpty();
                assertIs(a, A);
            }
            pulled(D);
            assertThat(names()).containsExactly("b", "c", "d");
        }
        assertThat(Bundles.builtIn().and(store()).versions("b")).containsExactly("1.0.0");
    }

    @Test
    void drops_a_rolled_back_version_before_all_others() {
        pullThree();
        store().rollBack("c", "1.0.0", "It gave NaN.");

        pulled(D);

        assertThat(names()).containsExactly("a", "b", "d");
    }

    @Test
    void counts_an_unfinished_download_as_large_as_it_will_be() throws IOException {
        hub.fault("a/1.0.0/files", 3, Faults.cutAfter(0));
        assertThat(refused(A)).isInstanceOf(BundleUnavailableException.class);
        assertThat(store().list()).singleElement().satisfies(bundle -> {
            assertThat(bundle.state()).isInstanceOf(BundleState.Absent.class);
            assertThat(bundle.bytes()).isLessThan(10_000);
        });
        pulled(B);
        pulled(C);

        pulled(D); // with a that is four

        assertThat(names()).containsExactly("b", "c", "d");
    }

    @Test
    void forgets_nothing_of_the_order_when_the_clock_is_set_back() throws IOException {
        pulled(A);
        pulled(B);
        Files.setLastModifiedTime(file(A, "model.onnx"), java.nio.file.attribute.FileTime.fromMillis(0));
        Files.setLastModifiedTime(
                file(B, "model.onnx"), java.nio.file.attribute.FileTime.fromMillis(4_102_444_800_000L));
        pulled(C);
        pulled(A);

        pulled(D);

        assertThat(names()).containsExactly("a", "c", "d");
    }

    @Test
    void a_bundle_in_use_is_not_removed_until_it_is_let_go() {
        pulled(A);
        Bundle used = Bundles.builtIn().and(store()).open("a");

        assertThatThrownBy(() -> store().remove("a", "1.0.0"))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(
                        "Bundle a 1.0.0 in '" + folder.resolve("store") + "' is in use by a running program");
        assertIs(used, A);
        used.close();
        used.close(); // twice does no harm

        store().remove("a", "1.0.0");
        assertAbsent(A);
    }

    @Test
    void an_offer_tells_what_would_be_fetched_and_fetches_nothing() throws InterruptedException {
        assertThat(store().offer("a", null).missingBytes()).isEqualTo(MEGABYTE);
        assertThat(hub.requestsOf("model.onnx")).isEmpty();
        assertThat(folder.resolve("store")).doesNotExist();

        hub.fault("a/1.0.0/files", 1, Faults.cutAfter(400_000));
        hub.fault("a/1.0.0/files", 2, Faults.cutAfter(0));
        assertThat(refused(A)).isNotNull();
        assertThat(store().offer("a", "1.0.0").missingBytes()).isEqualTo(600_000);

        pulled(A);
        hub.close();
        assertThat(store().offer("a", "1.0.0")).satisfies(offer -> {
            assertThat(offer.missingBytes()).isZero();
            assertThat(offer.manifest().title()).isEqualTo("a 1.0.0");
        });
    }
}
