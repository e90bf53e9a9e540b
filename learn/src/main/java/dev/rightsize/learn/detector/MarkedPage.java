package dev.rightsize.learn.detector;

import dev.rightsize.reading.pixels.Grey;
import dev.rightsize.reading.pixels.Scaling;
import java.util.List;

/**
 * A grey page and where its text stands.
 *
 * @param marks in no particular order; those of unknown places, where they overlap others, count less
 */
public record MarkedPage(Grey picture, List<Mark> marks) {
    /** Text need not be higher to be cut out at any size that is learned from. */
    private static final double HIGH_TEXT = 34;

    private static final double MOST_PIXELS = 2_000_000;

    public MarkedPage {
        marks = List.copyOf(marks);
    }

    /** Median height of the text in pixels; that of good text if there is none. */
    double textHeight() {
        double[] heights = marks.stream()
                .filter(Mark::text)
                .mapToDouble(Mark::height)
                .sorted()
                .toArray();
        return heights.length == 0 ? HIGH_TEXT : Math.max(1, heights[heights.length / 2]);
    }

    /** The page reduced as far as nothing is lost that could be learned from. */
    MarkedPage compact() {
        double pixels = (double) picture.width() * picture.height();
        double factor = Math.min(Math.min(1, HIGH_TEXT / textHeight()), Math.sqrt(MOST_PIXELS / pixels));
        if (factor > 0.95) {
            return this;
        }
        Grey small = Scaling.resize(picture, (int) Math.max(1, Math.round(picture.width() * factor)), (int)
                Math.max(1, Math.round(picture.height() * factor)));
        double across = (double) small.width() / picture.width();
        double down = (double) small.height() / picture.height();
        return new MarkedPage(
                small, marks.stream().map(mark -> mark.scaled(across, down)).toList());
    }
}
