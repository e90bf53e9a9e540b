package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which arithmetic holds among the amounts of a page: what an amount is the sum, difference or running sum of.
 * All in hundredths.
 */
final class Sums {
    private static final int MOST_AMOUNTS = 60;

    private final List<Long> amounts = new ArrayList<>();
    private final List<Long> inOrder = new ArrayList<>();
    private final Map<Role, Set<Long>> byRole = new LinkedHashMap<>();
    private final Set<Long> runningSums = new HashSet<>();
    private final long likelyItems;

    Sums(PageFacts page, RowRoles roles) {
        long items = 0;
        for (Role role : Role.values()) {
            byRole.put(role, new HashSet<>());
        }
        for (int row = 0; row < page.rows().size(); row++) {
            AmountMatch last = page.rows().get(row).lastMoney();
            if (last != null && amounts.size() < MOST_AMOUNTS) {
                inOrder.add(last.hundredths());
                if (!amounts.contains(last.hundredths())) {
                    amounts.add(last.hundredths());
                }
                for (Role role : Role.values()) {
                    if (roles.of(row, role) > 0.4) {
                        byRole.getOrDefault(role, Set.of()).add(last.hundredths());
                    }
                }
                if (roles.of(row, Role.ITEM_PRICE) > 0.5) {
                    items += last.hundredths();
                }
            }
        }
        likelyItems = items;
        addRunningSums();
    }

    private void addRunningSums() {
        for (int from = 0; from < inOrder.size(); from++) {
            long sum = inOrder.get(from);
            for (int to = from + 1; to < inOrder.size(); to++) {
                sum += inOrder.get(to);
                if (to > from + 1 || sum > 0) {
                    runningSums.add(sum);
                }
            }
        }
    }

    /** Whether the amounts that look like items' add up to it, within two hundredths. */
    boolean isSumOfItems(long amount) {
        return likelyItems > 0 && Math.abs(likelyItems - amount) <= 2;
    }

    /** Whether consecutive amounts of the page add up to it. */
    boolean isRunningSum(long amount) {
        return runningSums.contains(amount);
    }

    /** How many pairs of other amounts add up to it, at most 3. */
    int pairsAddingTo(long amount) {
        int pairs = 0;
        for (int i = 0; i < amounts.size() && pairs < 3; i++) {
            long first = amounts.get(i);
            long second = amount - first;
            if (first > 0 && second > 0 && first >= second && amounts.contains(second)) {
                pairs++;
            }
        }
        return pairs;
    }

    /** Whether it is one amount of the first role plus one of the second. */
    boolean isSumOf(long amount, Role first, Role second) {
        for (long one : of(first)) {
            if (one != 0 && amount != one && of(second).contains(amount - one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one amount of the first role less one of the second. */
    boolean isDifferenceOf(long amount, Role first, Role second) {
        for (long one : of(first)) {
            if (of(second).contains(one - amount)) {
                return true;
            }
        }
        return false;
    }

    boolean isPrintedAs(long amount, Role role) {
        return of(role).contains(amount);
    }

    private Set<Long> of(Role role) {
        return byRole.getOrDefault(role, Set.of());
    }
}
