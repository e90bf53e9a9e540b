package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.jayway.jsonpath.JsonPath;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.task.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteModelsTest {
    private static final String SECRET = Provider.SECRET;

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini, OPENAI_API_KEY, gpt-4o-mini at https://api.openai.com/v1",
        "gemini-2.5-flash-lite, GEMINI_API_KEY,"
                + " gemini-2.5-flash-lite at https://generativelanguage.googleapis.com/v1beta",
        "claude-haiku-4.5, ANTHROPIC_API_KEY, claude-haiku-4-5 at https://api.anthropic.com/v1",
        "mistral-large-3, MISTRAL_API_KEY, mistral-large-2512 at https://api.mistral.ai/v1"
    })
    void a_card_is_asked_at_its_provider_with_the_key_of_the_environment(String card, String variable, String shown) {
        RemoteModels models = RemoteModels.of(Map.of(variable, SECRET), Cards.GRIDS);

        assertThat(models.of(hosted(card)).classify(EndpointContract.ROUTE_MAIL))
                .hasToString(shown);
        assertThat(models.isSetUp(hosted(card))).isTrue();
    }

    @Test
    void a_missing_key_names_its_variable() {
        RemoteModels models = RemoteModels.of(Map.of("OPENAI_API_KEY", " "), Cards.GRIDS);

        assertThatThrownBy(() -> models.of(hosted("gpt-4o-mini")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'OPENAI_API_KEY' is not set");
        assertThat(models.isSetUp(hosted("gpt-4o-mini"))).isFalse();
        assertThat(models.knows(hosted("gpt-4o-mini"))).isTrue();
    }

    @Test
    void a_model_that_nobody_offers_is_told_with_those_that_somebody_does() {
        RemoteModels models = RemoteModels.of(Map.of(), Cards.GRIDS);

        assertThatThrownBy(() -> models.of(hosted("large-1")))
                .hasMessageContaining("No API that is known here has the model 'large-1'")
                .hasMessageContaining("gpt-4o-mini");
        assertThat(models.knows(hosted("large-1"))).isFalse();
        assertThat(models.isSetUp(hosted("large-1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://gpu.example:11434, http://gpu.example:11434",
        "gpu.example:11434, http://gpu.example:11434",
        "0.0.0.0:11434, http://127.0.0.1:11434",
        "'', http://localhost:11434"
    })
    void ollama_is_where_its_own_variable_says(String host, String address) {
        RemoteModels models = RemoteModels.of(Map.of("OLLAMA_HOST", host), Cards.GRIDS);

        assertThat(models.of(onServer("gemma3:4b")).classify(EndpointContract.ROUTE_MAIL))
                .hasToString("gemma3:4b at " + address);
    }

    @Test
    void an_address_with_a_secret_is_refused_and_not_repeated() {
        RemoteModels models = RemoteModels.of(Map.of("OLLAMA_HOST", "http://me:" + SECRET + "@host"), Cards.GRIDS);

        assertThatThrownBy(() -> models.of(onServer("gemma3:4b")))
                .hasMessageContaining("'OLLAMA_HOST' must hold an address")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void a_model_that_insists_on_its_own_temperature_is_not_told_one() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            server.stubFor(post("/v1/chat/completions").willReturn(okJson("""
                    {"choices": [{"message": {"role": "assistant", "content": "{\\"label\\": \\"praise\\"}"},
                    "finish_reason": "stop"}]}""")));
            RemoteModels models = RemoteModels.of(
                    Map.of("OPENAI_API_KEY", SECRET, "OPENAI_BASE_URL", server.baseUrl() + "/v1"), Cards.GRIDS);

            for (String card : List.of("gpt-5-nano", "gpt-4o-mini")) {
                models.of(hosted(card))
                        .classify(EndpointContract.ROUTE_MAIL)
                        .ask("Well done!", EndpointContract.NO_HURRY);
            }

            List<Map<String, Object>> bodies = server.getAllServeEvents().stream()
                    .map(event -> JsonPath.<Map<String, Object>>read(
                            event.getRequest().getBodyAsString(), "$"))
                    .toList();
            assertThat(bodies.get(0)).containsEntry("model", "gpt-4o-mini").containsEntry("temperature", 0.0);
            assertThat(bodies.get(1)).containsEntry("model", "gpt-5-nano").doesNotContainKey("temperature");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_dialect_says_whether_it_wants_a_key() {
        assertThatThrownBy(() -> Dialect.GEMINI.at(java.net.URI.create("http://host/v1beta"), null))
                .hasMessageContaining("asks for a key");
        assertThatThrownBy(() -> Dialect.OLLAMA.at(java.net.URI.create("http://host"), Provider.key()))
                .hasMessageContaining("takes no key")
                .hasMessageNotContaining(SECRET);
        assertThat(Dialect.OPENAI
                        .at(java.net.URI.create("http://host/v1"), null)
                        .key())
                .isNull();
    }

    private static ModelCard hosted(String name) {
        return Cards.card(name, Place.REMOTE, Delivery.HOSTED, Cards.PRICES, null);
    }

    private static ModelCard onServer(String name) {
        return Cards.card(name, Place.SERVER, Delivery.DOWNLOADABLE, List.of(), null);
    }
}
