package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.AmountMatch.Mark;
import dev.rightsize.reading.receipt.typed.Quantities;
import dev.rightsize.reading.receipt.typed.QuantityMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was bought: rows with an item's price, the description beside or above it, the quantity beside, above or
 * below. If the sums of the receipt are known, rows in doubt are taken or left so that the items add up.
 */
public final class Items {
    private static final double FLOOR = 0.5;
    private static final double DOUBT = 0.12;
    private static final int MOST_DOUBTS = 12;

    private final PageReading reading;
    private final double column;
    private final boolean[] used;

    public Items(PageReading reading) {
        this.reading = reading;
        column = priceColumn();
        used = new boolean[reading.rows()];
    }

    /**
     * The items in printed order.
     *
     * @param targets amounts to one of which the items should add up; may be empty
     */
    public List<Field<Item>> find(List<Amount> targets) {
        List<Amounted> candidates = candidates();
        boolean[] taken = balanced(candidates, targets);
        List<Field<Item>> items = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                used[candidates.get(i).index()] = true;
            }
        }
        for (int i = 0; i < taken.length; i++) {
            Field<Item> item = taken[i] ? item(candidates.get(i)) : null;
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private List<Amounted> candidates() {
        List<Amounted> candidates = new ArrayList<>();
        for (int row = 0; row < reading.rows(); row++) {
            double probability = reading.roles().of(row, Role.ITEM_PRICE);
            AmountMatch price = price(reading.row(row));
            if (price != null && probability >= DOUBT) {
                candidates.add(new Amounted(row, reading.row(row), price, probability));
            }
        }
        return candidates;
    }

    /** Takes the likely rows; if these do not add up to a target, tries to change the two rows in most doubt. */
    private static boolean[] balanced(List<Amounted> candidates, List<Amount> targets) {
        boolean[] likely = new boolean[candidates.size()];
        for (int i = 0; i < likely.length; i++) {
            likely[i] = candidates.get(i).probability() >= FLOOR;
        }
        if (targets.isEmpty() || fits(candidates, likely, targets)) {
            return likely;
        }
        List<Integer> doubts = new ArrayList<>();
        for (int i = 0; i < likely.length; i++) {
            if (candidates.get(i).probability() < 1 - DOUBT) {
                doubts.add(i);
            }
        }
        doubts.sort((a, b) -> Double.compare(doubt(candidates.get(a)), doubt(candidates.get(b))));
        List<Integer> most = doubts.subList(0, Math.min(MOST_DOUBTS, doubts.size()));
        for (int first = 0; first < most.size(); first++) {
            for (int second = -1; second < first; second++) {
                boolean[] changed = Arrays.copyOf(likely, likely.length);
                changed[most.get(first)] ^= true;
                if (second >= 0) {
                    changed[most.get(second)] ^= true;
                }
                if (fits(candidates, changed, targets)) {
                    return changed;
                }
            }
        }
        return likely;
    }

    /** Distance from even odds. */
    private static double doubt(Amounted line) {
        return Math.abs(line.probability() - 0.5);
    }

    private static boolean fits(List<Amounted> candidates, boolean[] taken, List<Amount> targets) {
        long sum = 0;
        for (int i = 0; i < taken.length; i++) {
            sum += taken[i] ? candidates.get(i).amount().hundredths() : 0;
        }
        for (Amount target : targets) {
            if (sum == target.hundredths()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Field<Item> item(Amounted line) {
        RowFacts row = line.row();
        int begin = leadingEnd(row, line.match().start());
        String description = description(row.text().substring(begin, firstNumber(row, begin, line.match())));
        Quad box = row.box();
        String raw = row.text();
        QuantityMatch quantity = quantity(row, line.match());
        int above = line.index() - 1;
        if (!isName(description) && above >= 0 && !used[above] && isDescription(above)) {
            RowFacts named = reading.row(above);
            description = description(
                    named.text().substring(leadingEnd(named, named.text().length() - 1)));
            raw = named.text() + " " + raw;
            box = box.around(named.box());
            used[above] = true;
            quantity = quantity == null ? quantity(named, null) : quantity;
        }
        if (quantity == null && line.index() + 1 < reading.rows() && isQuantityOnly(line.index() + 1)) {
            quantity = quantity(reading.row(line.index() + 1), null);
        }
        if (!isName(description)) {
            return null;
        }
        Item item = new Item(
                description,
                quantity == null ? null : quantity.quantity(),
                quantity == null ? null : quantity.unitPrice(),
                line.amount());
        return Field.of(item, raw, line.probability(), box, List.of("row that looks like an item with its price"));
    }

    private boolean isDescription(int row) {
        return reading.row(row).lastMoney() == null && reading.roles().of(row, Role.ITEM) >= DOUBT;
    }

    private boolean isQuantityOnly(int row) {
        return !used[row]
                && reading.roles().of(row, Role.QUANTITY) >= FLOOR
                && reading.roles().of(row, Role.ITEM) < FLOOR;
    }

    private static @Nullable QuantityMatch quantity(RowFacts row, @Nullable AmountMatch price) {
        for (QuantityMatch quantity : Quantities.find(row.text())) {
            if (price == null || quantity.end() <= price.start()) {
                return quantity;
            }
        }
        return null;
    }

    /** Where the quantity at the row's beginning ends; 0 if there is none or it reaches beyond {@code limit}. */
    private static int leadingEnd(RowFacts row, int limit) {
        for (QuantityMatch quantity : Quantities.find(row.text())) {
            if (quantity.start() == 0 && quantity.end() <= limit) {
                return unitEnd(row.text(), quantity.end(), limit);
            }
        }
        return 0;
    }

    /** Beyond the unit of a price: {@code /kg}. */
    private static int unitEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && text.charAt(from) == '/' && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    /**
     * Where the description ends: before the first number of money after {@code begin} that is not part of a name, or
     * before the quantity to which that number is the price of one.
     */
    private static int firstNumber(RowFacts row, int begin, AmountMatch price) {
        for (QuantityMatch quantity : Quantities.find(row.text())) {
            if (quantity.unitPrice() != null
                    && quantity.start() > Math.max(2, begin)
                    && quantity.end() <= price.start()) {
                return quantity.start();
            }
        }
        for (AmountMatch amount : row.amounts()) {
            if (amount.looksLikeMoney()
                    && amount.start() > 2
                    && amount.start() >= begin
                    && amount.start() <= price.start()) {
                return amount.start();
            }
        }
        return price.start();
    }

    /** The text without marks at its end. */
    private static String description(String text) {
        String rest = text.strip();
        int end = rest.length();
        while (end > 0 && " .,:;-_*=~(['\"|/\\+@$xX".indexOf(rest.charAt(end - 1)) >= 0 && !endsInWord(rest, end)) {
            end--;
        }
        return rest.substring(0, end).strip();
    }

    /** Whether a final x belongs to a word: {@code BOX}. */
    private static boolean endsInWord(String text, int end) {
        return end > 1 && Character.isLetter(text.charAt(end - 1)) && Character.isLetter(text.charAt(end - 2));
    }

    private static boolean isName(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= 2;
    }

    /** The amount of the row that stands in the column of prices, or its last. */
    private @Nullable AmountMatch price(RowFacts row) {
        AmountMatch best = null;
        double nearest = Double.MAX_VALUE;
        for (AmountMatch amount : row.amounts()) {
            if (amount.looksLikeMoney() && !amount.is(Mark.PER_UNIT)) {
                double distance = Math.abs(row.box(amount.start(), amount.end()).right() - column);
                if (best == null || distance <= nearest + reading.page().height()) {
                    best = amount;
                    nearest = Math.min(distance, nearest);
                }
            }
        }
        return best;
    }

    /** The abscissa where most prices of likely items end. */
    private double priceColumn() {
        List<Double> ends = new ArrayList<>();
        for (int row = 0; row < reading.rows(); row++) {
            if (reading.roles().of(row, Role.ITEM_PRICE) >= FLOOR) {
                for (AmountMatch amount : reading.row(row).amounts()) {
                    if (amount.looksLikeMoney()) {
                        ends.add((double) reading.row(row)
                                .box(amount.start(), amount.end())
                                .right());
                    }
                }
            }
        }
        double best = reading.page().right();
        int most = 0;
        double reach = 1.5 * reading.page().height();
        for (double end : ends) {
            int near = 0;
            for (double other : ends) {
                near += Math.abs(end - other) < reach ? 1 : 0;
            }
            if (near > most || near == most && end > best) {
                most = near;
                best = end;
            }
        }
        return best;
    }
}
