package dev.rightsize.learn.lines;

import dev.rightsize.learn.synthesis.Dice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lines of real receipts to learn from, each drawn as it might also have been boxed and photographed. Every set is drawn
 * as often as every other, however many lines it has.
 *
 * <pre>{@code
 * LineStore store = LineStore.open(Path.of("lines.bin"));
 * LabelledLine line = RealLines.of(store).draw(new Dice(1));
 * }</pre>
 */
public final class RealLines implements LineSource {
    private final List<List<StoredLine>> sets;

    private RealLines(List<List<StoredLine>> sets) {
        this.sets = sets;
    }

    /**
     * The lines of a store to learn from.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static RealLines of(LineStore store) {
        Map<String, List<StoredLine>> bySet = store.lines(Split.TRAINING).stream()
                .collect(Collectors.groupingBy(StoredLine::set, TreeMap::new, Collectors.toList()));
        if (bySet.isEmpty()) {
            throw new IllegalArgumentException(
                    "The store has no lines to learn from. Build it from sroie_train or wildreceipt.");
        }
        return new RealLines(List.copyOf(bySet.values()));
    }

    @Override
    public LabelledLine draw(Dice dice) {
        return dice.oneOf(dice.oneOf(sets)).draw(dice);
    }
}
