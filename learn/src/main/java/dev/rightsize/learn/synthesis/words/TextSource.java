package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;

/** Says what stands on a line. Safe for use by threads, each with dice of its own. */
@FunctionalInterface
public interface TextSource {
    /** The next text, not blank, as printed: a gap may be several spaces wide. The same for the same dice. */
    String draw(Dice dice);
}
