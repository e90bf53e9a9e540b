package dev.rightsize.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The task classify, with a bundle that was trained of the sample's messages. */
class ClassifyHttpTest {
    private static final String TEXT = "Where is my parcel? The tracking has not changed since Monday.";
    private static StarterApp app;

    @BeforeAll
    static void start() throws IOException {
        app = StarterApp.start(
                "rightsize.read-receipt.enabled=false",
                "rightsize.classify.bundle=" + MessagesBundle.folder(),
                "rightsize.tasks.max-upload=128KB");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain; charset=utf-8|%s",
                "application/json|{\"text\": \"%s\", \"strategy\": \"local-first\"}",
                "application/x-www-form-urlencoded|text=%s"
            })
    void each_form_of_a_text_is_classified(String type, String body) throws Exception {
        JsonNode answer = StarterApp.json(post(type, body.formatted(TEXT).getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.at("/best/0/label").asString()).as(answer.toString()).isEqualTo("order-status");
        assertThat(answer.at("/attempts/0/place").asString()).isEqualTo("SERVER");
        assertThat(answer.at("/cut").asBoolean()).isFalse();
        assertThat(answer.at("/footprint/bytesLeftDevice/value").asInt()).isEqualTo(TEXT.length());
    }

    @Test
    void a_text_that_nobody_is_sure_of_shows_its_guesses_and_has_no_value() throws Exception {
        JsonNode answer = StarterApp.json(post("text/plain", "zzz qqq".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.path("value").isNull()).as(answer.toString()).isTrue();
        assertThat(answer.at("/error/code").asString()).isEqualTo("unsure");
        assertThat(answer.path("best").size()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,       blank,   422, unusable-text",
        "text/plain,       latin1,  422, malformed-text",
        "text/plain,       large,   413, upload-too-large",
        "text/plain,       long,    422, unusable-text",
        "image/png,        words,   415, unsupported-media-type",
        "application/json, words,   400, malformed-json",
        "application/json, other,   400, missing-text",
        "application/x-www-form-urlencoded, otherform, 400, missing-text"
    })
    void what_cannot_be_classified_is_a_problem_with_a_code(String type, String body, int status, String code)
            throws Exception {
        HttpResponse<String> response = post(type, body(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(StarterApp.json(response).path("code").asString()).isEqualTo(code);
        assertThat(StarterApp.json(response).path("detail").asString()).endsWith(".");
    }

    @Test
    void the_task_tells_its_input_and_model() throws Exception {
        JsonNode task = StarterApp.json(app.get("/tasks/classify"));
        assertThat(task.path("input").asString()).isEqualTo("text");
        assertThat(task.path("sensitive").asBoolean()).isTrue();
        assertThat(task.path("outputs").valueStream().map(JsonNode::asString)).contains("order-status", "damaged");
        assertThat(task.at("/models/0/model").asString()).isEqualTo("messages");
    }

    private static HttpResponse<String> post(String type, byte[] body) throws IOException, InterruptedException {
        return app.post("/tasks/classify", body, type);
    }

    private static byte[] body(String name) {
        return switch (name) {
            case "blank" -> " \n ".getBytes(StandardCharsets.UTF_8);
            case "latin1" -> "café".getBytes(StandardCharsets.ISO_8859_1);
            case "large" -> new byte[129 * 1024];
            case "long" -> "word ".repeat(20_001).getBytes(StandardCharsets.UTF_8);
            case "words" -> "words".getBytes(StandardCharsets.UTF_8);
            case "other" -> "{\"texts\": []}".getBytes(StandardCharsets.UTF_8);
            case "otherform" -> "words=1".getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
