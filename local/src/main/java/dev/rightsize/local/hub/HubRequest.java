package dev.rightsize.local.hub;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a hub.
 *
 * @param method {@code GET}, {@code HEAD} or {@code OPTIONS}; others are refused
 * @param path what follows the hub's address, decoded, without a slash at its start: {@code pp-ocr-v4/1.1.0/bundle.json}
 * @param header the value of a header by its name; null if it was not sent
 */
public record HubRequest(String method, String path, UnaryOperator<@Nullable String> header) {
    @Nullable
    String header(String name) {
        return header.apply(name);
    }
}
