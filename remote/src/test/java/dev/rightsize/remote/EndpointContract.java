package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.jayway.jsonpath.JsonPath;
import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every endpoint keeps, whatever its provider answers. */
abstract class EndpointContract extends ProviderFixture {
    EndpointContract(Provider provider) {
        super(provider);
    }

    // ------------------------------------------------------------------------------------------------ answers

    @Test
    void text_becomes_one_of_the_labels() {
        answers(provider.answer(INVOICE));

        Reply<String> reply = classifier(LONG).ask(MAIL, NO_HURRY);

        assertThat(reply.value()).isEqualTo("invoice");
        assertThat(reply.confidence()).isNull();
    }

    @Test
    void a_request_carries_schema_labels_input_and_key() {
        answers(provider.answer(INVOICE));

        classifier(LONG).ask(MAIL, NO_HURRY);

        LoggedRequest request = requests().get(0);
        Map<String, Object> schema = JsonPath.read(request.getBodyAsString(), provider.schemaPath());
        assertThat(JsonPath.<List<String>>read(schema, "$.properties.label.enum"))
                .containsExactly("invoice", "complaint", "praise");
        assertThat(request.getBodyAsString()).contains("- complaint").doesNotContain(Provider.SECRET);
        assertThat(JsonPath.<String>read(request.getBodyAsString(), provider.lastTextPath()))
                .isEqualTo(MAIL);
        assertThat(request.getUrl()).doesNotContain(Provider.SECRET);
        if (provider.keyHeader() != null) {
            assertThat(request.getHeader(provider.keyHeader())).endsWith(Provider.SECRET);
        }
    }

    @Test
    void text_becomes_the_fields_that_are_there() {
        answers(provider.answer("{\"name\": \"Ms Personal-Name\", \"phone\": null}"));

        Map<String, String> fields =
                model(LONG).extract(CONTACT).ask(MAIL, NO_HURRY).value();

        assertThat(fields).isEqualTo(Map.of("name", "Ms Personal-Name"));
    }

    @Test
    void a_picture_becomes_a_receipt() {
        answers(provider.answer(Receipts.JSON));

        Reading reading =
                model(LONG).readReceipt().ask(Receipts.PHOTO, NO_HURRY).value();

        assertThat(known(((Receipt) reading).total()).value()).hasToString("14.30");
        String picture = JsonPath.read(requests().get(0).getBodyAsString(), provider.picturePath());
        assertThat(picture).endsWith(Base64.getEncoder().encodeToString(Receipts.JPEG));
    }

    @Test
    void json_between_fences_is_taken() {
        answers(provider.answer("```json\n" + INVOICE + "\n```"));

        assertThat(classifier(LONG).ask(MAIL, NO_HURRY).value()).isEqualTo("invoice");
    }

    // -------------------------------------------------------------------------------------------------- costs

    @Test
    void tokens_cost_what_the_list_said_on_that_day() {
        answers(provider.answer(INVOICE));

        Footprint cost = classifier(LONG).ask(MAIL, NO_HURRY).footprint();

        if (provider.keyHeader() == null) {
            assertThat(cost.moneyUsd()).isNull(); // nobody asks money for a server of one's own
            return;
        }
        Measure money = known(cost.moneyUsd());
        assertThat(money.value()).isCloseTo((1_000 * 1 + 20 * 4) / 1e6, within(1e-12));
        assertThat(money.high()).isEqualTo(money.value());
        assertThat(money.low()).isCloseTo(((1_000 - provider.cachedTokens()) * 1 + 20 * 4) / 1e6, within(1e-12));
        assertThat(money.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(money.source()).isEqualTo("tokens × list price of 2026-08-01 (its list)");
    }

    @Test
    void energy_is_estimated_and_sent_bytes_are_counted() {
        answers(provider.answer(INVOICE));

        Footprint cost = classifier(LONG).ask(MAIL, NO_HURRY).footprint();

        assertThat(known(cost.energyWh()).basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(known(cost.energyWh()).value()).isBetween(1e-5, 1e-1);
        assertThat(cost.bytesLeftDevice())
                .isEqualTo(Measure.measured(requests().get(0).getBody().length, "length of the request's body"));
        assertThat(cost.latencyMs()).isNull(); // the router's to measure
    }

    @Test
    void what_is_not_counted_is_unknown_and_not_zero() {
        ResponseDefinitionBuilder uncounted = provider.uncounted(INVOICE);
        assumeThat(uncounted).isNotNull();
        answers(known(uncounted));

        Footprint cost = classifier(LONG).ask(MAIL, NO_HURRY).footprint();

        assertThat(cost.moneyUsd()).isNull();
        assertThat(cost.energyWh()).isNull();
    }

    @Test
    void an_estimate_is_never_below_what_it_comes_to_be() {
        SERVER.stubFor(provider.anyAsk().willReturn(provider.answer("No JSON.")));
        Model<String, String> model = classifier(LONG);

        Footprint before = model.estimate(MAIL);
        Footprint after = refused(model).footprint();

        assertThat(known(before.bytesLeftDevice()).high())
                .isGreaterThanOrEqualTo(known(after.bytesLeftDevice()).value());
        assertThat(known(before.energyWh()).high())
                .isGreaterThanOrEqualTo(known(after.energyWh()).high());
        assertThat(requests()).hasSize(2);
    }

    // ------------------------------------------------------------------------------------------------- repair

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sure! The label is invoice.",
                "{\"label\": \"invoice\"",
                "{\"label\": \"invoice\"} {\"label\": \"praise\"}",
                "{\"label\": \"Rechnung\"}",
                "{\"label\": 3}",
                "{\"category\": \"invoice\"}",
                "[\"invoice\"]"
            })
    void an_answer_that_is_not_in_order_may_be_repaired_once(String wrong) {
        SERVER.stubFor(provider.anyAsk()
                .inScenario("repair")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(provider.answer(wrong))
                .willSetStateTo("told"));
        SERVER.stubFor(provider.anyAsk()
                .inScenario("repair")
                .whenScenarioStateIs("told")
                .willReturn(provider.answer(INVOICE)));

        Reply<String> reply = classifier(LONG).ask(MAIL, NO_HURRY);

        assertThat(reply.value()).isEqualTo("invoice");
        assertThat(requests()).hasSize(2);
        String second = requests().get(1).getBodyAsString();
        assertThat(JsonPath.<String>read(second, provider.lastTextPath())).startsWith("That answer was not in order:");
        assertThat(second).contains(Bodies.quoted(wrong));
    }

    @Test
    void both_requests_of_a_repaired_answer_are_paid() {
        answers(provider.answer("No JSON."));

        InputRefusedException twice = refused(classifier(LONG));

        long sent = requests().stream()
                .mapToLong(request -> request.getBody().length)
                .sum();
        assertThat(known(twice.footprint().bytesLeftDevice()).value()).isEqualTo((double) sent);
        if (provider.keyHeader() != null) {
            assertThat(known(twice.footprint().moneyUsd()).value()).isCloseTo(2 * 1_080 / 1e6, within(1e-12));
        }
    }

    @Test
    void an_answer_that_is_twice_not_in_order_is_none() {
        answers(provider.answer("Ms Personal-Name wrote an invoice."));

        InputRefusedException refused = refused(classifier(LONG));

        assertThat(refused)
                .hasMessageContaining("answered twice, but not in order: The answer is not JSON")
                .hasMessageNotContaining("Personal-Name");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void an_empty_answer_may_be_repaired_too() {
        answers(provider.empty());

        assertThat(refused(classifier(LONG))).hasMessageContaining("The answer is empty.");
        assertThat(requests()).hasSize(2);
    }

    // ----------------------------------------------------------------------------------------------- refusals

    @Test
    void what_a_filter_holds_back_is_not_asked_for_again() {
        ResponseDefinitionBuilder filtered = provider.filtered();
        assumeThat(filtered).isNotNull();
        answers(known(filtered));

        assertThat(refused(classifier(LONG))).hasMessageContaining("content filter");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void an_answer_that_was_cut_off_says_what_to_raise() {
        answers(provider.cutOff("{\"label\": \"inv"));

        assertThat(refused(classifier(LONG))).hasMessageContaining("cut off after 500 tokens");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void an_empty_input_is_not_sent() {
        assertThatThrownBy(() -> classifier(LONG).ask(" \n", NO_HURRY))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("The input is empty");
        assertThat(requests()).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------- errors

    @Test
    void too_many_requests_tell_how_long_to_wait_and_are_not_repeated_here() {
        answers(provider.error(429, "rate_limit_exceeded", "Rate limit reached.")
                .withHeader("Retry-After", "7"));

        RetriableModelException later = retriable(classifier(LONG));

        assertThat(later.retryAfterMs()).isEqualTo(7_000);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 500, 502, 503, 504, 529})
    void a_server_in_trouble_may_be_asked_again(int status) {
        answers(provider.error(status, "server_error", "The server had an error."));

        assertThat(retriable(classifier(LONG))).hasMessageContaining("HTTP " + status);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void what_asking_again_does_not_change_is_permanent(int status) {
        answers(provider.error(status, "some_code", "Something about " + MAIL));

        assertThat(permanent(classifier(LONG)))
                .hasMessageContaining("HTTP " + status)
                .hasMessageNotContaining("Personal-Name");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_wrong_key_names_its_variable_even_if_the_server_repeats_it() {
        assumeThat(provider.keyHeader()).isNotNull();
        answers(provider.error(401, Provider.SECRET, "Incorrect API key provided: " + Provider.SECRET));

        assertThat(permanent(classifier(LONG)))
                .hasMessageContaining(Provider.KEY_VARIABLE)
                .hasMessageNotContaining(Provider.SECRET);
    }

    @Test
    void an_error_that_is_no_json_is_an_error_all_the_same() {
        answers(aResponse().withStatus(502).withBody("<html>Bad Gateway " + Provider.SECRET + "</html>"));

        retriable(classifier(LONG));
    }

    @Test
    void a_redirect_does_not_take_the_key_along() {
        answers(aResponse().withStatus(307).withHeader("Location", SERVER.baseUrl() + "/elsewhere"));

        assertThat(permanent(classifier(LONG))).hasMessageContaining("has moved");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_page_instead_of_an_answer_is_no_answer() {
        answers(aResponse().withBody("<html>Welcome to the hotel's network</html>"));

        assertThat(retriable(classifier(LONG))).hasMessageContaining("what its API does not answer");
    }

    // ------------------------------------------------------------------------------------- half answers and time

    @Test
    void an_answer_that_does_not_come_is_waited_for_only_so_long() {
        answers(provider.answer(INVOICE).withFixedDelay(10_000));
        long start = System.nanoTime();

        assertThat(retriable(classifier(SHORT))).hasMessageContaining("did not answer in time");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_waited_for_only_so_long() {
        answers(provider.answer(INVOICE).withChunkedDribbleDelay(100, 60_000));
        long start = System.nanoTime();

        assertThat(retriable(classifier(SHORT))).hasMessageContaining("did not answer in time");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void the_router_may_be_less_patient() {
        answers(provider.answer(INVOICE).withFixedDelay(10_000));

        RetriableModelException late = catchThrowableOfType(
                RetriableModelException.class,
                () -> classifier(LONG).ask(MAIL, new Context(ROUTE_MAIL, 300L, Cancellation.NEVER)));

        assertThat(late).hasMessageContaining("did not answer in time");
    }

    @Test
    void both_requests_share_one_deadline() {
        SERVER.stubFor(provider.anyAsk().willReturn(provider.answer("No JSON.").withFixedDelay(700)));

        assertThat(retriable(classifier(Duration.ofSeconds(1)))).hasMessageContaining("did not answer in time");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void half_an_answer_is_none(Fault fault) {
        answers(aResponse().withFault(fault));

        retriable(classifier(LONG));
    }

    @Test
    void an_answer_without_end_is_not_read_to_the_end() {
        answers(aResponse().withBody("x".repeat(5 << 20)));

        assertThat(refused(classifier(LONG))).hasMessageContaining("more than 4194304 bytes");
    }

    @Test
    void a_failure_after_sending_may_have_cost_as_much_as_an_answer() {
        answers(provider.error(500, "server_error", "The server had an error."));

        Footprint cost = retriable(classifier(LONG)).footprint();

        assertThat(known(cost.energyWh()).low()).isZero();
        assertThat(known(cost.energyWh()).high()).isPositive();
        assertThat(known(cost.bytesLeftDevice()).value())
                .isEqualTo(requests().get(0).getBody().length);
    }

    @Test
    void what_is_turned_away_costs_nothing_but_its_bytes() {
        answers(provider.error(429, "rate_limit_exceeded", "Rate limit reached."));

        Footprint cost = retriable(classifier(LONG)).footprint();

        assertThat(known(cost.moneyUsd()).high()).isZero();
        assertThat(known(cost.energyWh()).high()).isZero();
        assertThat(known(cost.bytesLeftDevice()).value()).isPositive();
    }

    @Test
    void a_server_that_is_not_there_is_told_and_nothing_was_sent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Endpoint nobody = provider.endpoint(URI.create("http://127.0.0.1:" + port));

        RetriableModelException away = retriable(model(nobody, LONG).classify(ROUTE_MAIL));

        assertThat(away).hasMessageContaining("cannot be reached at http://127.0.0.1:" + port);
        assertThat(known(away.footprint().bytesLeftDevice()).value()).isZero();
    }

    // ------------------------------------------------------------------------------------------- nobody waits

    @Test
    void an_answer_that_nobody_waits_for_is_broken_off() throws InterruptedException {
        answers(provider.answer(INVOICE).withFixedDelay(10_000));
        Cancellation cancellation = new Cancellation();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread asking = asking(new Context(ROUTE_MAIL, null, cancellation), thrown);

        cancellation.cancel();
        asking.join(5_000);

        assertThat(thrown.get()).isInstanceOf(ModelException.class).hasMessageContaining("was broken off");
    }

    @Test
    void an_interrupted_thread_breaks_its_request_off_and_stays_interrupted() throws InterruptedException {
        answers(provider.answer(INVOICE).withFixedDelay(10_000));
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread asking = asking(NO_HURRY, thrown);

        asking.interrupt();
        asking.join(5_000);

        assertThat(thrown.get()).hasMessageContaining("was broken off");
        assertThat(known(thrown.get()).getSuppressed()).hasSize(1); // see asking()
    }

    @Test
    void what_was_cancelled_before_is_not_sent() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThatThrownBy(() -> classifier(LONG).ask(MAIL, new Context(ROUTE_MAIL, null, cancellation)))
                .hasMessageContaining("was broken off");
        assertThat(requests()).isEmpty();
    }

    /** A thread that waits for an answer; a suppressed exception tells that it was interrupted. */
    private Thread asking(Context context, AtomicReference<@Nullable Throwable> thrown) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                started.countDown();
                classifier(LONG).ask(MAIL, context);
            } catch (ModelException e) {
                if (Thread.currentThread().isInterrupted()) {
                    e.addSuppressed(new InterruptedException());
                }
                thrown.set(e);
            }
        });
        thread.start();
        started.await(5, TimeUnit.SECONDS);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (requests().isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(10);
        }
        return thread;
    }
}
