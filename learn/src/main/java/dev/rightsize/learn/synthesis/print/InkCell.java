package dev.rightsize.learn.synthesis.print;

import dev.rightsize.learn.synthesis.PrintedCell;
import java.util.List;

/**
 * Where a cell was printed.
 *
 * @param row of the receipt, counted from 0
 * @param text as printed
 * @param words boxes of its words, from left to right
 */
public record InkCell(int row, PrintedCell cell, String text, InkBox box, List<InkBox> words) {
    public InkCell {
        words = List.copyOf(words);
    }
}
