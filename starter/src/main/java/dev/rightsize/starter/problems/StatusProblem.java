package dev.rightsize.starter.problems;

import dev.rightsize.local.json.ProblemJson;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A failure of which no more is known than its HTTP status. Its code is for programs and does not change with versions of
 * the framework; its detail quotes nothing that was sent.
 */
record StatusProblem(int status, String code, String title, String detail) {
    private static final Map<Integer, StatusProblem> KNOWN = Map.of(
            400,
                    new StatusProblem(
                            400,
                            "bad-request",
                            "Bad request",
                            "The request cannot be read. Check its parameters and its body."),
            404, new StatusProblem(404, "not-found", "Not found", "There is nothing at this address."),
            405,
                    new StatusProblem(
                            405, "method-not-allowed", "Method not allowed", "This address does not know that method."),
            406,
                    new StatusProblem(
                            406,
                            "not-acceptable",
                            "Not acceptable",
                            "This address does not answer in a form that you accept. Accept application/json."),
            413, new StatusProblem(413, "upload-too-large", "Upload too large", "The upload is too large. Send less."),
            415,
                    new StatusProblem(
                            415,
                            "unsupported-media-type",
                            "Unsupported media type",
                            "This address does not take that form. See the documentation for those that it takes."),
            429, new StatusProblem(429, "too-many-requests", "Too many requests", "Ask again later."));

    static StatusProblem of(int status) {
        StatusProblem known = KNOWN.get(status);
        if (known != null) {
            return known;
        }
        return status >= 500
                ? new StatusProblem(status, "internal", "Internal error", "Something broke here. Try again later.")
                : new StatusProblem(status, "http-" + status, "HTTP " + status, "The request was not carried out.");
    }

    ObjectNode json() {
        return ProblemJson.of(status, code, title, detail);
    }
}
