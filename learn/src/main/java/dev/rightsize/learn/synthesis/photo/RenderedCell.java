package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Role;
import java.util.List;
import java.util.Set;

/**
 * Where a printed cell is in the picture.
 *
 * @param row of the receipt it belongs to, counted from 0
 * @param text as printed
 * @param box around its ink, along its direction
 * @param words boxes of its words, from left to right
 * @param visible whether all of it is inside of the picture
 */
public record RenderedCell(int row, String text, Set<Role> roles, Quad box, List<Quad> words, boolean visible) {
    public RenderedCell {
        roles = Set.copyOf(roles);
        words = List.copyOf(words);
    }
}
