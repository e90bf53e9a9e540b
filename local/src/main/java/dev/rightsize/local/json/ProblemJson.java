package dev.rightsize.local.json;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A problem over HTTP (RFC 9457): {@code {"type", "title", "status", "detail", "code"}}. The code is for programs and does
 * not change; the detail says what was wrong and what to do.
 */
public final class ProblemJson {
    /** What it is sent as. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** @param title the same for each problem of this code */
    public static ObjectNode of(int status, String code, String title, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
    }
}
