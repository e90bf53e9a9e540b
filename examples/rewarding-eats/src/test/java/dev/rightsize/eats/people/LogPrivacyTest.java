package dev.rightsize.eats.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole story with the app as it runs in production, in a process of its own; then its log is read. */
class LogPrivacyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EMAIL = "eva.unmistakable@example.com";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String origin = "";
    private String token = "";

    @Test
    void the_log_is_json_and_says_nothing_about_a_person(@TempDir Path folder) throws Exception {
        int port = freePort();
        origin = "http://localhost:" + port;
        Path log = folder.resolve("app.log");
        Process app = start(folder, log, port);
        String session;
        try {
            await();
            get("/api/session");
            post(
                    "/api/accounts",
                    Map.of("email", EMAIL, "password", People.PASSWORD, "displayName", "Eva Unmistakable"));
            String link = People.token(letter(folder));
            post("/api/accounts/verify", Map.of("token", link));
            session = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("SESSION"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            String strange = "Unmistakable \" } \n INFO forged";
            post("/api/session", Map.of("email", EMAIL, "password", "wrong Unmistakable"));
            post("/api/session", "{\"email\": \"" + EMAIL + "\", \"password\": Unmistakable");
            post("/api/session", "[\"" + EMAIL + "\"]");
            post("/api/password/forgot", Map.of("email", EMAIL));
            post(
                    "/api/accounts",
                    Map.of("email", "not unmistakable an address", "password", "x", "displayName", strange));
            post("/api/claims", Receipts.claim("Unmistakable Grill", "Nowhere 1", 1200, "UNMISTAKABLE-1"));
            post("/api/claims/" + "unmistakable/appeal", Map.of("text", strange));
            get("/api/claims/unmistakable?q=" + EMAIL);
            get("/api/owner/queue?who=unmistakable");
            get("/api/points/history?before=unmistakable");
            get("/api/account/export");
            assertThat(post("/api/password", Map.of("current", "Unmistakable", "password", "x"))
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            app.destroy();
            assertThat(app.waitFor(60, TimeUnit.SECONDS))
                    .as("stops when it is asked to")
                    .isTrue();
        }
        String text = Files.readString(log);
        assertThat(text.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("unmistakable", "example.com", "umbrella", session.toLowerCase(java.util.Locale.ROOT));
        assertThat(text).doesNotContain(token).doesNotContain("127.0.0.1\"");
        List<JsonNode> lines = text.lines().map(JSON::readTree).toList();
        assertThat(lines).allMatch(line -> line.has("@timestamp") && line.has("message"));
        assertThat(lines.stream().map(line -> line.path("message").asString()))
                .anyMatch(message -> message.matches("[0-9a-f-]{36} signed in by password"))
                .anyMatch(message -> message.equals("A sign-in by password was refused"))
                .anyMatch(message -> message.matches("GET of [0-9a-f-]{36} was refused: not-allowed"))
                .anyMatch(message -> message.startsWith("POST /api/claims 201 "))
                .anyMatch(message -> message.startsWith("GET /api/claims/{id} 404 "));
    }

    private static Process start(Path folder, Path log, int port) throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classes,
                "dev.rightsize.eats.RewardingEats",
                "--server.port=" + port,
                "--eats.folder=" + folder.resolve("data"),
                "--eats.demo=false",
                "--rightsize.hub.enabled=false");
        builder.environment().remove("EATS_LOG");
        builder.environment().remove("DATABASE_URL");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private void await() throws Exception {
        for (int i = 0; i < 1200; i++) {
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The app did not start within two minutes.");
    }

    private static String letter(Path folder) throws Exception {
        Path outbox = folder.resolve("data").resolve("outbox");
        for (int i = 0; i < 1000; i++) {
            if (Files.isDirectory(outbox)) {
                try (Stream<Path> files = Files.list(outbox)) {
                    var letter = files.filter(file -> file.toString().endsWith(".eml"))
                            .findFirst();
                    if (letter.isPresent()) {
                        return Files.readString(letter.get());
                    }
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No letter came.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    private HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .header("Idempotency-Key", "11111111-2222-4333-8444-555555555555")
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.body().contains("\"csrf\":\"")) {
            token = JSON.readTree(response.body()).path("csrf").asString();
        }
        return response;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
