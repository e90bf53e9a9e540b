package dev.rightsize.core.placement;

import dev.rightsize.core.metering.Range;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;

/**
 * What one ask moves.
 *
 * @param inputTokens tokens that a hosted language model is sent: instructions and input
 * @param outputTokens tokens that it answers
 * @param inputBytes bytes of the input, if it has to be sent
 */
public record Workload(Range inputTokens, Range outputTokens, double inputBytes) {
    /** A picture as Gemini counts it: tiles of 258 tokens (ai.google.dev/gemini-api/docs/tokens); 1, 4 or 6 of them. */
    private static final Range PICTURE_TOKENS = new Range(258, 1032, 1548);
    /** Half a minute, at 32 tokens a second (the same page); from 10 seconds to a minute. */
    private static final Range SOUND_TOKENS = new Range(320, 960, 1920);

    /** Tokens of instructions that come before an input: an assumption of ours. */
    public static final Range INSTRUCTIONS = new Range(100, 300, 600);

    public Workload {
        if (!(inputBytes >= 0 && inputBytes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("'inputBytes' must be 0 or more but is " + inputBytes + ".");
        }
    }

    /** What such a task usually moves: assumptions of ours, to be replaced by your own counts. */
    public static Workload usual(Task task) {
        return new Workload(
                INSTRUCTIONS.plus(inputTokens(task.input())), outputTokens(task.type()), bytes(task.input()));
    }

    private static Range inputTokens(Modality input) {
        return switch (input) {
            case TEXT -> new Range(20, 100, 1000);
            case IMAGE -> PICTURE_TOKENS;
            case AUDIO -> SOUND_TOKENS;
        };
    }

    private static Range outputTokens(TaskType type) {
        return switch (type) {
            case EMBED -> Range.of(0);
            case CLASSIFY -> new Range(2, 5, 20);
            case EXTRACT -> new Range(50, 150, 300);
            case READ_TEXT, READ_RECEIPT, GENERATE -> new Range(200, 400, 800);
        };
    }

    private static double bytes(Modality input) {
        return switch (input) {
            case TEXT -> 1_000;
            case IMAGE -> 1_000_000;
            case AUDIO -> 500_000;
        };
    }
}
