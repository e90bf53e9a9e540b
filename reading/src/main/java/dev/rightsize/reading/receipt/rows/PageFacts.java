package dev.rightsize.reading.receipt.rows;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page's rows with what was found in them, and the measures to which a row is compared.
 *
 * @param page the page
 * @param rows its rows, in order
 * @param left the left edge of the text in pixels
 * @param right the right edge
 * @param top the upper edge
 * @param bottom the lower edge
 * @param height the median height of a row
 * @param timesPrinted how often each amount, in hundredths, is printed
 * @param largest the largest amount in hundredths; 0 if there is none
 */
public record PageFacts(
        Page page,
        List<RowFacts> rows,
        double left,
        double right,
        double top,
        double bottom,
        double height,
        Map<Long, Integer> timesPrinted,
        long largest) {
    public PageFacts {
        rows = List.copyOf(rows);
        timesPrinted = Map.copyOf(timesPrinted);
    }

    public static PageFacts of(Page page) {
        List<RowFacts> rows = page.rows().stream().map(RowFacts::of).toList();
        double left = Double.MAX_VALUE;
        double right = 1;
        double top = Double.MAX_VALUE;
        double bottom = 1;
        List<Double> heights = new ArrayList<>();
        Map<Long, Integer> timesPrinted = new HashMap<>();
        long largest = 0;
        for (RowFacts row : rows) {
            Quad box = row.box();
            left = Math.min(left, box.left());
            right = Math.max(right, box.right());
            top = Math.min(top, box.top());
            bottom = Math.max(bottom, box.bottom());
            heights.add(row.height());
            for (AmountMatch amount : row.amounts()) {
                if (amount.looksLikeMoney()) {
                    timesPrinted.merge(Math.abs(amount.hundredths()), 1, Integer::sum);
                    largest = Math.max(largest, amount.hundredths());
                }
            }
        }
        heights.sort(null);
        double height = heights.isEmpty() ? 1 : Math.max(1, heights.get(heights.size() / 2));
        return new PageFacts(
                page,
                rows,
                Math.min(left, right - 1),
                right,
                Math.min(top, bottom - 1),
                bottom,
                height,
                timesPrinted,
                largest);
    }

    /** How often an amount is printed, whatever its sign. */
    public int timesPrinted(long hundredths) {
        return timesPrinted.getOrDefault(Math.abs(hundredths), 0);
    }

    /** A height on the page as a share of the text's extent, 0 at the top to 1 at the bottom. */
    public double relativeY(double y) {
        return (y - top) / (bottom - top);
    }

    /** An abscissa as a share of the text's extent, 0 at the left to 1 at the right. */
    public double relativeX(double x) {
        return (x - left) / (right - left);
    }
}
