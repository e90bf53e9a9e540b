package dev.rightsize.local.store;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.rightsize.remote.OpenAiCompatible;
import java.net.URI;

/** A large language model somewhere else: OpenAI's chat completions on the loopback interface, always the same answer. */
public final class RemoteStub implements AutoCloseable {
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    /** @param content what the model writes, as JSON */
    public RemoteStub(String content) {
        server.start();
        answers(aResponse().withHeader("Content-Type", "application/json").withBody("""
                    {"id": "chatcmpl-1", "object": "chat.completion", "created": 1796083200, "model": "gpt-4o-mini",
                     "choices": [{"index": 0, "finish_reason": "stop",
                                  "message": {"role": "assistant", "content": "%s", "refusal": null}}],
                     "usage": {"prompt_tokens": 180, "completion_tokens": 6, "total_tokens": 186}}
                    """.formatted(
                        content.replace("\"", "\\\"").replaceAll("\\s+", " "))));
    }

    /** Where it is: as if it were behind a network. */
    public OpenAiCompatible endpoint() {
        return OpenAiCompatible.at(URI.create("http://127.0.0.1:" + server.port() + "/v1"), null);
    }

    /** From now on it hangs up. */
    public void dies() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** How often it was asked. */
    public int asked() {
        return server.findAll(postRequestedFor(anyUrl())).size();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void answers(ResponseDefinitionBuilder response) {
        server.resetMappings();
        server.stubFor(post(anyUrl()).willReturn(response));
    }
}
