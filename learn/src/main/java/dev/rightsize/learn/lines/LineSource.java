package dev.rightsize.learn.lines;

import dev.rightsize.learn.synthesis.Dice;

/** An endless supply of lines. Safe for use by threads, each with dice of its own. */
@FunctionalInterface
public interface LineSource {
    /** The next line; the same for the same dice. */
    LabelledLine draw(Dice dice);
}
