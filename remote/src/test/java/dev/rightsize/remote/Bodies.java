package dev.rightsize.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import tools.jackson.databind.json.JsonMapper;

/** JSON bodies of what a server answers. */
final class Bodies {
    private Bodies() {}

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** A text as a JSON string, with its quotes. */
    static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }
}
