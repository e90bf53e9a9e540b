package dev.rightsize.eats.people;

import dev.rightsize.eats.RunningEats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the app as a page does: with cookies, and with the token along with changes. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningEats eats;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token;

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + response.body();
        }
    }

    public Browser(RunningEats eats) {
        this.eats = eats;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** @param body a text as it is, anything else as JSON, null for none */
    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        if (!method.equals("GET") && token == null) {
            token = get("/api/session").json().path("csrf").asString();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(eats.uri(path));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            method,
                            BodyPublishers.ofString(
                                    body instanceof String text ? text : JSON.writeValueAsString(body)));
        }
        if (token != null && !headers.containsKey("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", token);
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response);
            if (answer.header("Content-Type").contains("json")) {
                token = answer.json().path("csrf").asString(token);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** As somebody who can put cookies into this browser would. */
    public void setCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("localhost.local");
        cookie.setVersion(0);
        cookies.getCookieStore().add(eats.uri("/"), cookie);
    }
}
