package dev.rightsize.local.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is served, and the forms in which it can be sent.
 *
 * @param type its media type
 * @param caching what {@code Cache-Control} says
 * @param plain its bytes
 * @param coded smaller forms, the best first
 */
record Resource(String type, String caching, Representation plain, List<Representation> coded) {
    /** What never changes under its address. */
    static final String IMMUTABLE = "public, max-age=31536000, immutable";
    /** What is asked for again each time, and answered with 304 if it is the same. */
    static final String REVALIDATED = "no-cache";

    /** The form to send to somebody who accepts these codings and wants the whole. */
    Representation preferred(@Nullable String acceptEncoding) {
        List<String> accepted = accepted(acceptEncoding);
        return coded.stream()
                .filter(form -> accepted.contains(form.coding()))
                .findFirst()
                .orElse(plain);
    }

    /** The form with this tag, in the notation of {@code If-None-Match}; null if there is none. */
    @Nullable
    Representation tagged(String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return plain;
        }
        List<String> tags = Stream.of(ifNoneMatch.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .toList();
        return Stream.concat(Stream.of(plain), coded.stream())
                .filter(form -> tags.contains(form.etag()))
                .findFirst()
                .orElse(null);
    }

    /** The codings that are named without {@code q=0}; what a wildcard allows is not used. */
    private static List<String> accepted(@Nullable String acceptEncoding) {
        List<String> codings = new ArrayList<>();
        if (acceptEncoding != null) {
            for (String one : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] parts = one.replace(" ", "").split(";", -1);
                if (parts.length == 1 || !parts[1].matches("q=0(\\.0*)?")) {
                    codings.add(parts[0].strip());
                }
            }
        }
        return codings;
    }
}
