package dev.rightsize.learn.detector;

import dev.rightsize.learn.lines.Split;
import java.util.List;

/**
 * A page whose pixels lie in a {@link PageStore}.
 *
 * @param set name of its set
 * @param offset of its pixels in the file
 */
public record StoredPage(String set, String file, Split split, int width, int height, List<Mark> marks, long offset) {
    public StoredPage {
        marks = List.copyOf(marks);
    }
}
