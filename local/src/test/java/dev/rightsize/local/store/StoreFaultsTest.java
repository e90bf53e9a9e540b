package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rightsize.local.download.DownloadSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub that does what it should not: the message says what, where and what to do, and nothing is spoiled. */
class StoreFaultsTest extends StoreHarness {
    private static final TestBundle TINY = TestBundle.of("tiny", "1.0.0", "model.onnx", "forty-two");
    private static final TestBundle LARGE = TestBundle.large("large", "1.0.0", 12_000_000);

    @Nested
    class A_connection_that_breaks {
        @Test
        void at_random_bytes_is_taken_up_where_it_broke() {
            hub.serve(LARGE);
            Random random = new Random(42);
            for (int i = 0; i < 20; i++) {
                hub.fault("model.onnx", 1, Faults.tagged(Faults.cutAfter(1 + random.nextInt(1_000_000))));
            }

            pulled(LARGE);

            List<TestHub.Request> requests = hub.requestsOf("model.onnx");
            assertThat(requests).hasSize(21);
            assertThat(requests.subList(1, 21))
                    .noneMatch(request -> String.valueOf(request.range()).startsWith("bytes=0-"));
            assertThat(requests.subList(1, 21))
                    .allMatch(request -> ("\"" + Sha256.of(LARGE.file("model.onnx")) + "\"").equals(request.ifRange()));
        }

        @Test
        void at_random_bytes_of_parallel_ranges_is_taken_up_as_well() {
            TestBundle parallel = TestBundle.large("parallel", "1.0.0", 40_000_000);
            hub.serve(parallel).throttled(40_000_000);
            Random random = new Random(43);
            for (int i = 0; i < 30; i++) {
                int bytes = 1 + random.nextInt(2_000_000);
                hub.fault("model.onnx", 1, (exchange, content) -> hub.answer(exchange, content, bytes));
            }
            Store store = Store.open(
                    settings().withDownloads(downloads().connections(4, SHORT).build()));

            assertIs(pull(store, "parallel", "1.0.0"), parallel);

            assertThat(hub.requestsOf("model.onnx")).hasSizeGreaterThan(30);
        }

        @Test
        void without_sending_a_byte_is_given_up_after_a_few_attempts_and_continued_by_the_next() {
            hub.serve(LARGE).fault("model.onnx", 1, Faults.cutAfter(5_000_000));
            hub.fault("model.onnx", 2, Faults.cutAfter(0));

            BundleException refused = refused(LARGE);

            assertThat(refused)
                    .isInstanceOf(BundleUnavailableException.class)
                    .hasMessageContaining("Bundle large 1.0.0 was not fetched: 'http://127.0.0.1:")
                    .hasMessageContaining("large/1.0.0/files/model.onnx' broke off");
            assertThat(hub.requestsOf("model.onnx")).hasSize(3);
            assertAbsent(LARGE);

            pulled(LARGE);
            assertThat(hub.requestsOf("model.onnx"))
                    .last()
                    .satisfies(request -> assertThat(request.range()).isEqualTo("bytes=5000000-11999999"));
        }

        @Test
        void in_the_manifest_is_tried_again() {
            hub.serve(TINY).fault("bundle.json", 2, Faults.cutAfter(20));

            pulled(TINY);
        }

        @Test
        void of_a_server_without_ranges_starts_the_stream_again_but_keeps_what_is_here() {
            hub.serve(LARGE).withoutRanges().fault("model.onnx", 2, Faults.cutAfter(3_000_000));

            pulled(LARGE);

            assertThat(hub.requestsOf("model.onnx")).hasSize(3);
        }
    }

    @Nested
    class A_file_that_is_another_than_before {
        private final TestBundle other =
                new TestBundle("large", "1.0.0", Map.of("model.onnx", TestBundle.random("other", 12_000_000)));

        @Test
        void is_not_mixed_with_the_rest_of_the_old_one() {
            // Without hashes as entity tags, as a plain server: only If-Range can tell.
            hub.serve(LARGE).withoutETags();
            hub.fault("model.onnx", 1, (exchange, content) -> {
                exchange.getResponseHeaders().set("ETag", "\"before\"");
                Faults.cutAfter(3_000_000).answer(exchange, other.file("model.onnx"));
            });
            hub.fault("model.onnx", 1, Faults.header("ETag", "\"after\""));

            pulled(LARGE);

            List<TestHub.Request> requests = hub.requestsOf("model.onnx");
            assertThat(requests.get(1).ifRange()).isEqualTo("\"before\"");
            assertThat(requests).hasSize(3);
        }

        @Test
        void is_not_mixed_either_where_the_server_does_not_know_if_range() {
            hub.serve(LARGE).withoutETags();
            hub.fault("model.onnx", 1, (exchange, content) -> {
                exchange.getResponseHeaders().set("ETag", "\"before\"");
                Faults.cutAfter(3_000_000).answer(exchange, other.file("model.onnx"));
            });
            hub.fault("model.onnx", 1, (exchange, content) -> {
                exchange.getResponseHeaders().set("ETag", "\"after\"");
                Faults.cutAfter(12_000_000).answer(exchange, content); // the part that was asked for, of the new one
            });

            pulled(LARGE);

            assertThat(hub.requestsOf("model.onnx").stream().map(TestHub.Request::range))
                    .containsExactly("bytes=0-11999999", "bytes=3000000-11999999", "bytes=0-11999999");
        }

        @Test
        void is_found_out_by_its_hash_if_the_server_has_no_entity_tags_and_fetched_anew_once() {
            hub.serve(LARGE).withoutETags();
            hub.fault(
                    "model.onnx",
                    1,
                    (exchange, content) -> Faults.cutAfter(3_000_000).answer(exchange, other.file("model.onnx")));
            hub.fault("model.onnx", 2, Faults.status(503));
            assertThat(refused(LARGE)).isInstanceOf(BundleUnavailableException.class);

            pulled(LARGE);

            assertThat(hub.requestsOf("model.onnx"))
                    .last()
                    .satisfies(request -> assertThat(request.range()).startsWith("bytes=0-"));
        }
    }

    @Nested
    class A_busy_hub {
        @Test
        void is_waited_for_as_long_as_it_asks() {
            hub.serve(TINY).fault("model.onnx", 1, Faults.status(429, "Retry-After", "1"));

            long start = System.nanoTime();
            pulled(TINY);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(ofMillis(990));
            assertThat(states)
                    .anySatisfy(state -> assertThat(state)
                            .isInstanceOfSatisfying(
                                    BundleState.Downloading.class,
                                    downloading -> assertThat(downloading.trouble())
                                            .contains("status 429 and asks to wait 1 s")));
        }

        @Test
        void that_asks_for_an_hour_is_not_waited_for() {
            hub.serve(TINY).fault("model.onnx", Faults.status(429, "Retry-After", "3600"));

            BundleException refused = refused(TINY);

            assertThat(refused)
                    .hasMessageContaining("answers with status 429 and asks to wait 3600 s: it is busy or broken."
                            + " Try again after that.");
            assertThat(((BundleUnavailableException) refused).retryAfter()).isEqualTo(Duration.ofHours(1));
            assertThat(hub.requestsOf("model.onnx")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503, 504})
        void that_fails_twice_is_asked_a_third_time(int status) {
            hub.serve(TINY).fault("model.onnx", 2, Faults.status(status));

            pulled(TINY);
        }

        @Test
        void that_fails_always_is_given_up() {
            hub.serve(TINY).fault("bundle.json", Faults.status(500));

            assertThat(refused(TINY))
                    .isInstanceOf(BundleUnavailableException.class)
                    .hasMessageContaining("status 500");
            assertThat(hub.requestsOf("bundle.json")).hasSize(3);
            assertAbsent(TINY);
        }

        @Test
        void that_sends_nothing_more_is_left_after_the_time_set() {
            hub.serve(LARGE).fault("model.onnx", 1, Faults.stallAfter(1_000_000, 20_000));
            Store store = Store.open(settings()
                    .withDownloads(downloads()
                            .timeouts(Duration.ofSeconds(5), ofMillis(300))
                            .build()));

            assertIs(pull(store, "large", "1.0.0"), LARGE);

            assertThat(hub.requestsOf("model.onnx").get(1).range()).isEqualTo("bytes=1000000-11999999");
        }

        private Duration ofMillis(int millis) {
            return Duration.ofMillis(millis);
        }
    }

    @Nested
    class A_hub_that_lies {
        @Test
        void about_the_bytes_is_found_out_and_nothing_is_kept() throws IOException {
            hub.serve(LARGE).fault("model.onnx", Faults.otherBytes());

            assertThat(refused(LARGE))
                    .isNotInstanceOf(BundleUnavailableException.class)
                    .hasMessageContaining(
                            "is not what was promised: expected SHA-256 " + Sha256.of(LARGE.file("model.onnx")))
                    .hasMessageContaining("Nothing was kept. Tell whoever runs the server.");
            assertAbsent(LARGE);
            assertThat(store().list()).allMatch(bundle -> bundle.bytes() < 1_000);
        }

        @Test
        void about_the_hash_in_its_entity_tag_is_found_out_before_the_bytes_come() {
            hub.serve(LARGE).fault("model.onnx", Faults.header("ETag", "\"" + "0".repeat(64) + "\""));

            assertThat(refused(LARGE))
                    .hasMessageContaining(
                            "has the SHA-256 " + "0".repeat(64) + " (its ETag), but the manifest promises");
        }

        @ParameterizedTest
        @ValueSource(ints = {5, 20})
        void about_the_length_is_found_out_before_the_bytes_come(int bytes) {
            hub.serve(TINY).fault("model.onnx", Faults.length(bytes));

            assertThat(refused(TINY)).hasMessageContaining("has " + bytes + " bytes, but the manifest promises 9.");
            assertAbsent(TINY);
        }

        @Test
        void about_the_range_is_found_out() {
            hub.serve(TINY).fault("model.onnx", (exchange, content) -> {
                exchange.getResponseHeaders().set("Content-Range", "bytes 1-8/9");
                exchange.sendResponseHeaders(206, 8);
                exchange.getResponseBody().write(content, 1, 8);
            });

            assertThat(refused(TINY))
                    .hasMessageContaining(
                            "was asked for the bytes from 0 on and answers with Content-Range 'bytes 1-8/9'");
        }

        @Test
        void and_never_stops_sending_is_stopped_at_the_promised_length() {
            hub.serve(TINY).fault("model.onnx", Faults.endless());

            assertThat(refused(TINY)).hasMessageContaining("sends more than the 9 bytes that the manifest promises");
            assertAbsent(TINY);
            assertThat(store().list()).allMatch(bundle -> bundle.bytes() < 1_000);
        }

        @Test
        void and_compresses_unasked_is_refused() {
            hub.serve(TINY).fault("model.onnx", Faults.header("Content-Encoding", "gzip"));

            assertThat(refused(TINY)).hasMessageContaining("sends the file as 'gzip' although it was asked not to");
        }

        @Test
        void and_says_that_the_file_is_shorter_than_it_promised_is_refused() {
            hub.serve(TINY).fault("model.onnx", Faults.status(416));

            assertThat(refused(TINY)).hasMessageContaining("its file is shorter than the manifest says");
        }
    }

    @Nested
    class A_manifest_that {
        @ParameterizedTest
        @ValueSource(strings = {"../../../../tmp/evil", "/etc/passwd", "a/../../b", "..\\\\..\\\\evil", "C:/evil"})
        void leaves_the_bundle_is_refused_with_its_line(String path) throws IOException {
            hub.serve("/hub/models/tiny/1.0.0/bundle.json", TINY.manifest().replace("model.onnx", path));

            assertThat(refused(TINY))
                    .hasMessageContaining("/hub/models/tiny/1.0.0/bundle.json:8:")
                    .hasMessageContaining("'path' must be a relative path inside of the bundle")
                    .hasMessageEndingWith("Tell whoever runs the hub.");
            assertThat(hub.requests).hasSize(1);
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString()))
                        .containsOnly("format", "change.lock");
            }
        }

        @Test
        void promises_more_than_the_store_may_hold_is_refused_before_anything_is_fetched() {
            hub.serve(
                    "/hub/models/tiny/1.0.0/bundle.json",
                    TINY.manifest().replace("\"bytes\": 9,", "\"bytes\": 9000000000000000,"));

            assertThat(refused(TINY))
                    .hasMessageContaining("Bundle tiny 1.0.0 has 9000 TB, but the store may hold 10.0 GB.")
                    .hasMessageContaining("--max-size");
            assertThat(hub.requestsOf("model.onnx")).isEmpty();
        }

        @Test
        void promises_more_than_the_disk_has_free_is_refused_before_anything_is_fetched() {
            hub.serve(
                    "/hub/models/tiny/1.0.0/bundle.json",
                    TINY.manifest().replace("\"bytes\": 9,", "\"bytes\": 900000000000000,"));
            Store store = Store.open(settings().withMaxBytes(Long.MAX_VALUE));

            assertThat(catchThrowable(() -> pull(store, "tiny", "1.0.0")))
                    .hasMessageContaining("still needs 900 TB, but the disk of the store")
                    .hasMessageContaining("./rightsize models remove");
            assertThat(hub.requestsOf("model.onnx")).isEmpty();
        }

        @Test
        void names_files_of_the_class_path_is_refused() {
            hub.serve(
                    "/hub/models/tiny/1.0.0/bundle.json",
                    TINY.manifest().replace("\"bytes\"", "\"resource\": \"/secret\", \"bytes\""));

            assertThat(refused(TINY)).hasMessageContaining("'resource' of 'model.onnx' names a file of the class path");
        }

        @Test
        void is_another_bundle_s_is_refused() {
            hub.serve(
                    "/hub/models/tiny/1.0.0/bundle.json",
                    TestBundle.of("tiny", "2.0.0", "m", "x").manifest());

            assertThat(refused(TINY)).hasMessageContaining("expected the manifest of tiny 1.0.0, found tiny 2.0.0");
        }

        @Test
        void never_ends_is_refused() {
            hub.serve(TINY).fault("bundle.json", Faults.endless());

            assertThat(refused(TINY)).hasMessageContaining("sends more than 1048576 bytes");
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "br"})
        void is_compressed_unasked_is_refused_before_it_can_unfold(String encoding) {
            hub.serve(TINY).fault("bundle.json", Faults.header("Content-Encoding", encoding));

            assertThat(refused(TINY))
                    .hasMessageContaining("sends the file as '" + encoding + "' although it was asked not to");
        }

        @Test
        void is_nested_without_end_is_refused() {
            hub.serve("/hub/models/tiny/1.0.0/bundle.json", "{\"card\": ".repeat(100_000));

            assertThat(refused(TINY)).hasMessageContaining("This is not JSON");
        }

        @Test
        void is_a_web_page_is_refused() {
            hub.serve(TINY).fault("bundle.json", Faults.webPage());

            assertThat(refused(TINY))
                    .hasMessageContaining("answers with a web page. Is the address that of a hub?")
                    .isNotInstanceOf(BundleUnavailableException.class);
        }

        @Test
        void is_not_there_is_told() {
            assertThat(refused(TINY)).hasMessageContaining("has no bundle tiny 1.0.0. Check name and version");
        }

        @Test
        void changed_since_the_download_began_does_not_spoil_it() {
            hub.serve(LARGE).fault("model.onnx", 1, Faults.cutAfter(5_000_000));
            hub.fault("model.onnx", 2, Faults.status(500));
            assertThat(refused(LARGE)).isInstanceOf(BundleUnavailableException.class);
            hub.serve("/hub/models/large/1.0.0/bundle.json", LARGE.manifest().replace("A test", "Another test"));

            pulled(LARGE);

            assertThat(file(LARGE, "bundle.json")).content().contains("Another test");
            assertThat(hub.requestsOf("model.onnx").get(3).range()).startsWith("bytes=5000000-");
        }
    }

    @Nested
    class A_file_that {
        @Test
        void is_a_web_page_is_refused() {
            hub.serve(TINY).fault("model.onnx", Faults.webPage());

            assertThat(refused(TINY))
                    .hasMessageContaining("answers with a web page of 26 bytes, but the manifest promises 9.");
        }

        @Test
        void is_not_there_is_told() {
            hub.serve(TINY).unserve("/hub/models/tiny/1.0.0/files/model.onnx");

            assertThat(refused(TINY))
                    .hasMessageContaining(
                            "/tiny/1.0.0/files/model.onnx' answers with status 404: there is no such file.");
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 403, 418})
        void is_refused_to_us_is_told(int status) {
            hub.serve(TINY).fault("model.onnx", Faults.status(status));

            assertThat(refused(TINY)).hasMessageContaining("status " + status);
            assertThat(hub.requestsOf("model.onnx")).hasSize(1);
        }
    }

    @Nested
    class A_redirect {
        private final TestHub other = TestHub.start();

        @AfterEach
        void closeOther() {
            other.close();
        }

        @Test
        void within_the_host_is_followed() {
            other.serve(TINY);
            hub.serve(TINY).fault("model.onnx", Faults.redirect("http://127.0.0.1:" + other.port()));

            pulled(TINY);

            assertThat(other.requestsOf("model.onnx")).hasSize(1);
        }

        @Test
        void to_another_host_is_refused_and_that_host_is_not_asked() {
            other.serve(TINY);
            hub.serve(TINY).fault("model.onnx", Faults.redirect("http://localhost:" + other.port()));

            assertThat(refused(TINY))
                    .hasMessageContaining("redirects to another host, 'localhost'")
                    .hasMessageContaining("--allow-host localhost");
            assertThat(other.requests).isEmpty();
            assertAbsent(TINY);
        }

        @Test
        void to_another_host_is_followed_if_that_is_allowed() {
            other.serve(TINY);
            hub.serve(TINY).fault("model.onnx", Faults.redirect("http://localhost:" + other.port()));
            DownloadSettings trusting =
                    downloads().allowedHosts(Set.of("localhost")).build();

            assertIs(pull(Store.open(settings().withDownloads(trusting)), "tiny", "1.0.0"), TINY);
        }

        @Test
        void in_a_circle_is_left() {
            hub.serve(TINY).fault("model.onnx", Faults.redirect("http://127.0.0.1:" + hub.port()));

            assertThat(refused(TINY)).hasMessageContaining("redirects more than 5 times");
        }

        @Test
        void to_nowhere_is_told() {
            hub.serve(TINY).fault("model.onnx", Faults.status(302));

            assertThat(refused(TINY)).hasMessageContaining("redirects without saying where to");
        }

        @ParameterizedTest
        @ValueSource(strings = {"file:", "ftp://127.0.0.1", "http://models.example.com"})
        void to_what_is_no_hub_is_refused(String address) {
            hub.serve(TINY).fault("model.onnx", Faults.redirect(address));

            assertThat(refused(TINY))
                    .hasMessageFindingMatch("is not an address of a hub|is not encrypted|redirects to another host");
        }
    }

    @Test
    void an_unencrypted_hub_on_another_machine_is_not_asked_unless_that_is_allowed() {
        Store store = Store.open(settings().withHub(URI.create("http://models.example.com/hub/models")));

        assertThat(catchThrowable(() -> pull(store, "tiny", "1.0.0")))
                .hasMessageContaining("is not encrypted")
                .hasMessageContaining("--allow-http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:secret@models.example.com/hub", "ftp://models.example.com", "models"})
    void an_address_that_is_none_is_refused_without_showing_a_password(String address) {
        Store store = Store.open(settings().withHub(URI.create(address)));

        assertThat(catchThrowable(() -> pull(store, "tiny", "1.0.0")))
                .isInstanceOf(BundleException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_spoiled_part_is_begun_anew() throws IOException {
        hub.serve(LARGE).fault("model.onnx", 1, Faults.cutAfter(5_000_000));
        hub.fault("model.onnx", 2, Faults.status(500));
        assertThat(refused(LARGE)).isInstanceOf(BundleUnavailableException.class);
        Path part = part();
        byte[] bytes = Files.readAllBytes(part);
        bytes[1_000_000] ^= 1;
        Files.write(part, bytes);

        pulled(LARGE);

        assertThat(hub.requestsOf("model.onnx").get(3).range()).startsWith("bytes=5000000-");
        assertThat(hub.requestsOf("model.onnx").get(4).range()).startsWith("bytes=0-");
    }

    @Test
    void a_part_or_its_counts_cut_short_are_begun_anew() throws IOException {
        for (String spoiled : List.of("", ".blocks")) {
            TestBundle bundle = TestBundle.large("large" + spoiled.length(), "1.0.0", 12_000_000);
            hub.serve(bundle).fault("model.onnx", 1, Faults.cutAfter(5_000_000));
            hub.fault("model.onnx", 2, Faults.status(500));
            assertThat(refused(bundle)).isNotNull();
            Path file = Path.of(part() + spoiled);
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

            pulled(bundle);
        }
    }

    private Path part() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.resolveSibling(".").normalize().endsWith("parts")
                            && !file.toString().endsWith(".blocks"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
