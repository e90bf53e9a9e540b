package dev.rightsize.core.catalogue;

/**
 * A list price of a remote model. Prices change: each has its first day.
 *
 * @param inputUsdPerMillionTokens US dollars for a million tokens that are sent
 * @param outputUsdPerMillionTokens US dollars for a million tokens of answer
 * @param validFrom the day from which it held, {@code YYYY-MM-DD}; the day of the list where that is not told
 * @param source where it is published
 */
public record Price(
        double inputUsdPerMillionTokens, double outputUsdPerMillionTokens, String validFrom, String source) {
    public Price {
        Facts.checkNotNegative("inputUsdPerMillionTokens", inputUsdPerMillionTokens);
        Facts.checkNotNegative("outputUsdPerMillionTokens", outputUsdPerMillionTokens);
        Facts.checkDate("validFrom", validFrom);
        Facts.checkSource(source);
    }

    /** What so many tokens cost, in US dollars. */
    public double usd(double inputTokens, double outputTokens) {
        return (inputTokens * inputUsdPerMillionTokens + outputTokens * outputUsdPerMillionTokens) / 1e6;
    }
}
