package dev.rightsize.cli;

import static java.awt.Color.WHITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FootprintCommandTest extends CommandHarness {
    private static final String RECEIPT = """
            {"file": "a.jpg", "kind": "receipt",
             "servedBy": {"model": "receipt-roles", "version": "1.1.0", "kind": "TASK_SPECIFIC", "place": "DEVICE"},
             "footprint": {
               "latencyMs": {"value": 1250, "basis": "measured", "source": "the router's clock"},
               "cpuSeconds": {"value": 1.9, "basis": "measured", "source": "processor time of this process"},
               "bytesLeftDevice": {"value": 0, "basis": "measured", "source": "no network call on this path"},
               "energyWh": {"low": 0.0004, "value": 0.002, "high": 0.004, "basis": "estimated", "source": "a method"},
               "co2eGrams": null, "embodiedCo2eGrams": null, "onSiteWaterMl": null, "offSiteWaterMl": null,
               "moneyUsd": {"low": 1e-7, "value": 6e-7, "high": 2e-6, "basis": "estimated", "source": "a tariff"}},
             "attempts": [{"model": "receipt-roles", "place": "DEVICE", "outcome": "served", "reason": null}]}
            """;
    private static final String MEASURED = """
            {"file": "b.jpg", "kind": "receipt", "servedBy": null,
             "footprint": {"energyWh": {"value": 0.006, "basis": "measured", "source": "RAPL package-0"}},
             "attempts": [{"outcome": "skipped"}, {"outcome": "failed"}, {"outcome": "failed"}]}
            """;
    private static final String ERROR =
            "{\"file\": \"c.jpg\", \"error\": {\"code\": \"not-found\", \"message\": \"…\"}}";

    @Test
    void every_figure_has_its_basis_and_its_source_and_unknown_is_not_zero() {
        typed = RECEIPT;

        assertThat(printed("footprint"))
                .contains("a.jpg, served by receipt-roles 1.1.0 (TASK_SPECIFIC, DEVICE)\n")
                .containsPattern("time +1,300 ms +measured: the router's clock\n")
                .containsPattern("left the device +0 bytes +measured: no network call on this path\n")
                .containsPattern("energy +2 \\(0\\.4…4\\) mWh +estimated: a method\n")
                .containsPattern("CO2e of electricity +unknown\n")
                .containsPattern("money +0\\.0006 \\(0\\.0001…0\\.002\\) USD a 1,000 +estimated: a tariff\n");
        assertThat(tooWide(output())).isEmpty();
    }

    @Test
    void it_is_compared_with_what_a_large_remote_model_would_have_cost() {
        typed = RECEIPT;

        assertThat(printed("footprint", "--large", "gemini-2.5-flash"))
                .contains("A large remote model, gemini-2.5-flash, would have cost")
                .containsPattern("energy +× [\\d,]+…[\\d,]+ +that of this answer");
        assertThat(printed("footprint")).contains("A large remote model, gpt-4o, would have cost");
    }

    @Test
    void several_answers_are_summed_up_with_the_share_that_was_measured() {
        typed = RECEIPT + MEASURED + ERROR;

        String text = printed("footprint", "-");

        assertThat(text)
                .contains("b.jpg, served by nobody, all 2 tries together")
                .contains("2 answers together")
                .containsPattern("energy +8 \\(6\\.4…10\\) mWh +75 % measured\n")
                .containsPattern("processor time +1\\.9 s +100 % measured, unknown of 1 of 2\n")
                .containsPattern("left the device +0 bytes +all measured, unknown of 1 of 2\n")
                .contains("1 more could not be read and tell no cost.");
        assertThat(tooWide(text)).isEmpty();
    }

    @Test
    void programs_get_figures_totals_and_the_large_model_as_json() {
        typed = "[" + RECEIPT + "," + MEASURED + "]";

        JsonNode json = json("footprint", "--json");

        assertThat(json.get("answers")).hasSize(2);
        assertThat(json.at("/answers/0/footprint/energyWh/high").asDouble()).isEqualTo(0.004);
        assertThat(json.at("/answers/0/footprint/co2eGrams").isNull()).isTrue();
        assertThat(json.at("/totals/energyWh/measuredShare").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/totals/energyWh/weakest").asString()).isEqualTo("estimated");
        assertThat(json.at("/totals/co2eGrams/unknown").asInt()).isEqualTo(2);
        assertThat(json.at("/totals/co2eGrams/value").isNull()).isTrue();
        assertThat(json.at("/large/model").asString()).isEqualTo("gpt-4o");
        assertThat(json.at("/large/perAsk/energyWh/value").asDouble()).isPositive();
    }

    @Test
    void an_ask_that_is_only_described_is_estimated_at_every_place() {
        String text = printed("footprint", "--task", "read-receipt", "--model", "receipt-roles");

        assertThat(text)
                .contains("One ask of 'read-receipt', served by receipt-roles (TASK_SPECIFIC, DEVICE, preloaded)")
                .contains("A large remote model, gpt-4o, would have cost")
                .doesNotContain("answers together");
        assertThat(tooWide(text)).isEmpty();
    }

    @Test
    void the_length_of_a_described_answer_decides_its_cost() {
        double shorter = energy("--output-tokens", "10");
        double longer = energy("--output-tokens", "1000");

        assertThat(longer / shorter).isBetween(50.0, 101.0);
    }

    private double energy(String... more) {
        String[] arguments = {"footprint", "--json", "--task", "classify", "--model", "gpt-4o-mini", more[0], more[1]};
        return json(arguments).at("/answers/0/footprint/energyWh/value").asDouble();
    }

    @Test
    void what_the_read_command_prints_can_be_piped_into_it() {
        String photo = Receipts.photo(folder.resolve("a.png"), WHITE, 200).toString();
        assertThat(run("read", "--format", "jsonl", photo)).isZero();

        typed = output();

        assertThat(printed("footprint"))
                .contains("receipt-roles 1.0.0 (TASK_SPECIFIC, DEVICE)")
                .containsPattern("energy +\\S+.*mWh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|standard input is empty. Give what",
                "{\"file\": 1|is not JSON after answer 0",
                "{\"value\": 3}|standard input, answer 1 has no 'footprint'",
                "{\"footprint\": 3}|answer 1: 'footprint' must be an object",
                "{\"footprint\": {\"energyWh\": 3}}|answer 1: 'energyWh' needs a 'value' that is a number",
                "{\"footprint\": {\"energyWh\": {\"value\": 3, \"basis\": \"guessed\"}}}|a 'basis' of measured",
                "{\"footprint\": {\"energyWh\": {\"value\": 3, \"low\": 4, \"basis\": \"measured\"}}}|that do not fall",
            })
    void what_is_no_answer_is_an_error_that_says_where(String given, String complaint) {
        typed = given;

        assertThat(run("footprint")).isEqualTo(1);
        assertThat(errors()).contains(complaint);
    }

    @Test
    void unknown_names_come_with_the_nearest() {
        assertThat(run("footprint", "--task", "clasify", "--model", "gpt-4o")).isEqualTo(2);
        assertThat(errors()).contains("Did you mean 'classify'?");
        assertThat(run("footprint", "--task", "classify", "--model", "gpt4o")).isEqualTo(1);
        assertThat(errors()).contains("There is no model 'gpt4o'. Did you mean 'gpt-4o'?");
        assertThat(run("footprint", "--task", "classify", "--model", "gpt-4o", "--zone", "ESO"))
                .isEqualTo(1);
        assertThat(errors()).contains("Did you mean 'ESP'?");
        assertThat(run("footprint", "--task", "embed", "--model", "gpt-4o")).isEqualTo(1);
        assertThat(errors()).contains("does not do 'embed' by its card");
        assertThat(run("footprint", "--model", "gpt-4o")).isEqualTo(2);
        assertThat(errors()).contains("--model describes an ask and needs --task");
        assertThat(run("footprint", folder.resolve("none.jsonl").toString())).isEqualTo(1);
        assertThat(errors()).contains("There is no file");
    }
}
