package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.lines.LabelledLine;
import java.util.List;

/**
 * Lines of the same width that go through the network together.
 *
 * @param pictures standardised grey values, line by line
 * @param width of each line in pixels, a multiple of the network's step
 */
record Batch(List<LabelledLine> lines, float[] pictures, int width) {
    Batch {
        lines = List.copyOf(lines);
    }

    int size() {
        return lines.size();
    }
}
