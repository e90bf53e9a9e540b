package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.rightsize.core.metering.Footprint;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiCompatibleTest extends EndpointContract {
    private final OpenAiProvider openAi = new OpenAiProvider();

    OpenAiCompatibleTest() {
        super(new OpenAiProvider());
    }

    @Test
    void a_model_that_declines_is_not_asked_again_and_its_words_end_here() {
        answers(openAi.refusal("I'm sorry, I cannot help with Ms Personal-Name."));

        assertThat(refused(classifier(LONG))).hasMessageContaining("refuses to answer");
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filter", "content_policy_violation"})
    void azure_filters_by_an_error(String code) {
        answers(openAi.error(400, code, "The response was filtered."));

        assertThat(refused(classifier(LONG))).hasMessageContaining("content filter");
    }

    @Test
    void too_long_an_input_is_the_inputs_fault() {
        answers(openAi.error(400, "context_length_exceeded", "This model's maximum context length is 8192 tokens."));

        assertThat(refused(classifier(LONG))).hasMessageContaining("so long an input");
    }

    @Test
    void an_empty_account_is_not_a_matter_of_waiting() {
        answers(openAi.error(429, "insufficient_quota", "You exceeded your current quota.")
                .withHeader("Retry-After", "1"));

        assertThat(permanent(classifier(LONG))).hasMessageContaining("has no credit left");
    }

    @Test
    void milliseconds_are_more_exact_than_seconds() {
        answers(openAi.error(429, "rate_limit_exceeded", "Rate limit reached.")
                .withHeader("retry-after", "1")
                .withHeader("retry-after-ms", "250"));

        assertThat(retriable(classifier(LONG)).retryAfterMs()).isEqualTo(250);
    }

    @Test
    void a_server_without_schemas_is_told_in_the_prompt() {
        answers(openAi.answer(INVOICE));
        OpenAiCompatible plain =
                OpenAiCompatible.at(server().resolve("/v1"), null).withSchemas(SchemaSupport.NONE);

        RemoteModel.at(plain, Cards.hosted(), Cards.GRIDS).classify(ROUTE_MAIL).ask(MAIL, NO_HURRY);

        String body = requests().get(0).getBodyAsString();
        assertThat(body).doesNotContain("response_format");
        assertThat(JsonPath.<String>read(body, "$.messages[0].content")).contains("\"enum\":[\"invoice\"");
    }

    @Test
    void json_mode_is_asked_for_where_it_is_all_there_is() {
        answers(openAi.answer(INVOICE));
        OpenAiCompatible json =
                OpenAiCompatible.at(server().resolve("/v1"), null).withSchemas(SchemaSupport.JSON);

        RemoteModel.at(json, Cards.hosted(), Cards.GRIDS).classify(ROUTE_MAIL).ask(MAIL, NO_HURRY);

        String body = requests().get(0).getBodyAsString();
        assertThat(JsonPath.<String>read(body, "$.response_format.type")).isEqualTo("json_object");
        assertThat(JsonPath.<Integer>read(body, "$.max_tokens")).isEqualTo(500);
    }

    @Test
    void openai_holds_the_model_to_the_schema_without_samples_or_thoughts_beyond_the_limit() {
        answers(openAi.answer(INVOICE));

        classifier(LONG).ask(MAIL, NO_HURRY);

        String body = requests().get(0).getBodyAsString();
        assertThat(JsonPath.<Boolean>read(body, "$.response_format.json_schema.strict"))
                .isTrue();
        assertThat(JsonPath.<Integer>read(body, "$.max_completion_tokens")).isEqualTo(500);
        assertThat(JsonPath.<Double>read(body, "$.temperature")).isZero();
    }

    @Test
    void a_model_without_a_price_that_day_costs_an_unknown_amount() {
        answers(openAi.answer(INVOICE));
        var dear = Cards.card(
                "large-1",
                dev.rightsize.core.task.Place.REMOTE,
                dev.rightsize.core.catalogue.Delivery.HOSTED,
                Cards.PRICES.subList(1, 2),
                null);

        Footprint cost = RemoteModel.at(openAi.endpoint(server()), dear, Cards.GRIDS)
                .clock(Cards.CLOCK)
                .classify(ROUTE_MAIL)
                .ask(MAIL, NO_HURRY)
                .footprint();

        assertThat(cost.moneyUsd()).isNull();
        assertThat(cost.energyWh()).isNull(); // its data centre is unknown too
    }

    @Test
    void openai_itself_is_a_network_away() {
        assertThat(OpenAiCompatible.openAi(Provider.key()).baseUrl())
                .isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(OpenAiCompatible.openAi(Provider.key()).needsNetwork()).isTrue();
    }
}
