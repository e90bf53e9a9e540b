package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;

/** What kind of place sold something. */
enum Business {
    RESTAURANT("restaurant", 52, 2, 9),
    CAFE("cafe", 9, 1, 4),
    BAR("bar", 7, 1, 7),
    SUPERMARKET("supermarket", 12, 2, 24),
    PHARMACY("pharmacy", 3, 1, 4),
    FUEL("fuel", 3, 1, 1),
    HARDWARE("hardware", 5, 1, 6),
    SHOP("shop", 7, 1, 6),
    PARKING("parking", 2, 1, 1);

    private final String section;
    private final double weight;
    private final int leastItems;
    private final int mostItems;

    Business(String section, double weight, int leastItems, int mostItems) {
        this.section = section;
        this.weight = weight;
        this.leastItems = leastItems;
        this.mostItems = mostItems;
    }

    static Business draw(Dice dice) {
        double[] weights = new double[values().length];
        for (Business business : values()) {
            weights[business.ordinal()] = business.weight;
        }
        return values()[dice.weighted(weights)];
    }

    boolean servesFood() {
        return this == RESTAURANT || this == CAFE || this == BAR;
    }

    String nameSection() {
        return "name." + section;
    }

    int itemCount(Dice dice) {
        int count = dice.between(leastItems, mostItems);
        return dice.chance(0.03) ? count + dice.between(5, 15) : count;
    }

    /** The phrase section of one thing bought here. */
    String itemSection(Dice dice) {
        return switch (this) {
            case RESTAURANT -> dice.oneOf("dish", "dish", "dish", "dish", "drink", "drink", "dessert");
            case CAFE -> dice.oneOf("drink", "drink", "dessert", "dish");
            case BAR -> dice.oneOf("drink", "drink", "drink", "dish");
            case SUPERMARKET -> "grocery";
            default -> section;
        };
    }

    /** A price in hundredths at United States level, uneven as prices are. */
    long price(String itemSection, Dice dice) {
        double price = switch (itemSection) {
            case "dish" -> dice.between(4.5, 24) * (dice.chance(0.15) ? 1.8 : 1);
            case "drink" -> dice.between(1.8, 9);
            case "dessert" -> dice.between(2.2, 9);
            case "grocery" -> dice.between(0.6, 8);
            case "pharmacy" -> dice.between(2, 22);
            case "fuel" -> dice.between(15, 80);
            case "parking" -> dice.between(1, 24);
            default -> dice.between(1, 45);
        };
        long cents = Math.round(price * 100);
        return switch (dice.between(0, 5)) {
            case 0 -> cents;
            case 1 -> Math.max(50, cents / 50 * 50);
            case 2 -> cents / 100 * 100 + 99;
            case 3 -> cents / 100 * 100 + 95;
            case 4 -> Math.max(100, cents / 100 * 100);
            default -> Math.max(25, cents / 5 * 5);
        };
    }
}
