package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rightsize.local.download.DownloadSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub that does what it should not: the message says what, where and what to do, and nothing is spoiled. */
class StoreRefusalsTest extends StoreHarness {
    private static final TestBundle TINY = TestBundle.of("tiny", "1.0.0", "model.onnx", "forty-two");
    private static final TestBundle LARGE = TestBundle.large("large", "1.0.0", 12_000_000);

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
}
