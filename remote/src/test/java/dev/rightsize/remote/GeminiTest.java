package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeminiTest extends EndpointContract {
    private final GeminiProvider gemini = new GeminiProvider();

    GeminiTest() {
        super(new GeminiProvider());
    }

    @Test
    void a_prompt_that_is_blocked_is_not_asked_again() {
        answers(gemini.blocked());

        assertThat(refused(classifier(LONG))).hasMessageContaining("content filter");
        assertThat(requests()).hasSize(1);
    }

    @Test
    void the_wait_stands_in_the_body() {
        answers(gemini.tooMany("34.5s"));

        assertThat(retriable(classifier(LONG)).retryAfterMs()).isEqualTo(34_500);
    }

    @Test
    void thinking_can_be_limited() {
        answers(gemini.answer(INVOICE));
        Gemini endpoint = ((Gemini) gemini.endpoint(server())).withThinkingTokens(0);

        RemoteModel.at(endpoint, Cards.hosted(), Cards.GRIDS)
                .classify(ROUTE_MAIL)
                .ask(MAIL, NO_HURRY);

        assertThat(requests().get(0).getBodyAsString()).containsPattern("\"thinkingBudget\"\\s*:\\s*0");
    }
}
