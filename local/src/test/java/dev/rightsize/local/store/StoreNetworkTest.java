package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rightsize.local.download.DownloadSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way to the hub: through a proxy, and encrypted. */
class StoreNetworkTest extends StoreHarness {
    private static final TestBundle TINY = TestBundle.of("tiny", "1.0.0", "model.onnx", "forty-two");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer proxy;

    @AfterEach
    void closeProxy() {
        if (proxy != null) {
            proxy.stop(0);
        }
    }

    /** A proxy that knows one host, and answers for it as the hub would. */
    private int proxy(boolean password) throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.proxy = proxy;
        Map<String, byte[]> files = Map.of(
                "/hub/models/tiny/1.0.0/bundle.json",
                TINY.manifest().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "/hub/models/tiny/1.0.0/files/model.onnx",
                TINY.file("model.onnx"));
        proxy.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                String given = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
                if (password && given == null) {
                    exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"proxy\"");
                    exchange.sendResponseHeaders(407, -1);
                    return;
                }
                passwords.add(String.valueOf(given));
                byte[] file = files.get(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                if (file != null) {
                    exchange.getResponseBody().write(file);
                }
            }
        });
        proxy.start();
        return proxy.getAddress().getPort();
    }

    private Store behind(String proxy) {
        DownloadSettings downloads = downloads()
                .allowHttp(true)
                .environment(Map.of("http_proxy", proxy))
                .build();
        return Store.open(settings()
                .withHub(URI.create("http://models.example.com/hub/models"))
                .withDownloads(downloads));
    }

    @Test
    void goes_through_the_proxy_of_the_environment() throws IOException {
        int port = proxy(false);

        assertIs(pull(behind("http://127.0.0.1:" + port), "tiny", "1.0.0"), TINY);

        assertThat(asked)
                .containsExactly(
                        "http://models.example.com/hub/models/tiny/1.0.0/bundle.json",
                        "http://models.example.com/hub/models/tiny/1.0.0/files/model.onnx");
    }

    @Test
    void gives_the_proxy_its_password_and_nobody_else() throws IOException {
        int port = proxy(true);

        assertIs(pull(behind("http://me:s%40cret@127.0.0.1:" + port), "tiny", "1.0.0"), TINY);

        assertThat(passwords).containsOnly("Basic bWU6c0BjcmV0");
    }

    @Test
    void says_that_the_proxy_wants_a_password() throws IOException {
        int port = proxy(true);
        Store store = behind("http://127.0.0.1:" + port);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> pull(store, "tiny", "1.0.0")))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("the proxy wants a password");
    }

    @Test
    void does_not_trust_a_hub_that_cannot_prove_who_it_is() throws Exception {
        try (TestHub stranger = TestHub.startTls(Certificate.make(folder).context())) {
            Store store =
                    Store.open(settings().withHub(URI.create("https://127.0.0.1:" + stranger.port() + "/hub/models")));

            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> pull(store, "tiny", "1.0.0")))
                    .isInstanceOf(BundleException.class)
                    .isNotInstanceOf(BundleUnavailableException.class)
                    .hasMessageContaining("cannot prove who it is")
                    .hasMessageContaining("trustStore");
            assertThat(stranger.requests).isEmpty();
        }
    }

    /** In a process of its own: what Java trusts is settled once for all connections of a process. */
    @Test
    void takes_bundles_from_an_encrypted_hub_that_it_may_trust() throws Exception {
        Certificate certificate = Certificate.make(folder);
        try (TestHub encrypted = TestHub.startTls(certificate.context())) {
            encrypted.serve(TINY);
            StoreSettings settings =
                    settings().withHub(URI.create("https://127.0.0.1:" + encrypted.port() + "/hub/models"));
            Process process = PullProcess.start(settings, TINY, certificate.javaOptions());
            try (var output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("started");
                assertThat(output.readLine()).isEqualTo("ready 0");
            } finally {
                process.destroy();
            }
            assertThat(encrypted.requests).hasSize(2);
        }
        assertThat(file(TINY, "model.onnx")).hasBinaryContent(TINY.file("model.onnx"));
    }
}
