package dev.rightsize.remote;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How long a server asks to be left alone, in milliseconds; null where it says nothing that can be understood. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(\\.\\d{1,9})?)s");

    private RetryAfter() {}

    /** The header of RFC 9110, section 10.2.3: seconds, or a date. */
    static @Nullable Long parse(String header, Instant now) {
        String text = header.strip();
        if (NUMBER.matcher(text).matches()) {
            return ofSeconds(text);
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Math.max(0, Duration.between(now, then).toMillis());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The header {@code retry-after-ms} of OpenAI and Azure. */
    static @Nullable Long milliseconds(@Nullable String header) {
        return header != null && NUMBER.matcher(header).matches() ? (long) Math.ceil(Double.parseDouble(header)) : null;
    }

    /** {@code retryDelay} in the details of Gemini's error, which has no header. */
    static @Nullable Long ofGemini(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            Matcher seconds = SECONDS.matcher(detail.path("retryDelay").stringValue(""));
            if (seconds.matches()) {
                return ofSeconds(seconds.group(1));
            }
        }
        return null;
    }

    private static Long ofSeconds(String text) {
        return (long) Math.ceil(Double.parseDouble(text) * 1000);
    }
}
