package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub and a disk that fail: what can be taken up again is, what cannot is said, and nothing is spoiled. */
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
