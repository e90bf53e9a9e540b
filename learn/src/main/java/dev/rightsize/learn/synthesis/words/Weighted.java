package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.ArrayList;
import java.util.List;

/** One source of text or another, in the proportion of their weights. */
final class Weighted implements TextSource {
    private final List<TextSource> sources = new ArrayList<>();
    private double[] weights = {};

    /** Only while it is put together. */
    Weighted or(double weight, TextSource source) {
        sources.add(source);
        weights = java.util.Arrays.copyOf(weights, sources.size());
        weights[sources.size() - 1] = weight;
        return this;
    }

    @Override
    public String draw(Dice dice) {
        return sources.get(dice.weighted(weights)).draw(dice);
    }
}
