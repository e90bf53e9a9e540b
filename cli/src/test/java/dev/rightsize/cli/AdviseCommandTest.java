package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AdviseCommandTest extends CommandHarness {
    @Nested
    class Rewarding_eats {
        private final JsonNode advice = json("advise", "--example", "rewarding-eats", "--json");

        @Test
        void is_ocr_and_text_classification_on_the_device_local_first() {
            assertThat(advice.get("summary").asString())
                    .isEqualTo("OCR + text classification, on the device, local-first");
            assertThat(texts(advice.get("steps"), "task")).containsExactly("read-text", "classify");
            assertThat(texts(advice.get("steps"), "label")).containsExactly("OCR", "text classification");
            assertThat(advice.get("place").asString()).isEqualTo("DEVICE");
            assertThat(advice.get("strategy").asString()).isEqualTo("LOCAL_FIRST");
            assertThat(advice.get("kind").asString()).isEqualTo("TASK_SPECIFIC");
            assertThat(texts(advice.get("recommended").get("models"), "model"))
                    .containsExactly("text-detector", "line-recogniser", "receipt-roles");
        }

        @Test
        void tells_six_criteria_with_both_cells_of_the_article_and_the_hard_ones_apart() {
            assertThat(texts(advice.get("criteria"), "criterion"))
                    .containsExactly(
                            "connectivity",
                            "data location",
                            "usage pattern",
                            "bandwidth",
                            "privacy and security",
                            "battery");
            assertThat(texts(advice.get("criteria"), "side"))
                    .containsExactly("CLIENT", "CLIENT", "CLIENT", "CLIENT", "CLIENT", "SERVER");
            List<String> hard = new ArrayList<>();
            advice.get("criteria").forEach(row -> {
                if (row.get("hard").asBoolean()) {
                    hard.add(row.get("criterion").asString());
                }
            });
            assertThat(hard).containsExactly("connectivity", "privacy and security");
            assertThat(advice.get("criteria").get(5).get("server").asString())
                    .isEqualTo("mobile apps with limited battery");
        }

        @Test
        void shows_the_first_row_as_printed_and_as_interpreted() {
            JsonNode location = advice.get("location");

            assertThat(location.get("printed").get("DOWNLOAD_TO_DEVICE").asBoolean())
                    .isFalse();
            assertThat(location.get("interpreted").get("DOWNLOAD_TO_DEVICE").asBoolean())
                    .isTrue();
            assertThat(location.get("note").asString()).contains("contradicts");
        }

        @Test
        void costs_less_than_any_remote_model_and_every_range_is_told() {
            double ours = advice.get("recommended")
                    .get("perMonth")
                    .get("energyWh")
                    .get("value")
                    .asDouble();

            for (JsonNode one : advice.get("alternatives")) {
                JsonNode energy = one.get("perMonth").get("energyWh");
                if (one.get("place").asString().equals("REMOTE") && !energy.isNull()) {
                    assertThat(energy.get("value").asDouble()).isGreaterThan(ours);
                    assertThat(energy.get("low").asDouble())
                            .isLessThan(energy.get("value").asDouble());
                    assertThat(energy.get("high").asDouble())
                            .isGreaterThan(energy.get("value").asDouble());
                    assertThat(energy.get("basis").asString()).isEqualTo("estimated");
                    assertThat(energy.get("source").asString()).contains("EcoLogits");
                    assertThat(texts(one, "objections")).isEmpty();
                    assertThat(one.get("objections").get(0).asString()).isEqualTo("may not run at a remote API");
                }
            }
        }

        @Test
        void has_a_reason_for_every_answer() {
            assertThat(advice.get("reasons").propertyNames())
                    .containsExactly("need", "steps", "kind", "place", "strategy");
            advice.get("reasons")
                    .forEach(reason -> assertThat(reason.asString()).endsWith("."));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rewarding-eats   | OCR + text classification, on the device, local-first",
                "chat-topics      | text classification, on the device, hybrid",
                "handbook-answers | text generation, at a remote API, remote-first"
            })
    void an_example_for_each_strategy_in_a_hundred_columns(String name, String summary) {
        String text = printed("advise", "--example", name);

        assertThat(text).startsWith(name + ": " + summary + "\n");
        assertThat(text).contains("Is AI needed?", "Split it?", "Which kind of model?", "Where?", "Place", "Strategy");
        assertThat(tooWide(text)).isEmpty();
    }

    @Nested
    class Answers_come {
        private static final String SUMMARY = "text classification, on your server, local-first";

        @Test
        void from_flags_in_any_case_and_by_their_beginning() {
            assertThat(json("advise", "--task", "classify", "--origin", "SERVER", "--sensitive", "--json")
                            .get("summary")
                            .asString())
                    .isEqualTo(SUMMARY);
            assertThat(json("advise", "--task=class", "--origin=s", "--sensitive=yes", "--json")
                            .get("summary")
                            .asString())
                    .isEqualTo(SUMMARY);
        }

        @Test
        void from_a_file_with_the_same_names() {
            Path file = file("mail.json", """
                {"name": "mail", "task": "classify", "origin": "server", "sensitive": true, "languages": ["en"],
                 "qualityMeasure": "accuracy", "qualityMinimum": 0.9, "maxLatencyMs": 50, "asksPerMonth": 1000}""");

            JsonNode advice = json("advise", "--input", file.toString(), "--json");

            assertThat(advice.get("task").asString()).isEqualTo("mail");
            assertThat(advice.get("summary").asString()).isEqualTo(SUMMARY);
            assertThat(advice.get("recommended")
                            .get("quality")
                            .get(0)
                            .get("data")
                            .asString())
                    .startsWith("Banking77");
        }

        @Test
        void from_the_terminal_asked_again_where_one_is_none() {
            typed = "clasify\nclassify\n1\nnarrow\nmany\n\nserver\ny\nn\nspotty\n\n20,000\n100\n\n\n\n";

            assertThat(printed("advise"))
                    .startsWith("classify: " + SUMMARY)
                    .contains("a month of 20,000 asks by 100 users");

            assertThat(errors())
                    .contains(
                            "What has to be done?",
                            "1 classify  2 extract",
                            "'clasify' is none of classify,",
                            "Did you mean 'classify'?",
                            "'many' is not a whole number. Give digits, such as 20000.",
                            "Where are the data?");
        }

        @Test
        void from_the_terminal_until_it_ends() {
            typed = "generate\n";

            assertThat(printed("advise")).startsWith("generate: text generation");
            typed = "";
            assertThat(run("advise")).isEqualTo(1);
            assertThat(errors()).contains("The input ended before the task was named. Answer, or give --task");
        }

        @Test
        void from_one_source_at_a_time() {
            assertThat(run("advise", "--example", "chat-topics", "--task", "embed"))
                    .isEqualTo(2);
            assertThat(errors()).contains("Give the answers in one way");
        }
    }

    @Nested
    class What_is_wrong_is_told {
        @Test
        void with_line_and_column_in_a_file() {
            Path file = file("mail.json", """
                {
                  "task": "clasify",
                  "offline": "yes",
                  "zone": "GER",
                  "colour": "red"
                }""");

            assertThat(run("advise", "--input", file.toString())).isEqualTo(1);

            assertThat(errors().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo("rightsize: " + file
                                            + ":2:11: task: There is no task 'clasify'. Did you mean 'classify'?"),
                            line -> assertThat(line)
                                    .isEqualTo("rightsize: " + file
                                            + ":3:14: offline: 'offline' must be true or false, but here is 'yes'."),
                            line -> assertThat(line).contains(":4:11: zone: There is no 'zone' named 'GER'."),
                            line -> assertThat(line).contains(":5:3: colour: There is no field 'colour' here."));
        }

        @Test
        void by_flag_where_flags_contradict_each_other() {
            assertThat(run("advise", "--task", "classify", "--offline", "--places", "server"))
                    .isEqualTo(1);
            assertThat(errors())
                    .isEqualTo(
                            "rightsize: Requirements contradict each other: '--offline' keeps the task where the data are"
                                    + " (DEVICE), but '--places' allows only [SERVER]. Add DEVICE to '--places', or drop"
                                    + " '--offline'.\n");
            assertThat(run("advise", "--task", "classify", "--max-latency-ms", "0"))
                    .isEqualTo(1);
            assertThat(errors()).contains("'--max-latency-ms' must be at least 1 but is 0.");
            assertThat(run("advise", "--task", "classify", "--outputs", "spam")).isEqualTo(1);
            assertThat(errors()).contains("with 'spam' as the only label there is nothing to choose");
        }

        @Test
        void at_once_where_a_flag_or_an_example_is_unknown() {
            assertThat(run("advise", "--task", "clasify")).isEqualTo(2);
            assertThat(errors()).isEqualTo("""
                rightsize: --task: 'clasify' is none of classify, extract, read-text, read-receipt, embed, generate. \
                Did you mean 'classify'?
                Help: ./rightsize help advise
                """);
            assertThat(run("advise", "--example", "rewarding-eat")).isEqualTo(2);
            assertThat(errors()).contains("Did you mean 'rewarding-eats'?");
            assertThat(run("advise", "--tusk", "classify")).isEqualTo(2);
            assertThat(errors()).contains("--tusk");
        }

        @ParameterizedTest
        @ValueSource(strings = {"--max-money-usd=much", "--asks-per-month=1.5", "--offline=perhaps", "--device=watch"})
        void and_what_would_be_an_answer(String flag) {
            assertThat(run("advise", "--task", "classify", flag)).isEqualTo(2);
            assertThat(errors()).contains("rightsize: --").hasLineCount(2);
        }

        @Test
        void but_a_situation_without_a_solution_is_an_answer() {
            JsonNode advice = json("advise", "--task", "generate", "--complexity", "reasoning", "--offline", "--json");

            assertThat(advice.get("place").isNull()).isTrue();
            assertThat(advice.get("strategy").isNull()).isTrue();
            assertThat(advice.get("recommended").isNull()).isTrue();
            assertThat(advice.get("conflicts")).hasSize(3);
        }
    }

    @Test
    void a_rule_needs_no_model() {
        String text = printed("advise", "--task", "extract", "--complexity", "fixed-form");

        assertThat(text).startsWith("extract: a rule, no AI\n").doesNotContain("MONEY");
    }

    @Test
    void cards_of_users_take_part() {
        Path cards = file("mine.json", """
            {"name": "my-topics", "kind": "TASK_SPECIFIC", "tasks": ["classify"], "inputs": ["TEXT"],
             "description": "Topics of our chats.", "available": [{"place": "DEVICE", "delivery": "PRELOADED"}],
             "licence": "Apache-2.0", "source": "us", "languages": ["en"], "asOf": "2026-11-24",
             "transparency": "INDIRECT"}""");

        JsonNode advice = json("advise", "--example", "chat-topics", "--cards", cards.toString(), "--json");

        assertThat(advice.get("recommended").get("models").get(0).get("model").asString())
                .isEqualTo("my-topics");
        assertThat(advice.get("strategy").asString()).as("nothing to download").isEqualTo("LOCAL_FIRST");
        assertThat(advice.get("recommended").get("perAsk").get("energyWh").isNull())
                .as("unknown is null, not 0")
                .isTrue();
    }

    @Test
    void help_names_every_flag() {
        assertThat(printed("advise", "--help"))
                .contains("--max-latency-ms", "--quality-minimum", "--asks-per-month", "rewarding-eats");
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> {
            if (one.has(field)) {
                texts.add(one.get(field).asString());
            }
        });
        return texts;
    }
}
