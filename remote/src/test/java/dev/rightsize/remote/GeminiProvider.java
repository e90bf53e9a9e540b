package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Google's generateContent, as documented for Gemini 2.5; 5 of the 20 tokens written are thoughts. */
final class GeminiProvider implements Provider {
    private static final String USAGE = """
            ,
              "usageMetadata": {
                "promptTokenCount": 1000, "candidatesTokenCount": 15, "totalTokenCount": 1020,
                "thoughtsTokenCount": 5, "cachedContentTokenCount": 200,
                "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 1000}]
              }""";

    @Override
    public Endpoint endpoint(URI server) {
        return new Gemini(server.resolve("/v1beta"), Provider.key(), null);
    }

    @Override
    public MappingBuilder anyAsk() {
        return post(urlPathMatching("/v1beta/models/[^/]+:generateContent"));
    }

    @Override
    public ResponseDefinitionBuilder answer(String text) {
        return candidate(part(text), "STOP", USAGE);
    }

    @Override
    public @Nullable ResponseDefinitionBuilder uncounted(String text) {
        return null;
    }

    @Override
    public MappingBuilder anyEmbed() {
        return post(urlPathMatching("/v1beta/models/[^/]+:(embedContent|batchEmbedContents)"));
    }

    @Override
    public ResponseDefinitionBuilder vector(String numbers) {
        return Bodies.json(
                200,
                "{\"embeddings\": [{\"values\": [" + numbers + "]}], \"embedding\": {\"values\": [" + numbers + "]}}");
    }

    @Override
    public ResponseDefinitionBuilder toolCall() {
        String call = "\"parts\": [{\"functionCall\": {\"name\": \"weather\", \"args\": {\"city\": \"Madrid\"}}}],"
                + " \"role\": \"model\"";
        return candidate(call, "STOP", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder cutOff(String text) {
        return candidate(part(text), "MAX_TOKENS", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder empty() {
        return candidate("\"role\": \"model\"", "STOP", USAGE);
    }

    @Override
    public ResponseDefinitionBuilder filtered() {
        return candidate("\"role\": \"model\"", "SAFETY", USAGE);
    }

    /** The prompt itself was held back: there is no candidate at all. */
    ResponseDefinitionBuilder blocked() {
        return Bodies.json(200, """
                {
                  "promptFeedback": {"blockReason": "PROHIBITED_CONTENT"},
                  "usageMetadata": {"promptTokenCount": 1000, "totalTokenCount": 1000},
                  "modelVersion": "gemini-2.5-flash"
                }
                """);
    }

    @Override
    public ResponseDefinitionBuilder error(int status, String code, String message) {
        String body = "{\"error\": {\"code\": " + status + ", \"message\": " + Bodies.quoted(message) + ", \"status\": "
                + Bodies.quoted(code) + "}}";
        return Bodies.json(status, body);
    }

    /** Too many requests, with what Google says instead of a header. */
    ResponseDefinitionBuilder tooMany(String delay) {
        String body = """
                {
                  "error": {
                    "code": 429,
                    "message": "You exceeded your current quota.",
                    "status": "RESOURCE_EXHAUSTED",
                    "details": [
                      {"@type": "type.googleapis.com/google.rpc.Help", "links": []},
                      {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "%s"}
                    ]
                  }
                }
                """;
        return Bodies.json(429, body.formatted(delay));
    }

    @Override
    public String keyHeader() {
        return "x-goog-api-key";
    }

    @Override
    public String schemaPath() {
        return "$.generationConfig.responseJsonSchema";
    }

    @Override
    public String picturePath() {
        return "$.contents[0].parts[0].inlineData.data";
    }

    @Override
    public String lastTextPath() {
        return "$.contents[-1].parts[0].text";
    }

    @Override
    public int cachedTokens() {
        return 200;
    }

    private static String part(String text) {
        return "\"parts\": [{\"text\": " + Bodies.quoted(text) + "}], \"role\": \"model\"";
    }

    private static ResponseDefinitionBuilder candidate(String content, String reason, String usage) {
        String body = """
                {
                  "candidates": [
                    {
                      "content": {%s},
                      "finishReason": "%s",
                      "index": 0,
                      "safetyRatings": [{"category": "HARM_CATEGORY_HARASSMENT", "probability": "NEGLIGIBLE"}]
                    }
                  ]%s,
                  "modelVersion": "gemini-2.5-flash",
                  "responseId": "mB4YaYTBEcaLkdUP1Mv5wAE"
                }
                """;
        return Bodies.json(200, body.formatted(content, reason, usage));
    }
}
