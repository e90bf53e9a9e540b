package dev.rightsize.learn.lines;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reader with boxes of its own says about a box of ours: the words that stand in it. */
final class WordsInside {
    /** Share of a word's area from which it is inside, and up to which it is outside. */
    private static final double INSIDE = 0.6;

    private static final double OUTSIDE = 0.2;

    private WordsInside() {}

    /** The opinion about the box; null if no word is inside, or one is only half so. */
    static @Nullable Opinion of(Quad box, List<Word> words) {
        List<Word> inside = new ArrayList<>();
        for (Word word : words) {
            double share = Quads.shared(word.box(), box) / Math.max(1, Quads.area(word.box()));
            if (share >= INSIDE) {
                inside.add(word);
            } else if (share > OUTSIDE) {
                return null;
            }
        }
        double slope = Math.tan(box.slope());
        inside.sort(Comparator.comparingDouble(
                word -> word.box().centreX() + slope * word.box().centreY()));
        String text = ReceiptAlphabet.ordinary(inside.stream().map(Word::text).collect(Collectors.joining(" ")));
        double confidence =
                inside.stream().mapToDouble(Word::confidence).average().orElse(0);
        return text.isEmpty() ? null : new Opinion(text, (float) confidence);
    }
}
