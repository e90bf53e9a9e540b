package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelsCommandTest extends CommandHarness {
    private static final String MINE = """
            {
              "name": "dents",
              "kind": "TASK_SPECIFIC",
              "tasks": ["classify"],
              "inputs": ["IMAGE"],
              "description": "Finds dents on photos of cars.",
              "available": [{"place": "SERVER", "delivery": "PRELOADED"}],
              "licence": "Apache-2.0",
              "source": "./train-dents.sh",
              "asOf": "2026-11-24",
              "bytes": {"value": 5000000, "basis": "MEASURED", "source": "ls -l", "date": "2026-11-24"},
              "transparency": "INDIRECT"
            }""";

    @Nested
    class The_table {
        @Test
        void goes_from_task_specific_models_to_large_ones_in_a_hundred_columns() {
            String table = printed("models");

            assertThat(table.lines())
                    .containsSubsequence(
                            "Task-specific",
                            "  pp-ocr-v4 1.1.0           read-text                  device, server   16 MB              indirect",
                            "  receipt-roles 1.6.0       read-receipt               device, server  750 KB              indirect",
                            "Small language models",
                            "  llama3.2:3b               classify extract generate  device, server  2.0 GB              direct",
                            "Foundation models",
                            "  gemini-2.5-flash          all but embed              remote                   0.30/2.50  direct");
            assertThat(tooWide(table)).isEmpty();
        }

        @Test
        void shows_only_models_for_a_task_if_one_is_named() {
            assertThat(printed("models", "--task", "embed"))
                    .contains("all-minilm-l6-v2")
                    .doesNotContain("pp-ocr-v4", "gpt-4o");
        }

        @Test
        void says_so_if_there_is_no_such_model() {
            assertThat(printed("models", "--task", "embed", "gpt-4o")).contains("No model does that.");
        }
    }

    @Test
    void one_model_is_shown_with_the_source_and_date_of_every_figure() {
        String text = printed("models", "gemini-2.5-flash", "receipt-roles");

        assertThat(text)
                .contains(
                        "0.24 Wh, 0.03 g CO2e, 0.26 ml of water for median text prompt of Gemini Apps",
                        "https://arxiv.org/abs/2508.15734, 2025-08-21)",
                        "76.21 (44…132) billion at work on a token (estimated: EcoLogits",
                        "needs         line-recogniser",
                        "0.892 merchant, date and total right on sroie_test");
        assertThat(tooWide(text)).isEmpty();
    }

    @Nested
    class As_json {
        @Test
        void every_card_has_every_field() {
            JsonNode cards = json("models", "--json");

            assertThat(cards.size()).isGreaterThan(25);
            for (JsonNode card : cards) {
                assertThat(card.propertyNames())
                        .contains("name", "kind", "tasks", "available", "licence", "quality", "prices", "transparency");
            }
        }

        @Test
        void every_figure_has_source_and_date_and_none_is_negative() {
            List<JsonNode> figures = new ArrayList<>();
            collect(json("models", "--json"), figures);

            assertThat(figures).hasSizeGreaterThan(150).allSatisfy(figure -> {
                assertThat(figure.get("source").asString()).isNotBlank();
                String date =
                        figure.path("date").asString(figure.path("validFrom").asString(""));
                assertThat(date).matches(Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}"));
                for (JsonNode value : figure) {
                    assertThat(!value.isNumber() || value.asDouble() >= 0).isTrue();
                }
            });
        }

        /** Objects that say a number. */
        private static void collect(JsonNode node, List<JsonNode> figures) {
            boolean number = false;
            for (JsonNode child : node) {
                collect(child, figures);
                number |= child.isNumber();
            }
            if (number && !node.has("seed")) {
                figures.add(node);
            }
        }
    }

    @Nested
    class Cards_of_users {
        @Test
        void stand_in_the_table_and_replace_those_of_the_same_name() {
            Path file = file("mine.json", "[" + MINE + "," + MINE.replace("dents", "pp-ocr-v4") + "]");

            String table = printed("models", "--cards", file.toString());

            assertThat(table).contains("  dents  ", "  pp-ocr-v4  ").doesNotContain("pp-ocr-v4 1.1.0");
        }

        @Test
        void with_errors_are_refused_all_at_once_with_line_and_column() {
            Path file = file(
                    "mine.json",
                    MINE.replace("5000000", "-1")
                            .replace("classify", "clasify")
                            .replace(",\n  \"asOf\"", ",\n  \"asof\""));

            assertThat(run("models", "--cards", file.toString())).isEqualTo(1);

            assertThat(output()).isEmpty();
            assertThat(errors()).isEqualTo("""
                        rightsize: %1$s:1:1: 'asOf' is missing. Add it.
                        rightsize: %1$s:4:13: tasks[0]: There is no task 'clasify'. Did you mean 'classify'?
                        rightsize: %1$s:10:3: asof: There is no field 'asof' here. Did you mean 'asOf'?
                        rightsize: %1$s:11:22: bytes.value: 'value' must be 0 or more but is -1. Leave it out if it is unknown.
                        """.formatted(file));
        }

        @Test
        void that_are_no_json_or_not_there_are_told_where() {
            Path broken = file("broken.json", "{\n  \"name\": \"dents\"\n  \"kind\"");

            assertThat(run("models", "--cards", broken.toString())).isEqualTo(1);
            assertThat(errors()).startsWith("rightsize: " + broken + ":3:").contains("This is not JSON");
            assertThat(run("models", "--cards", folder + "/none.json")).isEqualTo(1);
            assertThat(errors()).contains("none.json:1:1: The file does not exist.");
        }

        @Test
        void that_need_what_is_not_there_are_told_by_name() {
            Path file = file("mine.json", MINE.replace("\"licence\"", "\"needs\": [\"pp-ocr\"], \"licence\""));

            assertThat(run("models", "--cards", file.toString())).isEqualTo(1);
            assertThat(errors()).contains("mine.json: Model 'dents' needs 'pp-ocr'", "Did you mean 'pp-ocr-v4'?");
        }
    }

    @Test
    void unknown_models_and_tasks_are_wrong_usage_with_the_nearest_name_and_no_page_of_help() {
        assertThat(run("models", "gemni-2.5-flash")).isEqualTo(2);
        assertThat(errors()).isEqualTo("""
            rightsize: There is no model 'gemni-2.5-flash'. Did you mean 'gemini-2.5-flash'?
            Help: ./rightsize help models
            """);
        assertThat(run("models", "--task", "embd")).isEqualTo(2);
        assertThat(errors()).contains("There is no task 'embd'. Did you mean 'embed'?");
    }
}
