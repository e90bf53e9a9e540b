package dev.rightsize.remote;

import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.RetriableModelException;
import java.util.Set;

/** What an error status of HTTP means, by the documentation of OpenAI, Azure, Gemini, Mistral and Ollama. */
record StatusFault(Failure.Status failure, Asked asked) {
    private static final Set<String> FILTERED =
            Set.of("content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation");
    private static final Set<String> TOO_LONG = Set.of("context_length_exceeded", "string_above_max_length");
    /** OpenAI's 429 for an account without money: no waiting helps. */
    private static final Set<String> UNPAID =
            Set.of("insufficient_quota", "billing_not_active", "billing_hard_limit_reached");

    ModelException exception() {
        String code = String.valueOf(failure.code());
        if (FILTERED.contains(code)) {
            return refused("held the input back by its content filter", "Ask a model with another filter.");
        }
        if (TOO_LONG.contains(code)) {
            return refused("cannot take so long an input", "Shorten it, or choose a model with a longer context.");
        }
        if (UNPAID.contains(code)) {
            return permanent("has no credit left", "Pay at the provider's, or raise its limit.");
        }
        return byStatus();
    }

    private ModelException byStatus() {
        return switch (failure.status()) {
            case 401, 403 -> permanent("did not accept the key", keyAdvice());
            case 402 -> permanent("has no credit left", "Pay at the provider's, or raise its limit.");
            case 404 ->
                permanent(
                        "is not known at " + asked.endpoint().baseUrl(),
                        asked.endpoint().adviceForUnknown(asked.modelName()));
            case 413 -> refused("cannot take so large an input", "Shorten it, or scale the picture down.");
            case 429 -> retriable("wants fewer requests", "Wait, or raise the limit at the provider's.");
            case 408, 409, 425 -> retriable("asks to be asked again", "Ask again.");
            default -> byClass();
        };
    }

    private ModelException byClass() {
        if (failure.status() >= 500 && failure.status() != 501) {
            return retriable("is out of order or overloaded", "Wait, or ask another model.");
        }
        if (failure.status() >= 300 && failure.status() < 400) {
            return permanent(
                    "has moved",
                    "A key is not taken to another address: give the new one instead of "
                            + asked.endpoint().baseUrl() + ".");
        }
        return permanent(
                "does not take requests of this kind",
                "Check what the endpoint knows: schemas, pictures," + " 'temperature', 'maxOutputTokens'.");
    }

    private String keyAdvice() {
        ApiKey key = asked.endpoint().key();
        return key == null
                ? "Give one: ApiKey.fromEnvironment(\"…\")."
                : "Check the environment variable " + key.variable() + " and what the key may be used for.";
    }

    private ModelException retriable(String what, String advice) {
        return new RetriableModelException(
                message(what, advice),
                failure.retryAfterMs(),
                failure.status() >= 500 ? asked.unanswered() : asked.turnedAway(),
                null);
    }

    private ModelException permanent(String what, String advice) {
        return new PermanentModelException(message(what, advice), asked.turnedAway(), null);
    }

    private ModelException refused(String what, String advice) {
        return new InputRefusedException(message(what, advice), asked.turnedAway(), null);
    }

    private String message(String what, String advice) {
        String code = failure.code() == null ? "" : ", " + failure.code();
        return asked.named() + " " + what + " (HTTP " + failure.status() + code + "). " + advice;
    }
}
