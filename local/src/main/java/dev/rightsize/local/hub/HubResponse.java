package dev.rightsize.local.hub;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hub answers.
 *
 * @param status the HTTP status
 * @param headers every header to send but the length; in this order
 * @param length how many bytes the body has; told to those who ask for the headers alone, too
 * @param body what to send; null for no body
 */
public record HubResponse(
        int status,
        Map<String, String> headers,
        long length,
        @Nullable HubBody body) {
    public HubResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
