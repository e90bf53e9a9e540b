package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.FoldedText;
import dev.rightsize.learn.dataset.ItemTruth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many predicted items match the truth's, each used once, in the truth's order as the Python scorer does it. */
final class ItemRules {
    private static final double DESCRIPTION_FLOOR = 0.7;

    private ItemRules() {}

    /** Items whose amounts are equal, whatever they are called. */
    static int sameAmount(List<ItemTruth> wanted, List<PredictedItem> predicted) {
        List<Line> left = lines(predicted);
        int found = 0;
        for (ItemTruth item : wanted) {
            BigDecimal amount = Cents.parse(item.price());
            found += takeFirst(left, line -> Objects.equals(line.amount, amount));
        }
        return found;
    }

    /** Items whose amounts are equal and whose descriptions are alike. */
    static int samePair(List<ItemTruth> wanted, List<PredictedItem> predicted) {
        List<Line> left = lines(predicted);
        int found = 0;
        for (ItemTruth item : wanted) {
            BigDecimal amount = Cents.parse(item.price());
            String name = orEmpty(item.name());
            found += takeFirst(
                    left,
                    line -> Objects.equals(line.amount, amount)
                            && FoldedText.alike(line.description, name, DESCRIPTION_FLOOR));
        }
        return found;
    }

    private static int takeFirst(List<Line> left, Predicate<Line> matches) {
        for (int i = 0; i < left.size(); i++) {
            if (matches.test(left.get(i))) {
                left.remove(i);
                return 1;
            }
        }
        return 0;
    }

    private static List<Line> lines(List<PredictedItem> predicted) {
        List<Line> lines = new ArrayList<>();
        for (PredictedItem item : predicted) {
            lines.add(new Line(Cents.parse(item.amount()), orEmpty(item.description())));
        }
        return lines;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Line(@Nullable BigDecimal amount, String description) {}
}
