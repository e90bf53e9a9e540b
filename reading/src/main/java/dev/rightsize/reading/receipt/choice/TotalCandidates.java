package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.Figures;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.AmountMatch.Mark;
import dev.rightsize.reading.receipt.typed.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Amounts that may be the total: each distinct amount of the page once, with what speaks for it wherever it stands. */
public final class TotalCandidates {
    private static final List<Role> ROLES = List.of(
            Role.TOTAL,
            Role.SUBTOTAL,
            Role.TAX,
            Role.TIP,
            Role.DISCOUNT,
            Role.ITEM_PRICE,
            Role.ITEM,
            Role.QUANTITY,
            Role.CASH,
            Role.CARD,
            Role.CHANGE,
            Role.OTHER);
    private static final List<Concept> CONCEPTS = List.of(
            Concept.TOTAL,
            Concept.GRAND_TOTAL,
            Concept.SUBTOTAL,
            Concept.TAX,
            Concept.SERVICE,
            Concept.TIP,
            Concept.DISCOUNT,
            Concept.ROUNDING,
            Concept.CASH,
            Concept.CHANGE,
            Concept.CARD,
            Concept.PAID,
            Concept.QUANTITY_COUNT,
            Concept.EXCLUSIVE,
            Concept.INCLUSIVE,
            Concept.LOYALTY);

    private TotalCandidates() {}

    /** The candidates of a page, in order of their first place. */
    public static List<Candidate<Amount>> of(PageFacts page, RowRoles roles) {
        Map<Long, List<Place>> places = new LinkedHashMap<>();
        for (int row = 0; row < page.rows().size(); row++) {
            RowFacts facts = page.rows().get(row);
            for (AmountMatch amount : facts.amounts()) {
                if (mayBeMoney(amount, facts)) {
                    places.computeIfAbsent(amount.hundredths(), value -> new ArrayList<>())
                            .add(new Place(row, amount));
                }
            }
        }
        Sums sums = new Sums(page, roles);
        long largestMoney = page.largest();
        List<Long> descending =
                places.keySet().stream().sorted((a, b) -> Long.compare(b, a)).toList();
        List<Candidate<Amount>> candidates = new ArrayList<>();
        places.forEach((value, where) -> {
            Place best = where.get(0);
            for (Place place : where) {
                if (roles.of(place.row, Role.TOTAL) > roles.of(best.row, Role.TOTAL)) {
                    best = place;
                }
            }
            List<Double> figures = new ArrayList<>();
            addRoles(where, roles, figures);
            addConcepts(page, where, figures);
            addPlace(page, where, best, figures);
            addValue(value, where, largestMoney, descending.indexOf(value), figures);
            addSums(sums, value, figures);
            RowFacts row = page.rows().get(best.row);
            candidates.add(new Candidate<>(
                    new Amount(value),
                    best.amount.in(row.text()),
                    row.box(best.amount.start(), best.amount.end()),
                    best.row,
                    Figures.array(figures)));
        });
        return candidates;
    }

    /** Whole numbers count only where a label of money stands in the same row. */
    private static boolean mayBeMoney(AmountMatch amount, RowFacts row) {
        if (amount.hundredths() <= 0
                || amount.is(Mark.PERCENT)
                || amount.is(Mark.WEIGHT)
                || amount.is(Mark.ZERO_PADDED)) {
            return false;
        }
        return amount.looksLikeMoney()
                || (amount.decimals() <= 1 || amount.is(Mark.GROUPED))
                        && (row.strength(Concept.TOTAL) > 0 || row.strength(Concept.GRAND_TOTAL) > 0);
    }

    private static void addRoles(List<Place> places, RowRoles roles, List<Double> figures) {
        for (Role role : ROLES) {
            double most = 0;
            double least = 1;
            for (Place place : places) {
                most = Math.max(most, roles.of(place.row, role));
                least = Math.min(least, roles.of(place.row, role));
            }
            figures.add(most);
            if (role == Role.TOTAL || role == Role.ITEM_PRICE || role == Role.SUBTOTAL) {
                figures.add(least);
            }
        }
        double above = 0;
        double below = 0;
        double sum = 0;
        for (Place place : places) {
            above = Math.max(above, roles.of(place.row - 1, Role.TOTAL));
            below = Math.max(below, roles.of(place.row + 1, Role.TOTAL));
            sum += roles.of(place.row, Role.TOTAL);
        }
        figures.add(above);
        figures.add(below);
        figures.add(Math.min(3, sum) / 2);
        int likeliest = roles.likeliest(Role.TOTAL);
        figures.add(places.stream().anyMatch(place -> place.row == likeliest) ? 1.0 : 0);
    }

    private static void addConcepts(PageFacts page, List<Place> places, List<Double> figures) {
        for (Concept concept : CONCEPTS) {
            double most = 0;
            double above = 0;
            for (Place place : places) {
                most = Math.max(most, page.rows().get(place.row).strength(concept));
                if (place.row > 0 && page.rows().get(place.row - 1).lastMoney() == null) {
                    above = Math.max(above, page.rows().get(place.row - 1).strength(concept));
                }
            }
            figures.add(most);
            if (concept.ordinal() <= Concept.SUBTOTAL.ordinal()) {
                figures.add(above);
            }
        }
    }

    private static void addPlace(PageFacts page, List<Place> places, Place best, List<Double> figures) {
        RowFacts row = page.rows().get(best.row);
        Quad box = row.box(best.amount.start(), best.amount.end());
        figures.add(page.relativeY(box.centreY()));
        figures.add(page.relativeX(box.right()));
        figures.add(Math.min(4, row.height() / page.height()) - 1);
        figures.add(best.amount.end() >= row.text().length() - 2 ? 1.0 : 0);
        figures.add((double) row.row().cells().size() / 3);
        double first = page.relativeY(page.rows().get(places.get(0).row).box().centreY());
        double last = page.relativeY(
                page.rows().get(places.get(places.size() - 1).row).box().centreY());
        figures.add(last - first);
        boolean another = false;
        for (AmountMatch other : row.amounts()) {
            another |= other != best.amount && other.looksLikeMoney();
        }
        figures.add(another ? 1.0 : 0);
        double surest = 0;
        for (Place place : places) {
            RowFacts facts = page.rows().get(place.row);
            surest = Math.max(surest, facts.confidence(place.amount.start(), place.amount.end()));
        }
        figures.add(Figures.sureness(surest));
    }

    private static void addValue(long value, List<Place> places, long largest, int rank, List<Double> figures) {
        figures.add(Math.min(4, places.size()) / 3.0);
        figures.add(largest == 0 ? 0.0 : Math.min(1.5, (double) value / largest));
        figures.add(value == largest ? 1.0 : 0);
        figures.add(rank == 0 ? 1.0 : rank == 1 ? 0.6 : rank == 2 ? 0.3 : 0);
        figures.add(1.0 / (1 + rank));
        figures.add(Math.log1p(value / 100.0) / 5);
        figures.add(value % 100 == 0 ? 1.0 : 0);
        figures.add(value % 1000 == 0 ? 1.0 : 0);
        boolean sign = false;
        boolean repaired = true;
        boolean twoDecimals = false;
        for (Place place : places) {
            sign |= place.amount.is(Mark.CURRENCY_SIGN);
            repaired &= place.amount.is(Mark.REPAIRED);
            twoDecimals |= place.amount.decimals() == 2;
        }
        figures.add(sign ? 1.0 : 0);
        figures.add(repaired ? 1.0 : 0);
        figures.add(twoDecimals ? 1.0 : 0);
    }

    private static void addSums(Sums sums, long value, List<Double> figures) {
        figures.add(sums.isSumOfItems(value) ? 1.0 : 0);
        figures.add(sums.isRunningSum(value) ? 1.0 : 0);
        figures.add(sums.pairsAddingTo(value) / 2.0);
        figures.add(sums.isSumOf(value, Role.SUBTOTAL, Role.TAX) ? 1.0 : 0);
        figures.add(sums.isSumOf(value, Role.SUBTOTAL, Role.TIP) ? 1.0 : 0);
        figures.add(sums.isSumOf(value, Role.TOTAL, Role.TIP) ? 1.0 : 0);
        figures.add(sums.isDifferenceOf(value, Role.CASH, Role.CHANGE) ? 1.0 : 0);
        figures.add(sums.isDifferenceOf(value, Role.SUBTOTAL, Role.DISCOUNT) ? 1.0 : 0);
        figures.add(sums.isPrintedAs(value, Role.CARD) ? 1.0 : 0);
        figures.add(sums.isPrintedAs(value, Role.CASH) ? 1.0 : 0);
    }

    private record Place(int row, AmountMatch amount) {}
}
