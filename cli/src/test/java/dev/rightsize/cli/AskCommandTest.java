package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.cli.ask.AskCommand;
import dev.rightsize.cli.read.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class AskCommandTest extends CommandHarness {
    private static final String KEY = "sk-never-shown-0123456789";

    private final RemoteStub stub = new RemoteStub();
    private final Map<String, String> environment = new HashMap<>(Map.of("OLLAMA_HOST", stub.url()));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void a_text_gets_its_label_and_the_way_is_told_apart() {
        stub.ollamaAnswers("{\"label\": \"invoice\"}");

        int code = ask("--model", "gemma3:4b", "--labels", "invoice,complaint", "You owe me 12.34.");

        assertThat(code).isZero();
        assertThat(output()).isEqualTo("invoice\n");
        assertThat(errors()).contains("gemma3:4b", "bytes sent", "? USD"); // nobody asks money for one's own server
        assertThat(stub.asked().get(0)).contains("You owe me 12.34.");
    }

    @Test
    void the_next_model_answers_where_the_first_fails() {
        stub.fails("/api/chat", 500).openAiAnswers("{\"name\": \"Ms Bauer\", \"phone\": null}");
        openAi();

        int code =
                ask("--model", "gemma3:4b,gpt-4o-mini", "--fields", "name,phone", "--json", "Ms Bauer called again.");

        JsonNode json = JSON.readTree(output());
        assertThat(code).isZero();
        assertThat(json.path("value").path("name").stringValue()).isEqualTo("Ms Bauer");
        assertThat(json.path("servedBy").path("model").stringValue()).isEqualTo("gpt-4o-mini");
        assertThat(json.path("attempts").get(0).path("outcome").stringValue()).isEqualTo("failed");
        assertThat(json.path("footprint").has("moneyUsd")).isTrue();
        assertThat(output() + errors()).doesNotContain(KEY);
    }

    @Test
    void a_text_is_written_and_another_becomes_a_vector() {
        stub.ollamaAnswers("Thank you for your mail.").ollamaEmbeds("0.6, 0.8");

        assertThat(ask("--model", "gemma3:4b", "Answer politely.")).isZero();
        assertThat(output()).isEqualTo("Thank you for your mail.\n");
        assertThat(ask("--model", "all-minilm-l6-v2", "--task", "embed", "a text"))
                .isZero();
        assertThat(output()).isEqualTo("[0.6,0.8]\n");
    }

    @Test
    void without_an_answer_there_is_the_reason() {
        stub.fails("/api/chat", 404);

        assertThat(ask("--model", "gemma3:4b", "Answer politely.")).isEqualTo(1);
        assertThat(output()).isEmpty();
        assertThat(errors()).contains("ollama pull gemma3:4b");
    }

    @Test
    void a_budget_is_kept_before_anybody_is_asked() {
        stub.openAiAnswers("never");
        openAi();

        assertThat(ask("--model", "gpt-4o-mini", "--max-usd", "0.0000001", "Write a novel."))
                .isEqualTo(1);
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void a_missing_key_names_its_variable() {
        assertThat(ask("--model", "gpt-4o-mini", "a text")).isEqualTo(2);
        assertThat(errors()).contains("'OPENAI_API_KEY' is not set");
    }

    @Test
    void wrong_usage_says_what_to_do() {
        assertThat(ask("--model", "gpt-4o-minni", "a text")).isEqualTo(2);
        assertThat(errors()).contains("There is no model 'gpt-4o-minni'").contains("gpt-4o-mini");
        assertThat(ask("--model", "pp-ocr-v4", "a text")).isEqualTo(2);
        assertThat(errors()).contains("No API that is known here has the model 'pp-ocr-v4'");
        assertThat(ask("--model", "gemma3:4b")).isEqualTo(2);
        assertThat(errors()).contains("Give the input once");
        assertThat(ask("--model", "gemma3:4b", "--labels", "one", "a text")).isEqualTo(2);
        assertThat(errors()).contains("at least two labels");
        assertThat(ask("--model", "gemma3:4b", "--file", "/no/such/file")).isEqualTo(2);
        assertThat(errors()).contains("There is no file '/no/such/file'");
        assertThat(ask("--model", "gemma3:4b", "--task", "read-text", "a text")).isEqualTo(2);
        assertThat(errors()).contains("./rightsize read");
        openAi();
        assertThat(ask(
                        "--model",
                        "gpt-4o-mini",
                        "--task",
                        "read-receipt",
                        "--file",
                        file("note.txt", "no picture").toString()))
                .isEqualTo(2);
        assertThat(errors()).contains("no JPEG, PNG, WebP or GIF");
    }

    private void openAi() {
        environment.put("OPENAI_API_KEY", KEY);
        environment.put("OPENAI_BASE_URL", stub.url() + "/v1");
    }

    private int ask(String... arguments) {
        out.reset();
        err.reset();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(out, errors, false, false);
        return new CommandLine(new AskCommand(console, environment))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
