package dev.rightsize.reading.layout;

import java.util.List;

/**
 * The text of one picture, upright.
 *
 * @param width pixels across, after turning
 * @param height pixels down, after turning
 * @param quarterTurns how many times the decoded picture was turned clockwise by 90 degrees to be upright, 0 to 3;
 *     boxes are in the turned picture's pixels
 * @param rows from top to bottom; empty if no text was found
 */
public record Page(int width, int height, int quarterTurns, List<Row> rows) {
    public Page {
        rows = List.copyOf(rows);
    }
}
