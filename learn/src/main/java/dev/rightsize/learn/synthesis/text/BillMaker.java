package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws bills whose arithmetic holds, by the tax customs of a region. */
final class BillMaker {
    private final Region region;
    private final Business business;
    private final Dice dice;
    private final PhraseBook book;

    BillMaker(Region region, Business business, Dice dice) {
        this.region = region;
        this.business = business;
        this.dice = dice;
        this.book = PhraseBook.of(region);
    }

    Bill make() {
        boolean included = taxIncluded();
        int[] rates = rates();
        boolean coded = !business.servesFood() && dice.chance(0.4) || dice.chance(0.04);
        List<Bill.Line> items = new ArrayList<>();
        int count = business.itemCount(dice);
        for (int i = 0; i < count; i++) {
            items.add(item(rates.length, coded));
        }
        long sum = items.stream().mapToLong(Bill.Line::amount).sum();
        List<Bill.Reduction> discounts = discounts(sum, count);
        long gross = sum + discounts.stream().mapToLong(Bill.Reduction::amount).sum();
        long service = service(gross);
        List<Bill.TaxLine> taxes = taxes(items, discounts, rates, included, service);
        long tip = tip(gross);
        long tax = included ? 0 : taxes.stream().mapToLong(Bill.TaxLine::amount).sum();
        long exact = gross + service + tip + tax;
        long rounding = region == Region.EN_MY && dice.chance(0.8) ? Math.floorDiv(exact + 2, 5) * 5 - exact : 0;
        return new Bill(items, discounts, gross, included, taxes, service, tip, rounding, exact + rounding);
    }

    private boolean taxIncluded() {
        return switch (region) {
            case EN_US -> false;
            case EN_MY -> dice.chance(business.servesFood() ? 0.35 : 0.65);
            case FR_FR, ES_ES, CA_ES, ES_MX -> dice.chance(0.97);
            default -> true;
        };
    }

    /** In basis points; the first is the common one. */
    private int[] rates() {
        boolean food = business.servesFood();
        boolean mixed = business == Business.SUPERMARKET || dice.chance(0.12);
        return switch (region) {
            case EN_US -> dice.chance(0.05) ? new int[0] : new int[] {dice.between(80, 210) * 5};
            case EN_GB -> dice.chance(0.15) ? new int[0] : mixed ? new int[] {0, 2000} : new int[] {2000};
            case EN_MY ->
                dice.chance(0.15) ? new int[0] : mixed && dice.chance(0.4) ? new int[] {600, 0} : new int[] {600};
            case ES_ES, CA_ES -> food ? new int[] {1000} : mixed ? new int[] {1000, 400, 2100} : new int[] {2100};
            case ES_MX -> dice.chance(0.4) ? new int[0] : new int[] {1600};
            case FR_FR ->
                food
                        ? (mixed ? new int[] {1000, 2000} : new int[] {1000})
                        : mixed ? new int[] {550, 2000} : new int[] {2000};
            case DE_DE ->
                food
                        ? (mixed ? new int[] {1900, 700} : new int[] {1900})
                        : mixed ? new int[] {700, 1900} : new int[] {1900};
            case IT_IT -> food ? new int[] {1000} : mixed ? new int[] {1000, 400, 2200} : new int[] {2200};
            case PT_PT ->
                food
                        ? (mixed ? new int[] {1300, 2300} : new int[] {1300})
                        : mixed ? new int[] {600, 2300} : new int[] {2300};
            case PT_BR -> new int[0];
        };
    }

    private Bill.Line item(int taxGroups, boolean coded) {
        String section = business.itemSection(dice);
        String description = book.say(section, dice);
        long price = Math.max(
                10, Math.round(business.price(section, dice) * region.priceLevel() / 5.0) * 5 - dice.oneOf(0, 0, 0, 1));
        int group = taxGroups == 0 ? 0 : dice.chance(0.6) ? 0 : dice.between(0, taxGroups - 1);
        String code = coded ? dice.oneOf(dice.digits(13), dice.digits(6), dice.digits(4), dice.digits(9)) : null;
        if (business == Business.FUEL) {
            long litrePrice = Math.round(dice.between(1.2, 2.1) * 100 * region.priceLevel());
            long millilitres = dice.between(9_000, 58_000) / 10 * 10;
            return line(
                    description, millilitres, region == Region.EN_US ? "gal" : "L", litrePrice, group, code, List.of());
        }
        if (business == Business.SUPERMARKET && dice.chance(0.12)) {
            String measure = region == Region.EN_US ? "lb" : "kg";
            return line(description, dice.between(120, 2600), measure, price, group, code, List.of());
        }
        if (business.servesFood() && dice.chance(0.03)) {
            price = 0;
        }
        long count = dice.chance(0.7)
                ? 1
                : dice.chance(business.servesFood() ? 0.96 : 0.8) ? dice.between(2, 4) : dice.between(5, 24);
        return line(description, count * 1000, null, price, group, code, modifiers());
    }

    private static Bill.Line line(
            String description,
            long thousandths,
            @Nullable String measure,
            long unit,
            int group,
            @Nullable String code,
            List<String> modifiers) {
        long amount = (thousandths * unit + 500) / 1000;
        return new Bill.Line(description, thousandths, measure, unit, amount, group, code, modifiers);
    }

    private List<String> modifiers() {
        List<String> modifiers = new ArrayList<>();
        if (business.servesFood() && dice.chance(0.12)) {
            int count = dice.oneOf(1, 1, 1, 2, 3);
            for (int i = 0; i < count; i++) {
                modifiers.add(book.say("modifier", dice));
            }
        }
        return modifiers;
    }

    private List<Bill.Reduction> discounts(long sum, int count) {
        if (sum < 300 || !dice.chance(0.13)) {
            return List.of();
        }
        List<Bill.Reduction> discounts = new ArrayList<>();
        int many = dice.chance(0.8) ? 1 : 2;
        for (int i = 0; i < many; i++) {
            long amount = Math.max(5, Math.round(sum * dice.between(0.02, 0.2)));
            String label = book.say(dice.chance(0.9) ? "label.discount" : "label.void", dice);
            discounts.add(new Bill.Reduction(label, -amount, dice.chance(0.4) ? dice.between(0, count - 1) : -1));
        }
        return discounts;
    }

    private long service(long gross) {
        double chance = !business.servesFood()
                ? 0
                : switch (region) {
                    case EN_MY -> 0.35;
                    case PT_BR -> 0.5;
                    case EN_GB -> 0.25;
                    case EN_US -> 0.05;
                    default -> 0.04;
                };
        return dice.chance(chance) ? Math.round(gross * dice.oneOf(0.10, 0.10, 0.125, 0.18) / 1) : 0;
    }

    private long tip(long gross) {
        double chance = business.servesFood()
                ? switch (region) {
                    case EN_US -> 0.1;
                    case ES_MX -> 0.12;
                    case DE_DE, EN_GB -> 0.05;
                    default -> 0.02;
                }
                : 0;
        return dice.chance(chance) ? Math.round(gross * dice.between(0.08, 0.25) / 5) * 5 : 0;
    }

    private List<Bill.TaxLine> taxes(
            List<Bill.Line> items, List<Bill.Reduction> discounts, int[] rates, boolean included, long service) {
        long[] sums = new long[rates.length];
        for (Bill.Line item : items) {
            if (rates.length > 0) {
                sums[item.taxGroup()] += item.amount();
            }
        }
        List<Bill.TaxLine> taxes = new ArrayList<>();
        for (int group = 0; group < rates.length; group++) {
            long base = sums[group];
            if (group == 0) {
                base += discounts.stream().mapToLong(Bill.Reduction::amount).sum();
                base += region == Region.EN_MY && !included ? service : 0;
            }
            if (base > 0) {
                taxes.add(tax(group, rates[group], base, included));
            }
        }
        return taxes;
    }

    private static Bill.TaxLine tax(int group, int basisPoints, long base, boolean included) {
        if (included) {
            long net = (base * 10_000 + (10_000 + basisPoints) / 2) / (10_000 + basisPoints);
            return new Bill.TaxLine(group, basisPoints, net, base - net);
        }
        return new Bill.TaxLine(group, basisPoints, base, (base * basisPoints + 5_000) / 10_000);
    }

    /** {@code 7.75} or {@code 21}, with the region's mark. */
    static String rate(int basisPoints, char mark) {
        String text = String.format(Locale.ROOT, "%d.%02d", basisPoints / 100, basisPoints % 100);
        String shorter = text.endsWith(".00")
                ? text.substring(0, text.length() - 3)
                : text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
        return shorter.replace('.', mark);
    }

    static Map<String, String> rateVariable(int basisPoints, char mark) {
        return Map.of("rate", rate(basisPoints, mark));
    }
}
