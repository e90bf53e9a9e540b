package dev.rightsize.remote;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Range;

/**
 * How many tokens a request will take. No tokenizer makes more tokens of a text than it has bytes; four to six characters
 * are usual.
 *
 * @param load what is sent
 * @param maxOutputTokens tokens after which an answer is cut off; 0 where nothing is written
 */
record Expectation(Load load, int maxOutputTokens) {
    /**
     * From one tile of Gemini (258, ai.google.dev/gemini-api/docs/tokens) to the eight of GPT-4o mini with all details
     * (2,833 + 8 × 5,667, developers.openai.com/docs/guides/images-vision).
     */
    private static final Range TOKENS_OF_AN_IMAGE = new Range(258, 1_500, 48_169);

    private static final double SHORT_WORDS = 4;
    private static final double LONG_WORDS = 6;
    /** Roles, names and the envelope of JSON. */
    private static final double OVERHEAD = 200;
    /** As JSON writes a line break in two characters, and most other letters in one. */
    private static final double ESCAPED = 2;

    private static final double REPAIR = 2_000;
    /** How much of what it may write a model usually writes: our assumption. */
    private static final double USUAL_SHARE = 0.25;

    /** One request. */
    Tokens tokens() {
        int images = load.images();
        Range pictures = new Range(
                images * TOKENS_OF_AN_IMAGE.low(),
                images * TOKENS_OF_AN_IMAGE.central(),
                images * TOKENS_OF_AN_IMAGE.high());
        Range text = new Range(load.letters() / LONG_WORDS, load.letters() / SHORT_WORDS, load.textBytes() + OVERHEAD);
        double most = maxOutputTokens;
        Range output = most == 0 ? Range.of(0) : new Range(1, Math.max(1, most * USUAL_SHARE), most);
        return new Tokens(text.plus(pictures), output);
    }

    /** What one request costs. */
    Footprint ofRequest(Costs costs) {
        return ofRequest(costs, Measure.estimated(bytesOfOne(), bytesOfOne(), mostBytes(), "length of one request"));
    }

    /** What one request of so many bytes costs. */
    Footprint ofRequest(Costs costs, Measure bytes) {
        return maxOutputTokens == 0 ? costs.ofReading(tokens(), bytes) : costs.of(tokens(), null, bytes);
    }

    /** What an ask costs that comes to two requests at the most, the second with the first answer and what is wrong with it. */
    Footprint ofAskWithRepair(Costs costs) {
        Tokens one = tokens();
        Range input = new Range(
                one.input().low(), one.input().central(), 2 * one.input().high() + maxOutputTokens + REPAIR);
        Range output = new Range(
                one.output().low(), one.output().central(), 2 * one.output().high());
        Measure sent = Measure.estimated(
                bytesOfOne(), bytesOfOne(), 2 * mostBytes() + REPAIR, "length of one request, or of two");
        return costs.of(new Tokens(input, output), null, sent);
    }

    private double bytesOfOne() {
        return (double) load.textBytes() + load.imageBytes() + OVERHEAD;
    }

    private double mostBytes() {
        return ESCAPED * load.textBytes() + load.imageBytes() + 2 * OVERHEAD;
    }
}
