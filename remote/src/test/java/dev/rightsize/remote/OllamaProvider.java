package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Ollama's /api/chat, as documented, with a Gemma 3. */
final class OllamaProvider implements Provider {
    private static final String USAGE = """
            ,
              "total_duration": 4883583458, "load_duration": 1334875,
              "prompt_eval_count": 1000, "prompt_eval_duration": 342546000,
              "eval_count": 20, "eval_duration": 4535599000""";

    @Override
    public Endpoint endpoint(URI server) {
        return new Ollama(server);
    }

    @Override
    public MappingBuilder anyAsk() {
        return post(urlPathEqualTo("/api/chat"));
    }

    @Override
    public ResponseDefinitionBuilder answer(String text) {
        return chat(text, "stop", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder uncounted(String text) {
        return chat(text, "stop", "");
    }

    @Override
    public MappingBuilder anyEmbed() {
        return post(urlPathEqualTo("/api/embed"));
    }

    @Override
    public ResponseDefinitionBuilder vector(String numbers) {
        String body = """
                {
                  "model": "all-minilm",
                  "embeddings": [[%s]],
                  "total_duration": 14143917, "load_duration": 1019500, "prompt_eval_count": 7
                }
                """;
        return Bodies.json(200, body.formatted(numbers));
    }

    @Override
    public ResponseDefinitionBuilder toolCall() {
        String body = """
                {
                  "model": "llama3.2",
                  "created_at": "2026-11-24T22:36:10.123456Z",
                  "message": {
                    "role": "assistant",
                    "content": "",
                    "tool_calls": [{"function": {"name": "weather", "arguments": {"city": "Madrid"}}}]
                  },
                  "done_reason": "stop",
                  "done": true%s
                }
                """;
        return Bodies.json(200, body.formatted(USAGE));
    }

    @Override
    public ResponseDefinitionBuilder cutOff(String text) {
        return chat(text, "length", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder empty() {
        return chat("", "stop", USAGE);
    }

    @Override
    public @Nullable ResponseDefinitionBuilder filtered() {
        return null;
    }

    @Override
    public ResponseDefinitionBuilder error(int status, String code, String message) {
        return Bodies.json(status, "{\"error\": " + Bodies.quoted(message) + "}");
    }

    @Override
    public @Nullable String keyHeader() {
        return null;
    }

    @Override
    public String schemaPath() {
        return "$.format";
    }

    @Override
    public String picturePath() {
        return "$.messages[1].images[0]";
    }

    @Override
    public String lastTextPath() {
        return "$.messages[-1].content";
    }

    private static ResponseDefinitionBuilder chat(String text, String reason, String usage) {
        String body = """
                {
                  "model": "gemma3:4b",
                  "created_at": "2026-11-24T22:36:10.123456Z",
                  "message": {"role": "assistant", "content": %s},
                  "done_reason": "%s",
                  "done": true%s
                }
                """;
        return Bodies.json(200, body.formatted(Bodies.quoted(text), reason, usage));
    }
}
