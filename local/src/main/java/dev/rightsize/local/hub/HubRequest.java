package dev.rightsize.local.hub;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a hub.
 *
 * @param method {@code GET}, {@code HEAD} or another, which is refused
 * @param path what follows the address of the hub, percent-decoded: empty, or {@code /pp-ocr-v4/1.1.0/bundle.json}
 * @param header gives a header's value by its name; null if it was not sent
 */
public record HubRequest(String method, String path, Function<String, @Nullable String> header) {
    @Nullable
    String header(String name) {
        return header.apply(name);
    }
}
