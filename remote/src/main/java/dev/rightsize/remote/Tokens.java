package dev.rightsize.remote;

import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import dev.rightsize.core.metering.Range;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are paid for.
 *
 * @param input what is read
 * @param output what is written, thoughts that are not shown included
 */
record Tokens(Range input, Range output) {
    /**
     * As the provider counted them; null if it did not. For what it had read before most providers ask less, and no card
     * tells how much less: the low end has that for nothing.
     */
    static @Nullable Tokens of(@Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
            return null;
        }
        double input = usage.inputTokenCount();
        double uncached = Math.max(0, input - cached(usage));
        return new Tokens(new Range(uncached, input, input), Range.of(usage.outputTokenCount() + thoughts(usage)));
    }

    private static double cached(TokenUsage usage) {
        if (usage instanceof GoogleAiGeminiTokenUsage gemini) {
            return orZero(gemini.cachedContentTokenCount());
        }
        return usage instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null
                ? orZero(openAi.inputTokensDetails().cachedTokens())
                : 0;
    }

    /** Gemini counts its thoughts apart; the others count them as output. */
    private static double thoughts(TokenUsage usage) {
        return usage instanceof GoogleAiGeminiTokenUsage gemini ? orZero(gemini.thoughtsTokenCount()) : 0;
    }

    private static double orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
