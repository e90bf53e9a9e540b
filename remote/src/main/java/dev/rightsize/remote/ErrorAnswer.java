package dev.rightsize.remote;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an error that a server answers with. Of its text only what looks like a code is kept: the rest may repeat the
 * input or the key.
 */
final class ErrorAnswer {
    /** Where OpenAI, Gemini and others put the error's name, the most telling first. */
    private static final List<String> NAMES = List.of("code", "status", "type");

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{1,63}");
    private static final JsonMapper MAPPER = new JsonMapper();

    private ErrorAnswer() {}

    static Failure.Status read(HttpResponse<byte[]> response, @Nullable ApiKey key, Instant now) {
        JsonNode error = error(response.body());
        return new Failure.Status(
                response.statusCode(), code(error, key), retryAfterMs(response.headers(), error, now));
    }

    private static JsonNode error(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            JsonNode first = json.isArray() && !json.isEmpty() ? json.get(0) : json; // so does Gemini at times
            return first.path("error");
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }

    private static @Nullable String code(JsonNode error, @Nullable ApiKey key) {
        for (String name : NAMES) {
            String text = error.path(name).stringValue("");
            if (CODE.matcher(text).matches() && (key == null || !key.isIn(text))) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Long retryAfterMs(HttpHeaders headers, JsonNode error, Instant now) {
        Long exact =
                RetryAfter.milliseconds(headers.firstValue("retry-after-ms").orElse(null));
        if (exact != null) {
            return exact;
        }
        String header = headers.firstValue("retry-after").orElse(null);
        return header != null ? RetryAfter.parse(header, now) : RetryAfter.ofGemini(error);
    }
}
