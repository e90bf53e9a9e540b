package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.jayway.jsonpath.JsonPath;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every endpoint keeps where texts are freely written, conversations passed on, and vectors made. */
abstract class FreeTextContract extends ProviderFixture {
    private static final ChatRequest CONVERSATION = ChatRequest.builder()
            .messages(SystemMessage.from("Answer in Spanish."), UserMessage.from(MAIL))
            .modelName("somebody-elses-model")
            .maxOutputTokens(77)
            .build();

    FreeTextContract(Provider provider) {
        super(provider);
    }

    // --------------------------------------------------------------------------------------------------- generate

    @Test
    void a_text_is_answered_by_a_text_without_any_schema() {
        answers(provider.answer("Thank you for your mail."));

        Reply<String> reply = model(LONG).generate().ask(MAIL, NO_HURRY);

        assertThat(reply.value()).isEqualTo("Thank you for your mail.");
        assertThat(reply.confidence()).isNull();
        String body = requests().get(0).getBodyAsString();
        assertThat(JsonPath.<String>read(body, provider.lastTextPath())).isEqualTo(MAIL);
        assertThat(body).doesNotContain("response_format", "responseJsonSchema", "\"format\"");
    }

    @Test
    void half_a_text_is_none() {
        answers(provider.cutOff("Thank you for"));

        InputRefusedException refused = refused(model(LONG).maxOutputTokens(40).generate());

        assertThat(refused).hasMessageContaining("cut off after 40 tokens");
        assertThat(known(refused.footprint().energyWh()).value()).isPositive(); // it was written all the same
    }

    @Test
    void no_text_is_none() {
        answers(provider.empty());

        assertThat(refused(model(LONG).generate())).hasMessageContaining("answered nothing");
    }

    @Test
    void an_estimate_of_a_text_covers_what_it_comes_to_be() {
        answers(provider.answer("Thank you."));
        Model<String, String> model = model(LONG).generate();

        Footprint before = model.estimate(MAIL);
        Footprint after = model.ask(MAIL, NO_HURRY).footprint();

        assertThat(known(before.bytesLeftDevice()).high())
                .isGreaterThanOrEqualTo(known(after.bytesLeftDevice()).value());
        assertThat(known(before.energyWh()).high())
                .isGreaterThanOrEqualTo(known(after.energyWh()).high());
    }

    // ------------------------------------------------------------------------------------------------------- chat

    @Test
    void a_conversation_is_passed_on_but_for_the_models_name() {
        answers(provider.answer("Gracias por su correo."));

        ChatResponse response = model(LONG).chat().ask(CONVERSATION, NO_HURRY).value();

        assertThat(response.aiMessage().text()).isEqualTo("Gracias por su correo.");
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        String sent = requests().get(0).getUrl() + requests().get(0).getBodyAsString();
        assertThat(sent).contains("Answer in Spanish.", "77").doesNotContain("somebody-elses-model");
        assertThat(sent).contains(provider.keyHeader() == null ? "open:4b" : "large-1");
    }

    @Test
    void tools_are_passed_on_and_their_calls_come_back() {
        answers(provider.toolCall());
        ToolSpecification weather = ToolSpecification.builder()
                .name("weather")
                .parameters(JsonObjectSchema.builder().addStringProperty("city").build())
                .build();
        ChatRequest request =
                CONVERSATION.toBuilder().toolSpecifications(weather).build();

        ChatResponse response = model(LONG).chat().ask(request, NO_HURRY).value();

        List<ToolExecutionRequest> calls = response.aiMessage().toolExecutionRequests();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).name()).isEqualTo("weather");
        assertThat(JsonPath.<String>read(calls.get(0).arguments(), "$.city")).isEqualTo("Madrid");
        assertThat(requests().get(0).getBodyAsString()).contains("weather", "city");
    }

    @Test
    void a_conversation_may_end_at_the_limit_that_it_set_itself() {
        answers(provider.cutOff("Gracias por"));

        ChatResponse response = model(LONG).chat().ask(CONVERSATION, NO_HURRY).value();

        assertThat(response.finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void a_picture_of_a_conversation_loses_its_metadata() {
        answers(provider.answer("A receipt."));
        byte[] tagged = Receipts.jpegWithComment("taken at home");
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(
                        TextContent.from("What is this?"),
                        ImageContent.from(Base64.getEncoder().encodeToString(tagged), "image/jpeg")))
                .build();

        model(LONG).chat().ask(request, NO_HURRY);

        assertThat(requests().get(0).getBodyAsString())
                .contains(Base64.getEncoder().encodeToString(Receipts.JPEG))
                .doesNotContain(Base64.getEncoder().encodeToString(tagged));
    }

    @Test
    void what_cannot_be_weighed_is_not_sent() {
        ChatRequest spoken = ChatRequest.builder()
                .messages(UserMessage.from(AudioContent.from("AAAA", "audio/wav")))
                .build();
        Model<ChatRequest, ChatResponse> model = model(LONG).chat();

        assertThat(failure(InputRefusedException.class, () -> model.estimate(spoken)))
                .hasMessageContaining("holds AUDIO");
        failure(InputRefusedException.class, () -> model.ask(spoken, NO_HURRY));
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_filter_and_silence_are_no_answers_of_a_conversation() {
        answers(provider.empty());
        Model<ChatRequest, ChatResponse> model = model(LONG).chat();
        assertThat(failure(InputRefusedException.class, () -> model.ask(CONVERSATION, NO_HURRY)))
                .hasMessageContaining("answered nothing");

        assumeThat(provider.filtered()).isNotNull();
        answers(known(provider.filtered()));
        assertThat(failure(InputRefusedException.class, () -> model.ask(CONVERSATION, NO_HURRY)))
                .hasMessageContaining("content filter");
    }

    // ------------------------------------------------------------------------------------------------------ embed

    @Test
    void a_text_becomes_a_vector() {
        SERVER.stubFor(provider.anyEmbed().willReturn(provider.vector("0.6, -0.8, 0.0")));

        Reply<float[]> reply = model(LONG).embed().ask(MAIL, NO_HURRY);

        assertThat(reply.value()).containsExactly(0.6f, -0.8f, 0f);
        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).getBodyAsString()).contains(MAIL);
    }

    @Test
    void a_vector_costs_what_was_read_and_its_energy_is_unknown() {
        SERVER.stubFor(provider.anyEmbed().willReturn(provider.vector("0.6, -0.8, 0.0")));
        Model<String, float[]> model = model(LONG).embed();

        Footprint before = model.estimate(MAIL);
        Footprint after = model.ask(MAIL, NO_HURRY).footprint();

        assertThat(after.energyWh()).isNull();
        assertThat(known(after.bytesLeftDevice()))
                .isEqualTo(Measure.measured(requests().get(0).getBody().length, "length of the request's body"));
        assertThat(known(before.bytesLeftDevice()).high())
                .isGreaterThanOrEqualTo(known(after.bytesLeftDevice()).value());
        if (provider.countsVectors()) {
            assertThat(known(after.moneyUsd()).value()).isCloseTo(7 / 1e6, within(1e-12));
            assertThat(known(before.moneyUsd()).high())
                    .isGreaterThanOrEqualTo(known(after.moneyUsd()).value());
        } else {
            assertThat(after.moneyUsd()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0, 0.0"})
    void numbers_without_a_direction_are_no_vector(String numbers) {
        SERVER.stubFor(provider.anyEmbed().willReturn(provider.vector(numbers)));

        assertThat(failure(
                        InputRefusedException.class, () -> model(LONG).embed().ask(MAIL, NO_HURRY)))
                .hasMessageContaining("no vector");
    }

    @Test
    void vectors_fail_as_answers_do() {
        SERVER.stubFor(provider.anyEmbed()
                .willReturn(
                        provider.error(429, "rate_limit_exceeded", "Slow down.").withHeader("Retry-After", "7")));
        Model<String, float[]> model = model(LONG).embed();

        RetriableModelException later = failure(RetriableModelException.class, () -> model.ask(MAIL, NO_HURRY));

        assertThat(later.retryAfterMs()).isEqualTo(7_000);
        assertThat(known(later.footprint().moneyUsd()).high()).isZero();
        assertThat(requests()).hasSize(1);
        SERVER.stubFor(provider.anyEmbed().willReturn(provider.error(401, "invalid_api_key", Provider.SECRET)));
        failure(PermanentModelException.class, () -> model.ask(MAIL, NO_HURRY));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void half_a_vector_is_none(Fault fault) {
        SERVER.stubFor(provider.anyEmbed()
                .willReturn(com.github.tomakehurst.wiremock.client.WireMock.aResponse()
                        .withFault(fault)));

        failure(RetriableModelException.class, () -> model(LONG).embed().ask(MAIL, NO_HURRY));
    }

    @Test
    void an_empty_text_is_not_sent() {
        failure(InputRefusedException.class, () -> model(LONG).embed().ask(" ", NO_HURRY));
        failure(InputRefusedException.class, () -> model(LONG).generate().ask(" ", NO_HURRY));
        assertThat(requests()).isEmpty();
    }
}
