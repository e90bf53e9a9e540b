package dev.rightsize.eats.people;

import static dev.rightsize.eats.people.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.account.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request has to be, and what every answer says. */
class RequestsTest extends OneEats {
    @Test
    void a_change_without_the_token_is_refused() {
        Browser browser = people.signedIn(someone(), Role.MEMBER);
        for (String token : new String[] {"", "another"}) {
            var answer =
                    browser.send("PATCH", "/api/account", Map.of("displayName", "Eve"), Map.of("X-XSRF-TOKEN", token));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("csrf");
        }
        assertThat(browser.send("PATCH", "/api/account", Map.of("displayName", "Eve"), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signing_in_needs_the_token_too_and_changes_it() {
        String email = someone();
        people.account(email, Role.MEMBER);
        Browser browser = new Browser(eats);
        browser.get("/api/session");
        String before = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        Map<String, String> credentials = Map.of("email", email, "password", PASSWORD);
        assertThat(browser.send("POST", "/api/session", credentials, Map.of("X-XSRF-TOKEN", ""))
                        .code())
                .isEqualTo("csrf");
        assertThat(browser.post("/api/session", credentials).json().path("csrf").asString())
                .isNotEqualTo(before)
                .isEqualTo(browser.cookie("XSRF-TOKEN").orElseThrow().getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site=cross-site",
                "Sec-Fetch-Site=same-site",
                "Origin=https://evil.example",
                "Origin=null"
            })
    void a_change_that_another_site_asks_for_is_refused_even_with_the_token(String header) {
        Browser browser = people.signedIn(someone(), Role.MEMBER);
        String[] parts = header.split("=", 2);
        var answer = browser.send("PATCH", "/api/account", Map.of("displayName", "Eve"), Map.of(parts[0], parts[1]));
        assertThat(answer.code()).isEqualTo("cross-site");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void our_own_pages_may_ask() {
        Browser browser = people.signedIn(someone(), Role.MEMBER);
        Map<String, String> ours = Map.of("Origin", eats.uri("").toString(), "Sec-Fetch-Site", "same-origin");
        assertThat(browser.send("PATCH", "/api/account", Map.of("displayName", "Eve"), ours)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_answer_has_the_headers_that_browsers_obey() {
        Browser browser = new Browser(eats);
        for (String path :
                new String[] {"/api/session", "/api/points", "/", "/nothing", "/api/nothing", "/actuator/health"}) {
            var answer = browser.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self' 'wasm-unsafe-eval';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
            assertThat(answer.header("Permissions-Policy")).contains("camera=(self)");
            assertThat(answer.header("Server")).isEmpty();
        }
        assertThat(browser.get("/api/session").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void errors_are_problems_with_a_code() {
        Browser browser = people.signedIn(someone(), Role.MEMBER);
        assertProblem(new Browser(eats).get("/api/points"), 401, "sign-in-needed");
        assertProblem(browser.get("/api/nothing"), 403, "not-allowed");
        assertProblem(browser.get("/nothing"), 404, "not-found");
        assertProblem(browser.post("/api/session", "{"), 400, "bad-request");
        assertProblem(browser.post("/api/session", "[]"), 400, "bad-request");
        assertProblem(browser.post("/api/session", Map.of("email", "nonsense")), 400, "invalid-email");
        assertProblem(
                browser.send("POST", "/api/session", "<a/>", Map.of("Content-Type", "application/xml")),
                415,
                "unsupported-media-type");
        assertProblem(browser.send("GET", "/api/session", null, Map.of("Accept", "image/png")), 406, "not-acceptable");
        assertProblem(browser.get("/error"), 404, "not-found");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() throws Exception {
        Browser browser = new Browser(eats);
        var answer = browser.post("/api/session", "{\"email\":\"" + "a".repeat(300_000) + "\"}");
        assertProblem(answer, 413, "too-large");
        // without a length
        browser.get("/api/session");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        byte[] large = ("{\"email\":\"" + "a".repeat(300_000) + "\"}").getBytes();
        var chunked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(eats.uri("/api/session"))
                                .header("Content-Type", "application/json")
                                .header("Cookie", "XSRF-TOKEN=" + token)
                                .header("X-XSRF-TOKEN", token)
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("too-large");
    }

    @Test
    void trace_and_paths_that_climb_are_refused() throws Exception {
        assertThat(raw("TRACE /api/session HTTP/1.1")).contains(" 405 ").doesNotContain("X-Secret: told");
        assertThat(raw("GET /api/owner/../../actuator/env HTTP/1.1"))
                .contains(" 40")
                .doesNotContain(" 200 ");
        assertThat(raw("GET /api/..;/actuator/env HTTP/1.1")).contains(" 400 ");
        assertThat(raw("GET /api/%2e%2e/actuator/env HTTP/1.1")).contains(" 40").doesNotContain(" 200 ");
    }

    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", eats.uri("/").getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nX-Secret: told\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void deeply_nested_json_is_refused() {
        assertProblem(
                new Browser(eats).post("/api/session", "{\"email\":" + "[".repeat(5000) + "]".repeat(5000) + "}"),
                400,
                "bad-request");
    }

    @Test
    void figures_are_for_programs_on_this_machine() {
        Browser browser = people.signedIn(someone(), Role.OWNER);
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/prometheus").response().body()).contains("eats_sign_in_total");
        assertThat(browser.send("GET", "/actuator/prometheus", null, Map.of("X-Forwarded-For", "203.0.113.9"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/actuator/env").status()).isEqualTo(403);
        assertThat(browser.get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(browser.get("/actuator/health").json().size()).isLessThanOrEqualTo(2);
    }

    private static void assertProblem(Browser.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }
}
