package dev.rightsize.local.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Unsure;
import dev.rightsize.core.task.Place;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class ResultJsonTest {
    private static final ModelReference LOCAL =
            new ModelReference("mails", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE);
    private static final ModelReference REMOTE = new ModelReference("gpt-4o", null, ModelKind.FOUNDATION, Place.REMOTE);

    @Test
    void an_answer_tells_value_confidence_who_served_what_it_cost_and_the_way_to_it() {
        ObjectNode json = ResultJson.of(
                new Answer<>(
                        "invoice",
                        0.97,
                        List.of(
                                attempt(LOCAL, Attempt.Outcome.SKIPPED, "downloading, 43 %", 0.25),
                                attempt(REMOTE, Attempt.Outcome.SERVED, null, 800))),
                StringNode::valueOf);

        assertThat(json.propertyNames()).containsExactly("value", "confidence", "servedBy", "footprint", "attempts");
        assertThat(json.get("value").asString()).isEqualTo("invoice");
        assertThat(json.get("servedBy")).hasToString("""
                {"model":"gpt-4o","version":null,"kind":"FOUNDATION","place":"REMOTE"}\
                """);
        assertThat(json.at("/footprint/latencyMs/value").asDouble()).isEqualTo(800.25);
        assertThat(json.at("/footprint/energyWh").isNull()).isTrue();
        assertThat(json.at("/attempts/0")).hasToString("""
                {"model":"mails","place":"DEVICE","outcome":"skipped","reason":"downloading, 43 %","latencyMs":0.25}\
                """);
    }

    @Test
    void no_answer_tells_its_cause_and_an_unsure_one_what_it_would_be() {
        List<Attempt> attempts = List.of(attempt(LOCAL, Attempt.Outcome.REJECTED, "not sure", 1));

        ObjectNode none =
                ResultJson.of(new NoAnswer<String>(NoAnswer.Cause.OVER_BUDGET, attempts), StringNode::valueOf);
        ObjectNode unsure = ResultJson.of(new Unsure<>("other", 0.4, LOCAL, attempts), StringNode::valueOf);

        assertThat(none.get("value").isNull()).isTrue();
        assertThat(none.get("servedBy").isNull()).isTrue();
        assertThat(none.at("/error/code").asString()).isEqualTo("over-budget");
        assertThat(none.at("/error/message").asString()).contains("Raise the budget");
        assertThat(unsure.get("value").isNull()).isTrue();
        assertThat(unsure.at("/error/code").asString()).isEqualTo("unsure");
        assertThat(unsure.at("/unsure/value").asString()).isEqualTo("other");
        assertThat(unsure.at("/unsure/givenBy/model").asString()).isEqualTo("mails");
    }

    @Property(tries = 200)
    void a_footprint_is_read_as_it_was_written(
            @ForAll @DoubleRange(min = 0, max = 1e6) double low,
            @ForAll @DoubleRange(min = 0, max = 1e6) double more,
            @ForAll boolean known) {
        Measure energy = Measure.estimated(low, low + more / 2, low + more, "a method");
        Footprint footprint = new Footprint(
                Measure.measured(low, "a clock"), null, null, known ? energy : null, null, null, null, null, null);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        FootprintJson.put(json, footprint);

        Footprint read = FootprintJson.read(json);

        ObjectNode again = JsonNodeFactory.instance.objectNode();
        FootprintJson.put(again, read);
        assertThat(again).isEqualTo(json);
        assertThat(read.energyWh() == null).isEqualTo(!known);
    }

    private static Attempt attempt(ModelReference model, Attempt.Outcome outcome, @Nullable String reason, double ms) {
        return new Attempt(
                model,
                outcome,
                reason,
                Footprint.UNKNOWN.withLatency(Measure.measured(ms, "the router's clock")),
                null);
    }
}
