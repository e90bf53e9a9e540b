package dev.rightsize.local.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoreSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServedHubTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Bundle ROLES = Bundles.builtIn().open("receipt-roles");
    private static final BundleFile CHOICES = ROLES.manifest().files().stream()
            .filter(file -> file.path().equals("choices.json"))
            .findFirst()
            .orElseThrow();
    private static final String HOME = "/receipt-roles/" + ROLES.manifest().version();
    private static final String FILE = HOME + "/files/choices.json";
    private static final byte[] BYTES = ROLES.read("choices.json");
    private static final String ETAG = '"' + CHOICES.sha256() + '"';

    @TempDir
    private Path folder;

    private HubServer server;

    @BeforeEach
    void start() throws IOException {
        server = HubServer.start(
                new ServedHub(Bundles.builtIn(), new CodedFiles(folder)),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                line -> {});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_store_downloads_a_built_in_bundle_from_it() throws Exception {
        Store store = Store.open(StoreSettings.in(folder.resolve("store")).withHub(server.address()));
        assertThat(store.offered().models())
                .extracting(model -> model.name())
                .contains("pp-ocr-v4", "line-recogniser", "receipt-roles");
        try (Bundle bundle = store.pull("receipt-roles", null, state -> {})) {
            assertThat(bundle.manifest().version()).isEqualTo(ROLES.manifest().version());
            assertThat(bundle.read("choices.json")).isEqualTo(BYTES);
            assertThat(bundle.manifest().card()).isEqualTo(ROLES.manifest().card());
        }
    }

    @Test
    void files_that_come_with_a_dependency_are_served_as_files_of_the_bundle() throws Exception {
        HttpResponse<String> manifest = get("/pp-ocr-v4/1.0.0/bundle.json");
        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.body()).contains("detection.onnx").doesNotContain("\"/");
    }

    @Test
    void a_file_has_its_hash_as_tag_and_may_be_kept_for_good() throws Exception {
        HttpResponse<byte[]> response = bytes(FILE);
        assertThat(response.body()).isEqualTo(BYTES);
        assertThat(header(response, "ETag")).isEqualTo(ETAG);
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(bytes(FILE, "If-None-Match", "W/" + ETAG + ", \"other\"").statusCode())
                .isEqualTo(304);
    }

    @Test
    void lists_are_asked_for_again_each_time() throws Exception {
        HttpResponse<String> list = get("");
        assertThat(header(list, "Cache-Control")).isEqualTo("no-cache");
        assertThat(bytes("", "If-None-Match", header(list, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get("/receipt-roles/latest").body())
                .isEqualTo(ROLES.manifest().version());
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9,0,10", "bytes=10-19,10,20", "bytes=5-,5,-1", "bytes=-7,-7,-1", "bytes=0-99999999,0,-1"})
    void a_part_is_served(String range, int from, int to) throws Exception {
        int start = from < 0 ? BYTES.length + from : from;
        int end = to < 0 ? BYTES.length : to;
        HttpResponse<byte[]> response = bytes(FILE, "Range", range, "If-Range", ETAG, "Accept-Encoding", "gzip");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(BYTES, start, end));
        assertThat(header(response, "Content-Range"))
                .isEqualTo("bytes " + start + "-" + (end - 1) + "/" + BYTES.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "lines=1-2", "bytes=9-3", "bytes=-", "nonsense"})
    void a_range_that_is_not_understood_gets_the_whole(String range) throws Exception {
        HttpResponse<byte[]> response = bytes(FILE, "Range", range);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BYTES);
    }

    @Test
    void a_part_of_another_version_gets_the_whole() throws Exception {
        assertThat(bytes(FILE, "Range", "bytes=5-", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_part_behind_the_end_is_refused_with_the_length() throws Exception {
        HttpResponse<byte[]> response = bytes(FILE, "Range", "bytes=" + BYTES.length + "-");
        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + BYTES.length);
    }

    @Test
    void smaller_forms_are_sent_to_those_who_accept_them() throws Exception {
        Files.write(folder.resolve(CHOICES.sha256() + ".br"), new byte[] {1, 2, 3});
        new ServedHub(Bundles.in(bundlesWith(BYTES)), new CodedFiles(folder)).makeSmallerForms();

        HttpResponse<byte[]> zipped = bytes(FILE, "Accept-Encoding", "br;q=0, gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "ETag")).isEqualTo('"' + CHOICES.sha256() + "-gzip\"");
        assertThat(header(zipped, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(BYTES);

        HttpResponse<byte[]> brotli = bytes(FILE, "Accept-Encoding", "gzip, br");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(brotli.body()).containsExactly(1, 2, 3);
        assertThat(brotli.headers().firstValue("Content-Length")).hasValue("3");
        assertThat(bytes(FILE).body()).as("to those who do not").isEqualTo(BYTES);
    }

    @Test
    void what_hardly_gets_smaller_is_sent_as_it_is() throws Exception {
        Files.write(folder.resolve(CHOICES.sha256() + ".gz"), new byte[BYTES.length - 1]);
        assertThat(bytes(FILE, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nobody/1.0.0/bundle.json",
                "/receipt-roles/9.9.9/bundle.json",
                "/receipt-roles/latest/",
                "/receipt-roles",
                "/nobody/latest",
                "/receipt-roles/1.1.0/files/bundle.json",
                "/receipt-roles/1.1.0/files/../choices.json",
                "/receipt-roles/1.1.0/files//etc/passwd",
                "/%2e%2e/%2e%2e/bundle.json",
                "/receipt-roles/1.1.0/other/choices.json"
            })
    void nothing_but_what_manifests_name_is_served(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"no-such-bundle\"").contains("pp-ocr-v4");
    }

    @Test
    void it_is_read_only() {
        HubResponse response = new ServedHub(Bundles.builtIn(), null).answer(new HubRequest("PUT", "", name -> null));
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void headers_alone_tell_the_length() {
        HubResponse response =
                new ServedHub(Bundles.builtIn(), null).answer(new HubRequest("HEAD", FILE, name -> null));
        assertThat(response.length()).isEqualTo(BYTES.length);
        assertThat(response.body()).isNull();
    }

    @Test
    void a_damaged_bundle_is_told_without_its_folder() throws Exception {
        Path models = bundlesWith("other bytes".getBytes(StandardCharsets.UTF_8));
        Files.writeString(models.resolve("receipt-roles/7.0.0/bundle.json"), "{");
        ServedHub hub = new ServedHub(Bundles.in(models), null);
        HubResponse response = hub.answer(new HubRequest("GET", "/receipt-roles/7.0.0/bundle.json", name -> null));
        assertThat(response.status()).isEqualTo(500);
        var body = new java.io.ByteArrayOutputStream();
        java.util.Objects.requireNonNull(response.body()).writeTo(body);
        assertThat(body.toString(StandardCharsets.UTF_8))
                .contains("damaged-bundle")
                .doesNotContain(models.toString());
    }

    @Test
    void an_unknown_version_is_still_an_error_for_those_who_need_it() {
        assertThat(Bundles.builtIn().find("../..", "1.0.0")).isNull();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Bundles.builtIn().open("nobody", "1.0.0")))
                .isInstanceOf(BundleException.class);
    }

    /** A folder with a bundle of one file. */
    private Path bundlesWith(byte[] choices) throws IOException {
        Path home = Files.createDirectories(folder.resolve("models/receipt-roles/7.0.0"));
        Files.write(home.resolve("choices.json"), choices);
        Files.writeString(home.resolve("bundle.json"), """
            {"name": "receipt-roles", "version": "7.0.0", "task": "read-receipt", "kind": "TASK_SPECIFIC",
             "runtime": "onnx", "card": {"description": "A test", "licence": "Apache-2.0", "source": "here"},
             "files": [{"path": "choices.json", "bytes": %d, "sha256": "%s"}]}
            """.formatted(
                        choices.length, dev.rightsize.local.store.Sha256.of(choices)));
        return folder.resolve("models");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        return CLIENT.send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
