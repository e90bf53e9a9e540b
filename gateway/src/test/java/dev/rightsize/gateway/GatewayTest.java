package dev.rightsize.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the server of the playground sends, and what it writes down. */
class GatewayTest {
    private static final String DETECTION = "/hub/models/pp-ocr-v4/1.1.0/files/detection.onnx";
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        "src/main/web/scripts/smaller-bundles.mjs",
                        "../local/src/main/resources/dev/rightsize/bundles/pp-ocr-v4/1.1.0",
                        "target/smaller-forms")
                .redirectErrorStream(true)
                .start(); // not with this process's input: Surefire talks to it that way
        node.getOutputStream().close();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        gateway = RunningGateway.start(SlowReading.class, "rightsize.hub.smaller-forms=target/smaller-forms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/sw.js", "/tasks", "/hub/models", "/rightsize/rightsize.js", "/nothing"})
    void every_response_tells_what_a_page_may_do(String path) throws Exception {
        HttpResponse<byte[]> response = gateway.get(path);
        assertThat(header(response, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
                .doesNotContain("unsafe-inline", "'unsafe-eval'", "http:", "https:", "*");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
        assertThat(header(response, "Cross-Origin-Resource-Policy"))
                .isEqualTo(path.startsWith("/hub/") ? "cross-origin" : "same-origin");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void an_address_that_only_looks_like_the_hubs_is_not_shared_with_other_origins() throws Exception {
        HttpResponse<byte[]> response = gateway.get("/hub/..;/tasks");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .isNotEqualTo(Optional.of("cross-origin"));
    }

    @Test
    void the_page_has_no_code_or_style_in_it() throws Exception {
        String page = new String(gateway.get("/").body(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<form action=\"/tasks/read-receipt\"")
                .doesNotContain("<style", "style=")
                .doesNotContainPattern(" on[a-z]+=");
        Matcher scripts = Pattern.compile("<script[^>]*>([^<]*)</script>").matcher(page);
        assertThat(scripts.find()).isTrue();
        assertThat(scripts.group(1)).isBlank();
    }

    @Test
    void files_with_their_hash_in_their_name_are_kept_for_good_and_the_others_are_asked_for_again() throws Exception {
        String script = script();
        assertThat(header(gateway.get(script), "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        for (String path :
                List.of("/index.html", "/sw.js", "/manifest.webmanifest", "/rightsize/rightsize-worker.js")) {
            HttpResponse<byte[]> first = gateway.get(path);
            assertThat(header(first, "Cache-Control")).as(path).isEqualTo("no-cache");
            HttpResponse<byte[]> again = gateway.get(path, "If-Modified-Since", header(first, "Last-Modified"));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({"br", "gzip"})
    void the_page_comes_in_the_smaller_form_that_the_browser_takes(String coding) throws Exception {
        String script = script();
        HttpResponse<byte[]> response = gateway.get(script, "Accept-Encoding", coding);
        assertThat(header(response, "Content-Encoding")).isEqualTo(coding);
        assertThat(header(response, "Vary")).contains("Accept-Encoding");
        assertThat(response.body().length).isLessThan(gateway.get(script).body().length / 2);
    }

    @Test
    void the_package_for_the_device_comes_as_brotli() throws Exception {
        for (String file : List.of("rightsize.js", "rightsize-worker.js", "ort-wasm-simd-threaded.wasm")) {
            HttpResponse<byte[]> response = gateway.get("/rightsize/" + file, "Accept-Encoding", "br");
            assertThat(header(response, "Content-Encoding")).as(file).isEqualTo("br");
        }
        assertThat(header(gateway.get("/rightsize/ort-wasm-simd-threaded.wasm"), "Content-Type"))
                .isEqualTo("application/wasm");
    }

    @Test
    void the_models_that_come_with_rightsize_come_as_brotli_too() throws Exception {
        HttpResponse<byte[]> response = gateway.get(DETECTION, "Accept-Encoding", "br");
        assertThat(header(response, "Content-Encoding")).isEqualTo("br");
        assertThat(header(response, "ETag")).endsWith("-br\"");
        assertThat(response.body().length).isLessThan(gateway.get(DETECTION).body().length);
    }

    @Test
    void the_service_worker_keeps_the_package_by_its_hash() throws Exception {
        String worker = new String(gateway.get("/sw.js").body(), StandardCharsets.UTF_8);
        for (String file : List.of("rightsize.js", "rightsize-worker.js", "ort-wasm-simd-threaded.wasm")) {
            assertThat(worker)
                    .containsPattern("\"url\":\"/rightsize/" + file + "\",\"revision\":\"[0-9a-f]{16}\""
                            + "|\"revision\":\"[0-9a-f]{16}\",\"url\":\"/rightsize/" + file + "\"");
        }
    }

    @Test
    void the_access_log_tells_nothing_about_who_asked_or_what() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.list = new CopyOnWriteArrayList<>();
        Logger log = (Logger) LoggerFactory.getLogger("access");
        lines.start();
        log.addAppender(lines);
        try {
            gateway.get("/tasks/secret-name?token=abc", "User-Agent", "secret-browser", "Cookie", "secret=1");
            gateway.post("/tasks/read-receipt?strategy=secret", "secret".getBytes(StandardCharsets.UTF_8), "image/png");
            for (int tries = 0; tries < 100 && lines.list.size() < 2; tries++) {
                Thread.sleep(50); // the line is written when the answer is out
            }
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("secret", "abc", "127.0.0.1"))
                .anySatisfy(line -> assertThat(line).matches("GET /tasks/\\{task} 404 \\d+ ms"))
                .anySatisfy(line -> assertThat(line).matches("POST /tasks/\\{task} 400 \\d+ ms"));
    }

    @Test
    void nobody_is_told_of_the_servers_insides() throws Exception {
        assertThat(new String(gateway.get("/nothing").body(), StandardCharsets.UTF_8))
                .doesNotContain("Exception", "trace", "org.springframework");
        assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(new String(gateway.get("/actuator/health").body(), StandardCharsets.UTF_8))
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "diskSpace");
    }

    private static String script() throws Exception {
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"")
                .matcher(new String(gateway.get("/").body(), StandardCharsets.UTF_8));
        assertThat(script.find()).isTrue();
        return script.group(1);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
