package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;

/** OpenAI's chat completions, as recorded with GPT-4o mini. */
final class OpenAiProvider implements Provider {
    private static final String USAGE = """
            ,
              "usage": {
                "prompt_tokens": 1000, "completion_tokens": 20, "total_tokens": 1020,
                "prompt_tokens_details": {"cached_tokens": 200, "audio_tokens": 0},
                "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0}
              }""";

    @Override
    public Endpoint endpoint(URI server) {
        return new OpenAiCompatible(server.resolve("/v1"), Provider.key(), SchemaSupport.SCHEMA, true);
    }

    @Override
    public MappingBuilder anyAsk() {
        return post(urlPathEqualTo("/v1/chat/completions"));
    }

    @Override
    public ResponseDefinitionBuilder answer(String text) {
        return completion(Bodies.quoted(text), "null", "stop", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder uncounted(String text) {
        return completion(Bodies.quoted(text), "null", "stop", "");
    }

    @Override
    public MappingBuilder anyEmbed() {
        return post(urlPathEqualTo("/v1/embeddings"));
    }

    @Override
    public ResponseDefinitionBuilder vector(String numbers) {
        String body = """
                {
                  "object": "list",
                  "data": [{"object": "embedding", "index": 0, "embedding": [%s]}],
                  "model": "text-embedding-3-small",
                  "usage": {"prompt_tokens": 7, "total_tokens": 7}
                }
                """;
        return Bodies.json(200, body.formatted(numbers));
    }

    @Override
    public boolean countsVectors() {
        return true;
    }

    @Override
    public ResponseDefinitionBuilder toolCall() {
        String call = """
                null, "tool_calls": [
                  {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "weather", "arguments": "{\\"city\\": \\"Madrid\\"}"}
                  }
                ]""";
        return completion(call, "null", "tool_calls", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder cutOff(String text) {
        return completion(Bodies.quoted(text), "null", "length", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder empty() {
        return completion("null", "null", "stop", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder filtered() {
        return completion("null", "null", "content_filter", USAGE);
    }

    /** A model that declines in its own words. */
    ResponseDefinitionBuilder refusal(String words) {
        return completion("null", Bodies.quoted(words), "stop", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder error(int status, String code, String message) {
        String body = "{\"error\": {\"message\": " + Bodies.quoted(message) + ", \"type\": \"invalid_request_error\","
                + " \"param\": null, \"code\": " + Bodies.quoted(code) + "}}";
        return Bodies.json(status, body);
    }

    @Override
    public String keyHeader() {
        return "Authorization";
    }

    @Override
    public String schemaPath() {
        return "$.response_format.json_schema.schema";
    }

    @Override
    public String picturePath() {
        return "$.messages[1].content[0].image_url.url";
    }

    @Override
    public String lastTextPath() {
        return "$.messages[-1].content";
    }

    @Override
    public int cachedTokens() {
        return 200;
    }

    private static ResponseDefinitionBuilder completion(String content, String refusal, String reason, String usage) {
        String body = """
                {
                  "id": "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
                  "object": "chat.completion",
                  "created": 1796083200,
                  "model": "gpt-4o-mini-2024-07-18",
                  "choices": [
                    {
                      "index": 0,
                      "message": {"role": "assistant", "content": %s, "refusal": %s, "annotations": []},
                      "logprobs": null,
                      "finish_reason": "%s"
                    }
                  ]%s,
                  "service_tier": "default",
                  "system_fingerprint": "fp_b376dfbbd5"
                }
                """;
        return Bodies.json(200, body.formatted(content, refusal, reason, usage));
    }
}
