package dev.rightsize.remote;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Range;
import java.nio.charset.StandardCharsets;

/**
 * How many tokens an ask will take: at the most two requests, the second with the first answer and what is wrong with it.
 * No tokenizer makes more tokens of a text than it has bytes; four to six characters are usual.
 */
record Expectation(Form<?> form, Sampling sampling) {
    /**
     * From one tile of Gemini (258, ai.google.dev/gemini-api/docs/tokens) to the eight of GPT-4o mini with all details
     * (2,833 + 8 × 5,667, developers.openai.com/docs/guides/images-vision).
     */
    private static final Range TOKENS_OF_AN_IMAGE = new Range(258, 1_500, 48_169);

    private static final Range NONE = Range.of(0);
    private static final double SHORT_WORDS = 4;
    private static final double LONG_WORDS = 6;
    /** Roles, names and the envelope of JSON. */
    private static final int OVERHEAD = 200;

    private static final int REPAIR = 2_000;
    /** How much of what it may write a model usually writes: our assumption. */
    private static final double USUAL_SHARE = 0.25;

    /** Both requests, if it comes to two. */
    Footprint ofAsk(Question question, Costs costs) {
        Tokens one = ofRequest(question);
        double mostInput = 2 * one.input().high() + sampling.maxOutputTokens() + REPAIR;
        Range input = new Range(one.input().low(), one.input().central(), mostInput);
        Range output = new Range(1, one.output().central(), 2.0 * sampling.maxOutputTokens());
        long bytes = bytes(question);
        Measure sent = Measure.estimated(bytes, bytes, 2.0 * bytes + REPAIR, "length of one request, or of two");
        return costs.of(new Tokens(input, output), null, sent);
    }

    /** One request. */
    Tokens ofRequest(Question question) {
        String text = question.text() == null ? "" : question.text();
        double letters = text.length() + form.length();
        double bytes = text.getBytes(StandardCharsets.UTF_8).length + (double) form.length() + OVERHEAD;
        Range image = question.image() == null ? NONE : TOKENS_OF_AN_IMAGE;
        double most = sampling.maxOutputTokens();
        return new Tokens(
                new Range(letters / LONG_WORDS, letters / SHORT_WORDS, bytes).plus(image),
                new Range(1, Math.max(1, most * USUAL_SHARE), most));
    }

    private long bytes(Question question) {
        long text = question.text() == null ? 0 : question.text().getBytes(StandardCharsets.UTF_8).length;
        long image = question.image() == null ? 0 : 4L * ((question.image().length() + 2) / 3); // Base64
        return text + image + form.length() + OVERHEAD;
    }
}
