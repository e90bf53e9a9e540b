package dev.rightsize.eats.offer;

import dev.rightsize.eats.explanation.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many points a receipt gives: its total at the restaurant's rate, then each offer that holds, then the tier. Offers
 * add to each other, they do not multiply; all together give at most ten times the base, and a bonus.
 */
public final class PointsRules {
    /** Changes with whatever here changes the result. */
    public static final String VERSION = "points-1";

    private static final long AT_MOST_PERCENT = 1000;

    private PointsRules() {}

    /** @param explanation adds up to the points */
    public record Points(long points, List<Explanation> explanation) {
        public Points {
            explanation = List.copyOf(explanation);
        }
    }

    /** What these offers and this tier make of it; offers of other restaurants must not be among them. */
    public static Points of(Spend spend, List<Offer> offers, Tier tier) {
        long base = points(spend, spend.total());
        List<Explanation> why = new ArrayList<>();
        why.add(Explanation.of(
                "points-base",
                "points",
                base,
                "total",
                Spend.money(spend.total(), spend.decimals(), spend.currency()),
                "rate",
                spend.pointsPerUnit()));
        long more = 0;
        long bonus = 0;
        for (Offer offer : offers) {
            if (!offer.holds(spend.locationId(), spend.date()) || spend.total() < offer.minimumSpend()) {
                continue;
            }
            long eligible = eligible(spend, offer);
            if (eligible <= 0) {
                continue;
            }
            long extra = Math.min(
                    points(spend, eligible) * (offer.multiplierPercent() - 100) / 100,
                    base * (AT_MOST_PERCENT - 100) / 100 - more);
            more += extra;
            bonus += offer.bonusPoints();
            why.add(Explanation.of(
                    "points-offer",
                    "points",
                    extra + offer.bonusPoints(),
                    "offer",
                    offer.title(),
                    "offerId",
                    offer.id()));
        }
        long tierPoints = base * (tier.percent() - 100) / 100;
        if (tierPoints > 0) {
            why.add(Explanation.of("points-tier", "points", tierPoints, "tier", tier.name()));
        }
        return new Points(base + more + bonus + tierPoints, why);
    }

    private static long points(Spend spend, long minor) {
        return Math.multiplyExact(minor, spend.pointsPerUnit()) / (long) Math.pow(10, spend.decimals());
    }

    private static long eligible(Spend spend, Offer offer) {
        String words = offer.itemWords();
        if (words == null || words.isBlank()) {
            return spend.total();
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        long items = spend.items().stream()
                .filter(item -> item.description().toLowerCase(Locale.ROOT).contains(wanted))
                .mapToLong(Spend.Line::amount)
                .filter(amount -> amount > 0)
                .sum();
        return Math.min(items, spend.total());
    }
}
