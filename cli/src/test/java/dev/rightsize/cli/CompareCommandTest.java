package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompareCommandTest extends CommandHarness {
    /** 120 mails in three topics; big has 114 of them right, mid 108, weak 60. */
    private Path gold() {
        StringBuilder csv = new StringBuilder("text,label,big,mid,weak\n");
        List<String> labels = List.of("order", "invoice", "other");
        for (int i = 0; i < 120; i++) {
            String right = labels.get(i % 3);
            String wrong = labels.get((i + 1) % 3);
            csv.append(String.join(
                            ",",
                            "\"Mail no. " + i + ", about an " + right + "\"",
                            right,
                            i % 20 == 0 ? wrong : right,
                            i % 10 == 0 ? wrong : right,
                            i % 2 == 0 ? "INVALID" : right))
                    .append('\n');
        }
        return file("gold.csv", csv.toString());
    }

    @Nested
    class Recorded_answers {
        @Test
        void are_compared_offline_with_intervals_and_a_verdict_on_each() {
            JsonNode json = json(
                    "compare",
                    "classify",
                    "--data",
                    gold().toString(),
                    "--recorded",
                    "big=gpt-4o,mid=gpt-4o-mini,weak=weak",
                    "--quality-minimum",
                    "0.85",
                    "--json");

            assertThat(json.get("rows").asInt()).isEqualTo(120);
            assertThat(json.get("recommended").asString()).isEqualTo("gpt-4o-mini");
            assertThat(model(json, "gpt-4o").get("accuracy").get("value").asDouble())
                    .isEqualTo(0.95);
            assertThat(model(json, "gpt-4o").get("accuracy").get("low").asDouble())
                    .isCloseTo(0.8948, within(5e-4));
            assertThat(model(json, "gpt-4o").get("verdict").asString()).startsWith("It would do, too, but is larger");
            assertThat(model(json, "weak").get("unanswered").asInt()).isEqualTo(60);
            assertThat(model(json, "weak").get("perAnswer").get("moneyUsd").isNull())
                    .isTrue();
            assertThat(model(json, "gpt-4o")
                            .get("perAnswer")
                            .get("moneyUsd")
                            .get("basis")
                            .asString())
                    .isEqualTo("estimated");
            assertThat(model(json, "majority-class").get("objections").get(0).asString())
                    .contains("is below the wanted 85.0 %");
            JsonNode versus = model(json, "gpt-4o-mini").get("versus");
            assertThat(versus.get("model").asString()).isEqualTo("gpt-4o");
            assertThat(versus.get("onlyThisRight").asInt()).isZero();
            assertThat(versus.get("onlyOtherRight").asInt()).isEqualTo(6);
            assertThat(versus.get("accuracyProbability").asDouble()).isCloseTo(0.03125, within(1e-12));
        }

        @Test
        void are_shown_in_a_hundred_columns() {
            String text = printed(
                    "compare", "classify", "--data", gold().toString(), "--recorded", "big=gpt-4o,mid=gpt-4o-mini");

            assertThat(text).startsWith("Take gpt-4o: the smallest that is not significantly worse");
            assertThat(text).contains("✗  gpt-4o-mini", "90.0 (83.3…94.2)", "0.031", "Recommended: the smallest");
            assertThat(tooWide(text)).isEmpty();
        }

        @Test
        void of_a_remote_model_are_ruled_out_where_data_are_sensitive() {
            JsonNode json = json(
                    "compare",
                    "classify",
                    "--data",
                    gold().toString(),
                    "--recorded",
                    "big=gpt-4o",
                    "--sensitive",
                    "--quality-minimum",
                    "0.5",
                    "--json");

            assertThat(json.get("recommended").isNull()).isTrue();
            assertThat(model(json, "gpt-4o").get("objections").get(0).asString())
                    .isEqualTo("may not run at a remote API");
            assertThat(texts(json.get("places"))).containsExactly("DEVICE");
        }

        @Test
        void meet_requirements_from_the_advisor_s_file() {
            Path file = file("mail.json", """
                {"task": "classify", "outputs": ["order", "invoice", "other"], "qualityMeasure": "macro-F1",
                 "qualityMinimum": 0.93, "asksPerMonth": 1000}""");

            JsonNode json = json(
                    "compare",
                    "classify",
                    "--data",
                    gold().toString(),
                    "--recorded",
                    "big=gpt-4o,mid=gpt-4o-mini",
                    "--requirements",
                    file.toString(),
                    "--json");

            assertThat(json.get("measure").asString()).isEqualTo("macro-F1");
            assertThat(json.get("recommended").asString()).isEqualTo("gpt-4o");
        }
    }

    @Nested
    class The_report {
        @Test
        void is_one_page_that_fetches_nothing_and_has_pictures_with_tables_beside_them() throws IOException {
            Path page = folder.resolve("report.html");

            printed(
                    "compare",
                    "classify",
                    "--data",
                    gold().toString(),
                    "--recorded",
                    "big=gpt-4o,mid=gpt-4o-mini,weak=weak",
                    "--quality-minimum",
                    "0.8",
                    "--report",
                    page.toString());

            String html = Files.readString(page);
            assertThat(html)
                    .contains("<svg", "role=\"img\"", "aria-label=\"accuracy over USD", "prefers-color-scheme: dark")
                    .contains("<caption>", "<th scope=\"row\">→ gpt-4o-mini</th>", "90.0 (83.3…94.2)")
                    .contains("Not drawn, as its cost is unknown: weak.")
                    .doesNotContain("http", "src=", "@import", "url(", "NaN", "Infinity");
            assertThat(html.split("<path class=\"take\"", -1))
                    .as("the recommended one, in two pictures")
                    .hasSize(3);
        }

        @Test
        void keeps_names_that_look_like_html_harmless() throws IOException {
            Path page = folder.resolve("report.html");

            printed(
                    "compare",
                    "classify",
                    "--data",
                    gold().toString(),
                    "--recorded",
                    "big=<b>big&co",
                    "--report",
                    page.toString());

            assertThat(Files.readString(page)).contains("&lt;b&gt;big&amp;co").doesNotContain("<b>big");
        }
    }

    @Nested
    class A_model_over_the_network {
        private final List<String> asked = new ArrayList<>();

        @Test
        void is_asked_row_by_row_and_its_tokens_are_paid_for() throws IOException {
            HttpServer server = server();
            try {
                JsonNode json = JSON.readTree(ran(
                        Map.of(
                                "OPENAI_BASE_URL",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1"),
                        "compare",
                        "classify",
                        "--data",
                        gold().toString(),
                        "--models",
                        "gpt-4o-mini",
                        "--json"));

                assertThat(asked).hasSize(120);
                JsonNode model = model(json, "gpt-4o-mini");
                assertThat(model.get("accuracy").get("value").asDouble()).isCloseTo(1 / 3.0, within(1e-9));
                assertThat(model.get("perAnswer").get("moneyUsd").get("value").asDouble())
                        .isCloseTo((100 * 0.15 + 10 * 0.60) / 1e6, within(1e-9));
                assertThat(model.get("latency").get("medianMs").asDouble()).isPositive();
                assertThat(model.get("answers").asString()).isEqualTo("asked now, remote");
            } finally {
                server.stop(0);
            }
        }

        @Test
        void is_not_asked_at_all_where_that_may_cost_more_than_it_may() throws IOException {
            HttpServer server = server();
            try {
                String error = ran(
                        Map.of(
                                "OPENAI_BASE_URL",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1"),
                        "compare",
                        "classify",
                        "--data",
                        gold().toString(),
                        "--models",
                        "gpt-4o",
                        "--spend-at-most",
                        "0.0001");

                assertThat(error)
                        .contains("Asking 'gpt-4o' for 120 rows may cost up to")
                        .contains("--spend-at-most");
                assertThat(asked).isEmpty();
            } finally {
                server.stop(0);
            }
        }

        @Test
        void needs_a_key() {
            assertThat(ran(
                            Map.of(),
                            "compare",
                            "classify",
                            "--data",
                            gold().toString(),
                            "--models",
                            "gemini-2.5-flash"))
                    .isEqualTo(
                            "rightsize: Model 'gemini-2.5-flash' is asked over the network, but 'GEMINI_API_KEY' is not"
                                    + " set. Set it to your key, or record the answers in a column and name it with --recorded"
                                    + " COLUMN=gemini-2.5-flash.\n");
        }

        /** Answers 'order' to everything. */
        private HttpServer server() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/chat/completions", exchange -> {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = """
                    {"id": "1", "object": "chat.completion", "created": 1796083200, "model": "gpt-4o-mini",
                     "choices": [{"index": 0, "finish_reason": "stop",
                       "message": {"role": "assistant", "content": "{\\"label\\": \\"order\\"}"}}],
                     "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}}""".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2 | compare clasify --data GOLD --models majority-class | There is no task 'clasify'. Did you mean 'classify'?",
                "2 | compare extract --data GOLD --models majority-class | 'compare' knows 'classify' only, but was given 'extract'",
                "2 | compare classify --data GOLD | There is nothing to compare. Name --models, or --recorded answers.",
                "2 | compare classify --models majority-class | Missing required option: '--data=FILE'",
                "2 | compare classify --data GOLD --models majority-class --quality-minimum much | --quality-minimum: 'much' is not a number.",
                "1 | compare classify --data GOLD --models gpt-4o-mni | There is no model 'gpt-4o-mni', and no folder of that name. Did you mean 'gpt-4o-mini'?",
                "1 | compare classify --data GOLD --models pp-ocr-v4 | Model 'pp-ocr-v4' does not classify.",
                "1 | compare classify --data GOLD --models gemini-nano | Model 'gemini-nano' cannot be asked from here. Record its answers in a column",
                "1 | compare classify --data GOLD --recorded bgi=gpt-4o | gold.csv, line 1: there is no column 'bgi'. Did you mean 'big'?",
                "1 | compare classify --data GOLD --recorded =gpt-4o | '=gpt-4o' is not of the form column=model.",
                "1 | compare classify --data GOLD --recorded big=a,mid=a | 'a' takes part twice.",
                "1 | compare classify --data none.csv --recorded big=a | none.csv does not exist.",
                "1 | compare classify --data GOLD --recorded big=a --folds 1 | 'folds' must be at least 2 but is 1",
                "1 | compare classify --data GOLD --recorded big=a --offline --places server | '--offline' keeps the task where the data are",
                "1 | compare classify --data GOLD --recorded big=a --quality-measure f2 --quality-minimum 0.5 | 'f2', which is not measured here."
            })
    void what_is_wrong_is_told(int code, String command, String message) {
        String[] arguments = command.replace("GOLD", gold().toString()).split(" ");

        assertThat(run(arguments)).isEqualTo(code);

        assertThat(errors()).startsWith("rightsize: ").contains(message);
        assertThat(output()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "isear.csv, gpt35_1106, 0.7035, 7666",
        "isear.csv, llama2_70b, 0.6824, 7666",
        "fpb.csv, gpt4_0613era, 0.929, 1130",
        "fpb.csv, chatgpt_0301era, 0.889, 1130"
    })
    void published_accuracies_come_out_where_the_answers_are_at_hand(
            String file, String column, double accuracy, int rows) {
        Path data = Guide.root();
        while (data.getParent() != null && !Files.exists(data.resolve("shared/data/teacher"))) {
            data = data.getParent();
        }
        Path answers = data.resolve("shared/data/teacher").resolve(file);
        assumeThat(answers).as("recorded answers of large models").exists();

        JsonNode json =
                json("compare", "classify", "--data", answers.toString(), "--recorded", column + "=it", "--json");

        assertThat(json.get("rows").asInt()).isEqualTo(rows);
        assertThat(model(json, "it").get("accuracy").get("value").asDouble()).isCloseTo(accuracy, within(5e-4));
    }

    private static JsonNode model(JsonNode json, String name) {
        for (JsonNode one : json.get("models")) {
            if (one.get("model").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("There is no model '" + name + "' in " + json);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    /** What a command prints with such an environment; what it complains of, if it does. */
    private String ran(Map<String, String> environment, String... arguments) {
        return run(environment, arguments) == 0 ? output() : errors();
    }
}
