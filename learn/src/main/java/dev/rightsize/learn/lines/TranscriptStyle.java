package dev.rightsize.learn.lines;

import java.util.List;

/**
 * What the transcripts of a set keep of the print.
 *
 * @param cased whether they keep small letters; otherwise everything was written in capitals
 * @param spaced whether they keep spaces
 */
record TranscriptStyle(boolean cased, boolean spaced) {
    /** Less is a slip. */
    private static final double LEAST_SHARE = 0.05;

    /** As the pieces of a set show it. */
    static TranscriptStyle of(List<String> texts) {
        long small = texts.stream()
                .filter(text -> text.chars().anyMatch(Character::isLowerCase))
                .count();
        long spaced = texts.stream().filter(text -> text.contains(" ")).count();
        double enough = texts.size() * LEAST_SHARE;
        return new TranscriptStyle(small > enough, spaced > enough);
    }
}
