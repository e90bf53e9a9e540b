package dev.rightsize.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rightsize.starter.pages.SecurityHeaders;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TasksHttpTest {
    private static final String READ = "/tasks/read-receipt";
    private static StarterApp small;

    @BeforeAll
    static void start() {
        small = StarterApp.start(FakeReading.Blank.class, "rightsize.tasks.max-upload=64KB");
    }

    @AfterAll
    static void stop() {
        small.close();
    }

    @Test
    void each_form_of_a_picture_is_read() throws Exception {
        try (StarterApp app = StarterApp.start(FakeReading.Blank.class)) {
            byte[] picture = picture();
            String base64 = Base64.getEncoder().encodeToString(picture);
            byte[] json =
                    ("{\"picture\": \"" + base64 + "\", \"strategy\": \"hybrid\"}").getBytes(StandardCharsets.UTF_8);
            for (HttpResponse<String> response : new HttpResponse[] {
                app.post(READ, picture, "image/png"),
                app.post(READ, json, "application/json"),
                app.post(READ, form("picture", picture), "multipart/form-data; boundary=edge")
            }) {
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
                JsonNode answer = StarterApp.json(response);
                assertThat(answer.at("/value/kind").asString()).isEqualTo("not-a-receipt");
                assertThat(answer.at("/value/page/width").asInt()).isEqualTo(40);
                assertThat(answer.at("/servedBy/place").asString()).isEqualTo("SERVER");
                assertThat(answer.at("/attempts/0/outcome").asString()).isEqualTo("served");
                assertThat(answer.at("/footprint/bytesLeftDevice/value").asInt())
                        .isEqualTo(picture.length);
                assertThat(answer.at("/footprint/bytesLeftDevice/basis").asString())
                        .isEqualTo("measured");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks/nothing,       image/png,        picture, 404, unknown-task",
        "/tasks/read-receipt,  text/plain,       picture, 415, unsupported-media-type",
        "/tasks/read-receipt,  image/png,        words,   422, not-an-image",
        "/tasks/read-receipt,  image/png,        empty,   422, empty-file",
        "/tasks/read-receipt,  image/png,        large,   413, upload-too-large",
        "/tasks/read-receipt,  application/json, words,   400, malformed-json",
        "/tasks/read-receipt,  application/json, other,   400, missing-picture",
        "/tasks/read-receipt,  multipart/form-data; boundary=edge, otherform, 400, missing-picture",
        "/tasks/read-receipt,  multipart/form-data; boundary=edge, largeform, 413, upload-too-large",
        "/tasks/read-receipt,  multipart/form-data, words, 400, malformed-form",
        "/tasks/read-receipt?strategy=luck, image/png, picture, 400, unknown-strategy"
    })
    void what_cannot_be_done_is_a_problem_with_a_code(String path, String type, String body, int status, String code)
            throws Exception {
        HttpResponse<String> response = small.post(path, body(body), type);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(StarterApp.json(response).path("code").asString()).isEqualTo(code);
        assertThat(StarterApp.json(response).path("detail").asString()).endsWith(".");
    }

    @Test
    void a_sensitive_picture_never_goes_to_somebody_elses_model() throws Exception {
        FakeReading.REMOTE_ASKS.set(0);
        try (StarterApp app = StarterApp.start(FakeReading.Broken.class, FakeReading.Remote.class)) {
            for (String strategy : new String[] {"local-first", "remote-first", "hybrid"}) {
                HttpResponse<String> response = app.post(READ + "?strategy=" + strategy, picture(), "image/png");
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(StarterApp.json(response).path("code").asString()).isEqualTo("failed");
                assertThat(StarterApp.json(response).path("detail").asString())
                        .contains("somebody (REMOTE) was skipped");
                assertThat(response.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(FakeReading.REMOTE_ASKS).hasValue(0);
    }

    @Test
    void one_that_is_not_sensitive_may() throws Exception {
        FakeReading.REMOTE_ASKS.set(0);
        try (StarterApp app = StarterApp.start(
                FakeReading.Broken.class, FakeReading.Remote.class, "rightsize.read-receipt.sensitive=false")) {
            HttpResponse<String> response = app.post(READ, picture(), "image/png");
            assertThat(StarterApp.json(response).at("/servedBy/model").asString())
                    .isEqualTo("somebody");
        }
        assertThat(FakeReading.REMOTE_ASKS).hasValue(1);
    }

    @Test
    void who_comes_while_all_turns_are_taken_is_told_to_come_back() throws Exception {
        FakeReading.Slow.started = new CountDownLatch(1);
        FakeReading.Slow.release = new CountDownLatch(1);
        try (StarterApp app = StarterApp.start(FakeReading.Slow.class, "rightsize.tasks.max-wait=50ms")) {
            byte[] picture = picture();
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> status(app, picture));
            assertThat(FakeReading.Slow.started.await(20, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> second = app.post(READ, picture, "image/png");
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(StarterApp.json(second).path("code").asString()).isEqualTo("busy");
            FakeReading.Slow.release.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    @Test
    void nobody_waits_longer_than_the_time_limit() throws Exception {
        FakeReading.Slow.release = new CountDownLatch(1);
        try (StarterApp app = StarterApp.start(FakeReading.Slow.class, "rightsize.tasks.timeout=100ms")) {
            HttpResponse<String> response = app.post(READ, picture(), "image/png");
            FakeReading.Slow.release.countDown();
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(StarterApp.json(response).path("code").asString()).isEqualTo("failed");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back_also_in_a_page_of_another_origin() throws Exception {
        try (StarterApp app = StarterApp.start(
                FakeReading.Blank.class,
                "rightsize.rate-limit.burst=2",
                "rightsize.rate-limit.requests=1",
                "rightsize.cors.allowed-origins=https://shop.example.com")) {
            byte[] picture = picture();
            assertThat(status(app, picture)).isEqualTo(200);
            assertThat(status(app, picture)).isEqualTo(200);
            HttpResponse<String> third = app.post(READ, picture, "image/png", "Origin", "https://shop.example.com");
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            third.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            assertThat(StarterApp.json(third).path("code").asString()).isEqualTo("too-many-requests");
            assertThat(third.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://shop.example.com");
            assertThat(app.get("/tasks").statusCode()).as("looking is free").isEqualTo(200);
            assertThat(app.post(READ, picture, "image/png", "Origin", "https://other.example.com")
                            .statusCode())
                    .as("another origin")
                    .isEqualTo(403);
        }
    }

    @Test
    void asks_are_counted_and_health_tells_of_models() throws Exception {
        try (StarterApp app =
                StarterApp.start(FakeReading.Blank.class, "management.endpoint.health.show-details=always")) {
            status(app, picture());
            app.post(READ, "words".getBytes(StandardCharsets.UTF_8), "image/png");
            app.get("/hub/models");
            MeterRegistry registry = app.context().getBean(MeterRegistry.class);
            assertThat(registry.get("rightsize.task")
                            .tag("place", "SERVER")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("rightsize.task.refused")
                            .tag("code", "not-an-image")
                            .counter()
                            .count())
                    .isEqualTo(1);
            // The hub counts what it has sent, so its count may come after the response.
            await().untilAsserted(() -> assertThat(
                            registry.find("rightsize.hub").tag("status", "200").counter())
                    .isNotNull()
                    .extracting(Counter::count)
                    .isEqualTo(1.0));
            JsonNode health = StarterApp.json(app.get("/actuator/health")).at("/components/rightsize");
            assertThat(health.path("status").asString()).isEqualTo("UP");
            assertThat(health.at("/details/read-receipt").toString()).contains("receipt-roles (SERVER)");
        }
    }

    @Test
    void security_headers_are_on_every_response_where_the_app_wants_them() throws Exception {
        assertThat(small.get("/tasks").headers().firstValue("Content-Security-Policy"))
                .as("unless asked for")
                .isEmpty();
        try (StarterApp app = StarterApp.start(FakeReading.Blank.class, "rightsize.security-headers.enabled=true")) {
            for (String path : new String[] {"/tasks", "/nothing", "/hub/models", "/tasks/nothing"}) {
                assertThat(app.get(path).headers().map())
                        .as(path)
                        .containsEntry("Content-Security-Policy", List.of(SecurityHeaders.POLICY))
                        .containsEntry("Cross-Origin-Embedder-Policy", List.of("require-corp"))
                        .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                        .containsEntry(
                                "Cross-Origin-Resource-Policy",
                                List.of(path.startsWith("/hub/") ? "cross-origin" : "same-origin"));
            }
        }
    }

    @Test
    void endpoints_can_be_moved_and_switched_off() throws Exception {
        try (StarterApp app = StarterApp.start(
                FakeReading.Blank.class, "rightsize.tasks.path=/ai/tasks", "rightsize.hub.enabled=false")) {
            assertThat(app.get("/ai/tasks").statusCode()).isEqualTo(200);
            assertThat(app.get("/tasks").statusCode()).isEqualTo(404);
            assertThat(app.get("/hub/models").statusCode()).isEqualTo(404);
        }
    }

    private static int status(StarterApp app, byte[] picture) {
        try {
            return app.post(READ, picture, "image/png").statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(String name) throws IOException {
        return switch (name) {
            case "picture" -> picture();
            case "words" -> "words".getBytes(StandardCharsets.UTF_8);
            case "empty" -> new byte[0];
            case "large" -> new byte[65 * 1024];
            case "other" -> "{\"image\": \"\"}".getBytes(StandardCharsets.UTF_8);
            case "otherform" -> form("image", picture());
            case "largeform" -> form("picture", new byte[65 * 1024]);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] form(String name, byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(file);
        out.write("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
