package dev.rightsize.local.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.local.Catalogues;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub on a real port that serves a folder and what is built in. */
class HubServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] WEIGHTS = "forty-two".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final String FILE = "/tiny/1.10.0/files/weights/model.onnx";

    @TempDir
    Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HubServer hub;
    private String tag;

    @BeforeEach
    void start() throws IOException {
        tag = "\"" + write("1.10.0") + "\"";
        write("1.9.0");
        hub = HubServer.start(
                new HubAnswers(Bundles.in(folder), Catalogues.BUNDLES),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                log::add);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String write(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("tiny/" + version + "/weights"));
        Files.write(home.resolve("model.onnx"), WEIGHTS);
        String hash = sha256(WEIGHTS);
        Files.writeString(home.resolveSibling("bundle.json"), """
                {"name": "tiny", "version": "%s", "task": "classify", "kind": "TASK_SPECIFIC", "runtime": "onnx",
                 "files": [{"path": "weights/model.onnx", "bytes": 9, "sha256": "%s"}],
                 "card": {"description": "A test", "licence": "Apache-2.0", "source": "here"}}""".formatted(version, hash));
        return hash;
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void lists_what_it_serves_with_the_latest_by_number() {
        JsonNode models = JSON.readTree(get("").body()).get("models");

        assertThat(models.findValuesAsString("name"))
                .containsExactly("line-recogniser", "pp-ocr-v4", "receipt-roles", "tiny");
        assertThat(models.get(3).get("latest").asString()).isEqualTo("1.10.0");
        assertThat(models.get(3).get("versions")).hasSize(2);
        assertThat(get("/tiny/latest").body()).asString().isEqualTo("1.10.0\n");
        assertThat(header(get(""), "Cache-Control")).isEqualTo("no-cache");
    }

    @Nested
    class A_file {
        @Test
        void comes_with_its_hash_as_entity_tag_for_ever_to_pages_of_any_origin() {
            HttpResponse<byte[]> file = get(FILE);

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isEqualTo(WEIGHTS);
            assertThat(header(file, "ETag")).isEqualTo(tag);
            assertThat(header(file, "Cache-Control")).contains("immutable", "max-age=31536000");
            assertThat(header(file, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(header(file, "Access-Control-Allow-Origin")).isEqualTo("*");
        }

        @ParameterizedTest
        @CsvSource({"bytes=0-3, 0, 3", "bytes=6-, 6, 8", "bytes=-2, 7, 8", "bytes=-100, 0, 8", "bytes=4-100, 4, 8"})
        void comes_in_parts(String range, int first, int last) {
            HttpResponse<byte[]> part = get(FILE, "Range", range);

            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(WEIGHTS, first, last + 1));
            assertThat(header(part, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/9");
        }

        @ParameterizedTest
        @ValueSource(strings = {"bytes=9-", "bytes=100-200", "bytes=-0"})
        void has_no_part_beyond_its_end(String range) {
            HttpResponse<byte[]> none = get(FILE, "Range", range);

            assertThat(none.statusCode()).isEqualTo(416);
            assertThat(header(none, "Content-Range")).isEqualTo("bytes */9");
        }

        @ParameterizedTest
        @ValueSource(strings = {"bytes=0-1,3-4", "lines=1-2", "bytes=5-3", "bytes=-", "bytes=a-b"})
        void comes_whole_where_the_range_is_none(String range) {
            assertThat(get(FILE, "Range", range).statusCode()).isEqualTo(200);
            assertThat(get(FILE, "Range", range).body()).isEqualTo(WEIGHTS);
        }

        @Test
        void comes_whole_if_it_is_another_than_the_part_is_wanted_of() {
            assertThat(get(FILE, "Range", "bytes=4-", "If-Range", "\"before\"").statusCode())
                    .isEqualTo(200);
            assertThat(get(FILE, "Range", "bytes=4-", "If-Range", tag).statusCode())
                    .isEqualTo(206);
        }

        @Test
        void is_not_sent_to_whoever_has_it() {
            assertThat(get(FILE, "If-None-Match", "\"x\", " + tag).statusCode()).isEqualTo(304);
            assertThat(get(FILE, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        }

        @Test
        void can_be_asked_about_without_getting_it() {
            HttpResponse<byte[]> head = send("HEAD", FILE);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "Content-Length")).isEqualTo("9");
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiny/1.10.0/files/bundle.json",
                "/tiny/1.10.0/files/..%2f..%2f1.9.0%2fbundle.json",
                "/tiny/1.10.0/files/weights/../../bundle.json",
                "/..%2f..%2fetc/1.0.0/bundle.json",
                "/tiny/..%2f1.9.0/bundle.json",
                "/tiny/2.0.0/bundle.json",
                "/TINY/latest",
                "/none/latest",
                "/.rightsize/format",
                "/x"
            })
    void what_is_in_no_manifest_is_not_found_and_told_so(String path) {
        HttpResponse<byte[]> none = get(path);

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(header(none, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(none.body()).get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void other_methods_are_refused_and_pages_may_ask_which_are_not() {
        assertThat(send("DELETE", FILE).statusCode()).isEqualTo(405);
        HttpResponse<byte[]> options = send("OPTIONS", FILE);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Access-Control-Allow-Headers")).contains("If-Range");
    }

    @Test
    void a_damaged_manifest_is_told_as_the_hub_s_fault() throws IOException {
        Files.writeString(folder.resolve("tiny/1.10.0/bundle.json"), "{");

        HttpResponse<byte[]> broken = get(FILE);

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(JSON.readTree(broken.body()).get("code").asString()).isEqualTo("bundle-damaged");
    }

    @Test
    void a_store_gets_folders_and_built_in_bundles_from_it_byte_by_byte() throws Exception {
        Store store = Store.open(StoreSettings.in(folder.resolve("store")).withHub(hub.address()));

        for (String name : List.of("tiny", "pp-ocr-v4", "receipt-roles")) {
            try (Bundle pulled = store.pull(name, null, state -> {});
                    Bundle served = Bundles.in(folder).open(name)) {
                assertThat(pulled.manifest().title())
                        .isEqualTo(served.manifest().title());
                assertThat(pulled.manifest().card()).isEqualTo(served.manifest().card());
                for (BundleFile file : served.manifest().files()) {
                    assertThat(pulled.read(file.path())).isEqualTo(served.read(file.path()));
                }
            }
        }
        assertThat(log).anyMatch(line -> line.startsWith("GET /hub/models/pp-ocr-v4/1.1.0/files/detection.onnx 20"));
    }

    @Test
    void a_file_that_was_changed_on_the_hub_is_refused_by_the_store() throws IOException {
        Files.writeString(folder.resolve("tiny/1.10.0/weights/model.onnx"), "forty-six");
        Store store = Store.open(StoreSettings.in(folder.resolve("store")).withHub(hub.address()));

        assertThatThrownBy(() -> store.pull("tiny", "1.10.0", state -> {}))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("is not what was promised");
        assertThat(store.find("tiny", "1.10.0")).isNull();
    }
}
