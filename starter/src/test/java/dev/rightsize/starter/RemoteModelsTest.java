package dev.rightsize.starter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.remote.RemoteModels;
import dev.rightsize.starter.models.NamedReceipts;
import dev.rightsize.starter.remote.RemoteReceipts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** A large model that the settings name, at OpenAI's API on the loopback interface. */
class RemoteModelsTest {
    private static final String NAMED = "rightsize.read-receipt.remote=gpt-4o-mini";
    private static final String NOT_SENSITIVE = "rightsize.read-receipt.sensitive=false";
    private static final String RECEIPT = """
            {"isReceipt": true, "merchant": "Cafe Ocho", "address": null, "phone": null, "taxId": null,
             "date": "2026-10-31", "time": "14:05", "currency": "EUR", "receiptNumber": null, "items": [],
             "subtotal": null, "discounts": [], "taxes": [], "tip": null, "total": 14.30, "payments": [], "change": null}
            """;
    private static final WireMockServer API =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @Configuration(proxyBeanMethods = false)
    static class Keys {
        @Bean
        RemoteModels remoteModels() {
            String address = "http://127.0.0.1:" + API.port() + "/v1";
            return RemoteModels.of(Map.of("OPENAI_API_KEY", "a-key", "OPENAI_BASE_URL", address), ShippedGrids.grids());
        }
    }

    /** Counts how often a picture is encoded. */
    @Configuration(proxyBeanMethods = false)
    static class Counted {
        static final AtomicInteger ENCODED = new AtomicInteger();

        @Bean
        NamedReceipts remoteReceipts(RemoteModels remote) {
            return new RemoteReceipts(Catalogues.builtIn(), remote, picture -> {
                ENCODED.incrementAndGet();
                return png(picture.width(), picture.height());
            });
        }
    }

    @BeforeAll
    static void start() {
        API.start();
    }

    @AfterAll
    static void stop() {
        API.stop();
    }

    @BeforeEach
    void answer() {
        API.resetAll();
        API.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                                {"id": "chatcmpl-1", "object": "chat.completion", "created": 1796083200, "model": "gpt-4o-mini",
                                 "choices": [{"index": 0, "finish_reason": "stop",
                                              "message": {"role": "assistant", "content": "%s", "refusal": null}}],
                                 "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}}
                                """.formatted(RECEIPT.replace("\"", "\\\"").replaceAll("\\s+", " ")))));
    }

    @Test
    void a_model_that_fails_here_is_followed_by_the_one_that_the_settings_name() throws Exception {
        try (StarterApp app = StarterApp.start(FakeReading.Broken.class, Keys.class, NAMED, NOT_SENSITIVE)) {
            JsonNode answer = ask(app, "local-first");

            assertThat(answer.at("/value/merchant/value").asString()).isEqualTo("Cafe Ocho");
            assertThat(answer.at("/value/total/value").asString()).isEqualTo("14.30");
            assertThat(answer.at("/servedBy/model").asString()).isEqualTo("gpt-4o-mini");
            assertThat(answer.at("/servedBy/place").asString()).isEqualTo("REMOTE");
            assertThat(answer.at("/footprint/moneyUsd/value").asDouble()).isPositive();
            assertThat(outcomes(answer)).containsExactly("SERVER failed", "REMOTE served");
            LoggedRequest sent = API.findAll(postRequestedFor(anyUrl())).get(0);
            assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer a-key");
            assertThat(sent.getBodyAsString()).contains("data:image/jpeg;base64,");
        }
    }

    @Test
    void one_that_is_not_sure_enough_is_followed_too_and_remote_first_asks_in_the_other_order() throws Exception {
        try (StarterApp app = StarterApp.start(
                FakeReading.Blank.class,
                Keys.class,
                NAMED,
                NOT_SENSITIVE,
                "rightsize.read-receipt.min-confidence=0.95")) {
            assertThat(outcomes(ask(app, "hybrid"))).containsExactly("SERVER rejected", "REMOTE served");
            assertThat(outcomes(ask(app, "remote-first"))).containsExactly("REMOTE served");
        }
    }

    @Test
    void a_picture_is_encoded_once_for_its_price_its_request_and_the_next_model() throws Exception {
        try (StarterApp app = StarterApp.start(
                FakeReading.Broken.class,
                Keys.class,
                Counted.class,
                "rightsize.read-receipt.remote=gpt-4o,gpt-4o-mini",
                NOT_SENSITIVE,
                "rightsize.read-receipt.max-usd-per-month=20")) {
            API.stubFor(post(anyUrl())
                    .atPriority(1)
                    .withRequestBody(matchingJsonPath("$[?(@.model == 'gpt-4o')]"))
                    .willReturn(aResponse().withStatus(400)));
            Counted.ENCODED.set(0);

            assertThat(outcomes(ask(app, "local-first")))
                    .containsExactly("SERVER failed", "REMOTE failed", "REMOTE served");

            assertThat(API.findAll(postRequestedFor(anyUrl())))
                    .hasSize(2)
                    .allSatisfy(sent -> assertThat(sent.getBodyAsString()).contains("data:image/png;base64,"));
            assertThat(Counted.ENCODED).hasValue(1);
            ask(app, "local-first");
            assertThat(Counted.ENCODED).as("the next picture is another one").hasValue(2);
        }
    }

    @Test
    void nobody_is_asked_who_could_cost_more_than_the_month_has_left() throws Exception {
        try (StarterApp app = StarterApp.start(
                FakeReading.Blank.class,
                Keys.class,
                NAMED,
                NOT_SENSITIVE,
                "rightsize.read-receipt.max-usd-per-month=0.001")) {
            assertThat(outcomes(ask(app, "remote-first"))).containsExactly("REMOTE skipped", "SERVER served");
            assertThat(API.findAll(postRequestedFor(anyUrl()))).isEmpty();
        }
    }

    @Test
    void a_sensitive_task_that_names_somebody_elses_model_stops_the_start() {
        assertThatThrownBy(() -> StarterApp.start(FakeReading.Blank.class, Keys.class, NAMED))
                .hasRootCauseMessage(
                        "'rightsize.read-receipt.remote' names 'gpt-4o-mini', which is at place REMOTE, but"
                                + " pictures of receipts are sensitive and may not go there. Set"
                                + " 'rightsize.read-receipt.sensitive' to false if their owners agree, or name no such model.");
    }

    private static JsonNode ask(StarterApp app, String strategy) throws IOException, InterruptedException {
        HttpResponse<String> response = app.post("/tasks/read-receipt?strategy=" + strategy, picture(), "image/png");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StarterApp.json(response);
    }

    private static List<String> outcomes(JsonNode answer) {
        return answer.path("attempts")
                .valueStream()
                .map(one ->
                        one.path("place").asString() + " " + one.path("outcome").asString())
                .toList();
    }

    private static byte[] picture() {
        return png(40, 60);
    }

    private static byte[] png(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
