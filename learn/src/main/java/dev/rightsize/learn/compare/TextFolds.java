package dev.rightsize.learn.compare;

import dev.rightsize.learn.dataset.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Parts of a set for cross-fitting: every label about as often in each, and the same text never in two of them, so that
 * no model is asked what it has learnt by heart. The same rows give the same parts.
 */
final class TextFolds {
    private static final long SEED = 1;

    private TextFolds() {}

    /**
     * The fold of each row, 0 to {@code count - 1}; every fold has at least one.
     *
     * @throws IllegalArgumentException if there are fewer different texts than folds
     */
    static int[] of(List<GoldRow> rows, int count) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            groups.computeIfAbsent(FoldedText.fold(rows.get(i).text()), text -> new ArrayList<>())
                    .add(i);
        }
        if (groups.size() < count) {
            throw new IllegalArgumentException(
                    "The set has " + groups.size() + " different texts, which cannot be split" + " into " + count
                            + " parts. Give more rows, or fewer folds.");
        }
        List<List<Integer>> order = new ArrayList<>(groups.values());
        Collections.shuffle(order, new Random(SEED));
        order.sort(Comparator.comparing(group -> rows.get(group.get(0)).label()));
        int[] folds = new int[rows.size()];
        for (int next = 0; next < order.size(); next++) {
            for (int row : order.get(next)) {
                folds[row] = next % count;
            }
        }
        return folds;
    }
}
