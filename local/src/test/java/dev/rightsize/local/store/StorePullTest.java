package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub that does what it should. */
class StorePullTest extends StoreHarness {
    private static final TestBundle TINY =
            TestBundle.of("tiny", "1.0.0", "model.onnx", "forty-two", "words/de.txt", "Wörter");
    private static final TestBundle LARGE = TestBundle.large("large", "1.0.0", 20_000_000);

    @Test
    void brings_every_file_and_the_manifest_as_they_are_on_the_hub() {
        hub.serve(TINY);

        pulled(TINY);

        assertThat(file(TINY, "bundle.json")).hasContent(TINY.manifest());
        assertThat(states).last().isEqualTo(new BundleState.Ready());
    }

    @Test
    void leaves_nothing_else_where_bundles_lie() throws IOException {
        hub.serve(TINY);

        pulled(TINY);

        try (var all = Files.walk(folder.resolve("store/tiny"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> folder.resolve("store/tiny").relativize(file)))
                    .containsExactlyInAnyOrder(
                            Path.of("1.0.0/bundle.json"), Path.of("1.0.0/model.onnx"), Path.of("1.0.0/words/de.txt"));
        }
    }

    @Test
    void fetches_nothing_twice() {
        hub.serve(TINY);
        pulled(TINY);
        hub.requests.clear();

        pulled(TINY);

        assertThat(hub.requests).isEmpty();
    }

    @Test
    void tells_how_far_it_is() {
        hub.serve(LARGE).throttled(40_000_000);

        pulled(LARGE);

        List<BundleState.Downloading> downloading = states.stream()
                .filter(BundleState.Downloading.class::isInstance)
                .map(BundleState.Downloading.class::cast)
                .toList();
        assertThat(downloading).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> Long.compare(a.bytes(), b.bytes()));
        assertThat(downloading)
                .allMatch(state -> state.ofBytes() == 20_000_000
                        && !state.elsewhere()
                        && state.trouble().isEmpty());
        assertThat(states.subList(states.size() - 2, states.size()))
                .containsExactly(new BundleState.Verifying(20_000_000), new BundleState.Ready());
    }

    @Test
    void a_large_file_comes_in_parallel_ranges_when_one_connection_takes_long() {
        hub.serve(LARGE).throttled(20_000_000);
        Store store = Store.open(settings()
                .withDownloads(downloads().connections(4, Duration.ofMillis(50)).build()));

        assertIs(pull(store, "large", "1.0.0"), LARGE);

        List<TestHub.Request> requests = hub.requestsOf("model.onnx");
        assertThat(requests).hasSizeBetween(2, 8);
        assertThat(requests.stream().map(TestHub.Request::range)).doesNotHaveDuplicates();
    }

    @Test
    void one_connection_is_enough_where_it_is_fast() {
        hub.serve(LARGE);

        pulled(LARGE);

        assertThat(hub.requestsOf("model.onnx")).hasSize(1);
    }

    @Test
    void a_server_without_ranges_and_entity_tags_will_do() {
        hub.serve(LARGE).withoutRanges().withoutETags();

        pulled(LARGE);
    }

    @Test
    void a_plain_folder_of_bundles_will_do() {
        hub.serveFlat(TINY);

        pulled(TINY);
    }

    @Test
    void takes_a_file_that_another_version_has_from_there() {
        TestBundle newer = TestBundle.of("tiny", "1.1.0", "model.onnx", "forty-three", "again.txt", "Wörter");
        hub.serve(TINY).serve(newer);
        pulled(TINY);

        pulled(newer);

        assertThat(hub.requestsOf("again.txt")).isEmpty();
        assertThat(hub.requestsOf("1.1.0/files/model.onnx")).hasSize(1);
    }

    @Test
    void does_not_take_a_damaged_file_from_another_version() throws IOException {
        TestBundle newer = TestBundle.of("tiny", "1.1.0", "again.txt", "Wörter");
        hub.serve(TINY).serve(newer);
        pulled(TINY);
        Files.writeString(file(TINY, "words/de.txt"), "Worter!");

        pulled(newer);

        assertThat(hub.requestsOf("again.txt")).hasSize(1);
    }

    @Nested
    class The_latest_version {
        @Test
        void is_the_one_that_the_hub_names() {
            hub.serve(TestBundle.of("tiny", "2.0.0", "m", "two")).serve(TINY);

            assertIs(pull(store(), "tiny", null), TINY);
        }

        @Test
        void is_looked_up_in_the_list_if_there_is_no_file_of_that_name() {
            hub.serve(TINY).unserve("/hub/models/tiny/latest").serve("/hub/models", """
                    {"models": [{"name": "other", "latest": "9.0.0"},
                                {"name": "tiny", "latest": "1.0.0", "versions": ["1.0.0"]}]}""");

            assertIs(pull(store(), "tiny", null), TINY);
        }

        @Test
        void of_an_unknown_bundle_is_answered_with_what_there_is() {
            hub.serve("/hub/models", "{\"models\": [{\"name\": \"other\", \"latest\": \"9.0.0\"}]}");

            assertThatThrownBy(() -> pull(store(), "tiny", null))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("has no bundle 'tiny'; it has [other]");
        }

        @Test
        void must_be_a_version() {
            hub.serve("/hub/models/tiny/latest", "the newest");

            assertThatThrownBy(() -> pull(store(), "tiny", null))
                    .hasMessageContaining("/tiny/latest' should name a version such as 1.2.3 but says 'the newest'");
        }

        @Test
        void cannot_be_asked_for_without_a_hub() {
            assertThatThrownBy(() -> pull(Store.open(StoreSettings.in(folder)), "tiny", null))
                    .hasMessageContaining("No hub is named")
                    .hasMessageContaining("RIGHTSIZE_HUB");
        }
    }

    @Nested
    class Without_the_hub {
        @Test
        void what_is_here_is_found_and_used() {
            hub.serve(TINY);
            pulled(TINY);
            hub.close();

            pulled(TINY);
            try (Bundle bundle = Bundles.builtIn().and(store()).open("tiny")) {
                assertIs(bundle, TINY);
            }
        }

        @Test
        void what_is_not_here_may_come_later() {
            hub.close();

            assertThatThrownBy(() -> pull(store(), "tiny", "1.0.0"))
                    .isInstanceOf(BundleUnavailableException.class)
                    .hasMessageContaining("Bundle tiny 1.0.0 was not fetched")
                    .hasMessageContaining("cannot be reached (Connection refused)");
            assertThat(states)
                    .last()
                    .isInstanceOfSatisfying(
                            BundleState.Failed.class,
                            failed -> assertThat(failed.retriable()).isTrue());
        }
    }

    @Nested
    class Of_several_sources {
        @Test
        void the_newer_of_built_in_and_store_is_opened() {
            TestBundle newer = TestBundle.of("pp-ocr-v4", "99.0.0", "m", "new");
            TestBundle older = TestBundle.of("pp-ocr-v4", "0.0.1", "m", "old");
            hub.serve(older).serve(newer);
            Bundles bundles = Bundles.builtIn().and(store());
            String builtIn = Bundles.builtIn().open("pp-ocr-v4").manifest().version();

            pulled(older);
            assertThat(bundles.open("pp-ocr-v4").manifest().version()).isEqualTo(builtIn);
            pulled(newer);
            assertThat(bundles.open("pp-ocr-v4").manifest().version()).isEqualTo("99.0.0");
            assertThat(bundles.open("pp-ocr-v4", "0.0.1").readText("m")).isEqualTo("old");
        }

        @Test
        void a_given_folder_is_preferred() throws IOException {
            hub.serve(TestBundle.of("tiny", "2.0.0", "m", "new"));
            pull(store(), "tiny", "2.0.0").close();
            Path given = folder.resolve("given");
            Path home = Files.createDirectories(given.resolve("tiny/1.0.0/words"));
            Files.writeString(home.resolveSibling("bundle.json"), TINY.manifest());

            assertThat(Bundles.in(given).and(store()).open("tiny").manifest().version())
                    .isEqualTo("1.0.0");
        }

        @Test
        void the_message_about_an_unknown_bundle_names_all() {
            assertThatThrownBy(() -> Bundles.in(folder).and(store()).open("none"))
                    .hasMessageContaining("neither in '" + folder + "' nor built in nor in the store '")
                    .hasMessageContaining("--models");
        }

        @Test
        void a_store_can_be_given_as_a_folder_of_models() {
            hub.serve(TINY);
            pulled(TINY);

            try (Bundle bundle = Bundles.in(folder.resolve("store")).open("tiny")) {
                assertIs(bundle, TINY);
            }
        }
    }

    @Nested
    class A_damaged_bundle {
        @Test
        void is_mended_by_fetching_what_is_damaged_only() throws IOException {
            hub.serve(TINY);
            pulled(TINY);
            Files.writeString(file(TINY, "model.onnx"), "forty-six");
            assertThat(store().verify("tiny", "1.0.0", bytes -> {}))
                    .singleElement()
                    .satisfies(damage -> assertThat(damage.reason())
                            .hasMessageContaining("was changed")
                            .hasMessageContaining("./rightsize models pull tiny@1.0.0 fetches it again."));
            hub.requests.clear();

            pulled(TINY);

            assertThat(hub.requests)
                    .singleElement()
                    .satisfies(request -> assertThat(request.path()).endsWith("/files/model.onnx"));
        }

        @Test
        void is_mended_when_a_file_is_missing_or_a_folder() throws IOException {
            hub.serve(TINY);
            pulled(TINY);
            Files.delete(file(TINY, "model.onnx"));
            Files.delete(file(TINY, "words/de.txt"));
            Files.createDirectories(file(TINY, "words/de.txt/x"));

            pulled(TINY);
        }

        @Test
        void is_fetched_anew_when_its_manifest_is_damaged() throws IOException {
            hub.serve(TINY);
            pulled(TINY);
            Files.writeString(file(TINY, "bundle.json"), "{");

            pulled(TINY);
        }
    }

    @Nested
    class A_version_that_failed_to_warm_up {
        private final TestBundle newer = TestBundle.of("tiny", "1.1.0", "model.onnx", "forty-three");

        @Test
        void gives_way_to_the_one_before_until_it_is_retried() {
            hub.serve(TINY).serve(newer);
            pulled(TINY);
            pulled(newer);
            assertThat(store().newest("tiny")).isEqualTo("1.1.0");

            assertThat(store().rollBack("tiny", "1.1.0", "It gave NaN.")).isEqualTo("1.0.0");

            assertThat(Bundles.builtIn().and(store()).open("tiny").manifest().version())
                    .isEqualTo("1.0.0");
            assertThat(store().state("tiny", "1.1.0")).isEqualTo(new BundleState.Failed("It gave NaN.", false));
            assertThatThrownBy(() -> pull(store(), "tiny", null))
                    .hasMessageContaining("Bundle tiny 1.1.0 was rolled back: It gave NaN.")
                    .hasMessageContaining("./rightsize models pull tiny@1.1.0");

            store().retry("tiny", "1.1.0");
            pulled(newer);
            assertThat(store().newest("tiny")).isEqualTo("1.1.0");
        }

        @Test
        void gives_way_to_nothing_if_there_is_no_other() {
            hub.serve(TINY);
            pulled(TINY);

            assertThat(store().rollBack("tiny", "1.0.0", "It gave NaN.")).isNull();
            assertThatThrownBy(() -> Bundles.builtIn().and(store()).open("tiny"))
                    .isInstanceOf(BundleException.class);
        }
    }

    @Test
    void lists_what_is_here_and_removes_it() {
        hub.serve(TINY).serve(LARGE);
        pulled(TINY);
        pulled(LARGE);

        assertThat(store().list()).extracting(StoredBundle::name).containsExactly("large", "tiny");
        assertThat(store().list().get(0).bytes()).isBetween(20_000_000L, 20_001_000L);

        store().remove("large", "1.0.0");

        assertThat(store().list()).extracting(StoredBundle::name).containsExactly("tiny");
        assertAbsent(LARGE);
        assertThatThrownBy(() -> store().remove("large", "1.0.0"))
                .hasMessageContaining("There is no bundle large 1.0.0 in the store");
    }

    @Test
    void says_what_the_hub_offers() throws InterruptedException {
        hub.serve("/hub/models", "{\"models\": [{\"name\": \"other\", \"latest\": \"9.0.0\"}]}");

        assertThat(store().offered().models()).containsExactly(new HubListing.HubModel("other", "9.0.0", List.of()));
    }

    @Test
    void paths_with_signs_that_addresses_know_otherwise_are_fetched() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : List.of("a%20b", "c#d", "e?f", "ä/ö.txt")) {
            files.put(path, path.getBytes(StandardCharsets.UTF_8));
        }
        TestBundle signs = new TestBundle("signs", "1.0.0", files);
        hub.serve(signs);

        pulled(signs);
    }

    @Test
    void a_store_of_a_later_rightsize_is_left_alone() throws IOException {
        hub.serve(TINY);
        pulled(TINY);
        Files.writeString(folder.resolve("store/.rightsize/format"), "2");

        assertThatThrownBy(this::store)
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has format '2'")
                .hasMessageContaining("--store");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_interrupted_pull_ends_soon_and_is_continued(boolean silentHub) {
        hub.serve(LARGE).throttled(10_000_000);
        if (silentHub) {
            hub.fault("model.onnx", 1, Faults.stallAfter(3_000_000, 60_000));
        }
        long[] interrupted = {0};
        Consumer<BundleState> interrupting = state -> {
            if (state instanceof BundleState.Downloading downloading && downloading.bytes() > 2_000_000) {
                interrupted[0] = System.nanoTime();
                Thread.currentThread().interrupt();
            }
        };

        Store patient = Store.open(settings()
                .withDownloads(downloads()
                        .timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1))
                        .build()));

        assertThatThrownBy(() -> patient.pull("large", "1.0.0", interrupting)).isInstanceOf(InterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - interrupted[0])).isLessThan(Duration.ofSeconds(20));
        assertAbsent(LARGE);

        hub.throttled(Long.MAX_VALUE);
        pulled(LARGE);
        assertThat(hub.requestsOf("model.onnx"))
                .last()
                .satisfies(request -> assertThat(request.range()).doesNotStartWith("bytes=0-"));
    }
}
