package dev.rightsize.local.hub;

import dev.rightsize.local.json.ProblemJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions, parts and headers (RFC 9110): what to answer about a resource to a certain request. */
final class Replies {
    private Replies() {}

    static HubResponse of(Resource resource, HubRequest request) {
        String ifNoneMatch = request.header("If-None-Match");
        Representation known = ifNoneMatch == null ? null : resource.tagged(ifNoneMatch);
        if (known != null) {
            return new HubResponse(304, headers(resource, known), 0, null);
        }
        String range = request.header("Range");
        if (range != null && request.method().equals("GET") && isOf(resource, request.header("If-Range"))) {
            ByteRange part = ByteRange.parse(range, resource.plain().bytes());
            if (part != null) {
                return part(resource, part);
            }
        }
        // Who asks for parts wants to be able to go on from any byte, so gets the bytes themselves.
        Representation form = range == null ? resource.preferred(request.header("Accept-Encoding")) : resource.plain();
        return reply(200, headers(resource, form), form, ByteRange.whole(form.bytes()), request);
    }

    /** A problem (RFC 9457). */
    static HubResponse problem(int status, String code, String title, String detail, HubRequest request) {
        byte[] body = ProblemJson.of(status, code, title, detail).toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", ProblemJson.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        if (status == 405) {
            headers.put("Allow", "GET, HEAD");
        }
        return new HubResponse(
                status, headers, body.length, request.method().equals("HEAD") ? null : out -> out.write(body));
    }

    private static boolean isOf(Resource resource, @Nullable String ifRange) {
        return ifRange == null || ifRange.strip().equals(resource.plain().etag());
    }

    private static HubResponse part(Resource resource, ByteRange part) {
        Representation plain = resource.plain();
        Map<String, String> headers = headers(resource, plain);
        headers.put("Content-Range", part.contentRange(plain.bytes()));
        return part.equals(ByteRange.UNSATISFIABLE)
                ? new HubResponse(416, headers, 0, null)
                : new HubResponse(206, headers, part.length(), plain.part(part));
    }

    private static HubResponse reply(
            int status, Map<String, String> headers, Representation form, ByteRange range, HubRequest request) {
        return new HubResponse(
                status, headers, range.length(), request.method().equals("HEAD") ? null : form.part(range));
    }

    private static Map<String, String> headers(Resource resource, Representation form) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", resource.type());
        headers.put("ETag", form.etag());
        headers.put("Cache-Control", resource.caching());
        headers.put("Accept-Ranges", "bytes");
        if (!resource.coded().isEmpty()) {
            headers.put("Vary", "Accept-Encoding");
        }
        if (form.coding() != null) {
            headers.put("Content-Encoding", form.coding());
        }
        return headers;
    }
}
