package dev.rightsize.learn.detector;

import dev.rightsize.learn.synthesis.Dice;
import java.util.List;

/**
 * Draws crops of pages: every set as often as every other, however many pages it has; generated ones apart. Not safe for
 * use by several threads.
 */
final class Crops {
    private final List<PageSource> sources;
    private final double[] shares;
    private final Dice dice;

    /** @param shares how often a page of each source is drawn */
    Crops(List<PageSource> sources, double[] shares, Dice dice) {
        this.sources = List.copyOf(sources);
        this.shares = shares.clone();
        this.dice = dice;
    }

    Crop next(int width, int height) {
        MarkedPage page = sources.get(dice.weighted(shares)).draw(dice);
        Placement placement = Placement.draw(page, width, height, dice);
        List<Mark> marks = page.marks().stream()
                .map(mark -> new Mark(placement.inCrop(mark.box()), mark.text()))
                .filter(mark -> touches(mark, width, height))
                .toList();
        int beyond = dice.chance(0.5) ? -1 : dice.between(0, 255);
        byte[] levels = placement.sample(page.picture(), width, height, beyond);
        Crop crop = new Crop(width, height, levels, Cores.draw(marks, width, height));
        Wear.apply(crop, marks, dice);
        return crop;
    }

    private static boolean touches(Mark mark, int width, int height) {
        return mark.box().right() > 0
                && mark.box().bottom() > 0
                && mark.box().left() < width
                && mark.box().top() < height;
    }
}
