package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;

/** Prices, quantities, rates and sums in every form that tills print. */
final class Amounts implements TextSource {
    private static final String[] BEFORE = {
        "$", "$", "$", "€", "€", "£", "RM", "¥", "R$", "CHF ", "EUR ", "$ ", "€ ", "RM ", "£ ", "R$ ", "USD ", "US$",
        "S$", "C$", "MXN ", "¢", "MYR ", "Bs. ", "Q"
    };
    private static final String[] AFTER = {
        " €", " €", "€", "€", " EUR", " EUR", "EUR", " $", "$", " RM", " £", " Euro", " euros", " CHF", "-", "-", " A",
        "A", " B", "B", " C", "*A", " *B", "T", " T", " TX", "F", " N", " SR", " ZR", " S", " Z", " *", "*", "+", "¢",
        "p", " USD", " 1", " 2", "%", " %", "x", " kg", "kg", " L", " Eur", "/kg"
    };
    private static final String[] UNITS = {
        "kg", "Kg", "KG", "g", "G", "L", "l", "cl", "ml", "ML", "lb", "oz", "OZ", "Uds", "ud", "pz", "Stk", "un", "m",
        "m²", "m³", "cm", "pcs", "St", "h"
    };
    private static final String[] RATES = {
        "4%", "10%", "21%", "7%", "19%", "5,5%", "20%", "6%", "0%", "22%", "23%", "8.875%", "16%", "13%", "21,00%",
        "10,00%", "19,00%", "7,00%", "4,00%", "6.00%"
    };

    @Override
    public String draw(Dice dice) {
        return switch (dice.weighted(30, 17, 22, 6, 6, 5, 4, 3, 3, 2)) {
            case 0 -> number(dice);
            case 1 -> dice.oneOf(BEFORE) + number(dice);
            case 2 -> number(dice) + dice.oneOf(AFTER);
            case 3 ->
                quantity(dice)
                        + dice.oneOf(" x ", "x", " X ", "X", " × ", "×", " @ ", "@", "*", " * ", " x")
                        + number(dice);
            case 4 -> signed(number(dice), dice);
            case 5 -> rate(dice);
            case 6 -> weight(dice);
            case 7 -> quantity(dice) + dice.oneOf("x", " x", "X", " X", "×", " ×", ")", " @", " Uds", " ud.", "kg");
            case 8 -> row(dice);
            default ->
                dice.oneOf(RATES)
                        + dice.oneOf(" ", "  ", "   ")
                        + number(dice)
                        + dice.oneOf("  ", "   ")
                        + number(dice);
        };
    }

    /** A number with or without decimals and marks between thousands. */
    static String number(Dice dice) {
        boolean comma = dice.chance(0.45);
        int digits = 1 + dice.weighted(38, 36, 16, 7, 2, 1);
        String whole = digits == 1 ? dice.digits(1) : dice.between(1, 9) + dice.digits(digits - 1);
        if (digits > 3 && dice.chance(0.75)) {
            String mark = dice.chance(0.06) ? " " : dice.chance(0.04) ? "'" : comma ? "." : ",";
            whole = whole.substring(0, digits - 3) + mark + whole.substring(digits - 3);
        }
        int decimals = dice.weighted(9, 1, 84, 4);
        if (decimals == 0) {
            return whole + (dice.chance(0.15) ? (comma ? ",-" : ".-") : "");
        }
        return whole + (comma ? ',' : '.') + (dice.chance(0.1) ? "0".repeat(decimals) : dice.digits(decimals));
    }

    private static String signed(String number, Dice dice) {
        return dice.oneOf("-", "-", "- ", "+", "(", "=", "= ", "*", "**", "#", "-$", "-€", "~", "<")
                .concat(number)
                .concat(dice.chance(0.1) ? ")" : "");
    }

    private static String quantity(Dice dice) {
        return dice.chance(0.8) ? String.valueOf(dice.between(1, 24)) : number(dice);
    }

    private static String rate(Dice dice) {
        return dice.oneOf(
                        "", "", "IVA ", "VAT ", "TVA ", "MwSt ", "USt. ", "I.V.A. ", "GST ", "IGIC ", "-", "SST ",
                        "Tax ", "DTO ")
                + (dice.chance(0.5)
                        ? dice.oneOf(RATES)
                        : dice.between(1, 100) + dice.oneOf("%", " %", ".00%", ",00 %", ",0%"));
    }

    private static String weight(Dice dice) {
        String weight = dice.chance(0.5) ? number(dice) : String.valueOf(dice.between(1, 99) * dice.oneOf(1, 5, 10));
        String unit = dice.oneOf(UNITS);
        return switch (dice.weighted(5, 2, 2, 1)) {
            case 0 -> weight + dice.oneOf("", " ") + unit;
            case 1 ->
                weight + " " + unit + dice.oneOf(" x ", " X ", "x", " @ ") + number(dice)
                        + dice.oneOf(" €/", "€/", " EUR/", "/") + unit;
            case 2 -> number(dice) + dice.oneOf(" €/", "€/", " EUR/", "/", " $/") + unit;
            default -> dice.oneOf("½", "¼", "1/2", "3/4", "1½", "1/4") + dice.oneOf("", " ") + unit;
        };
    }

    private static String row(Dice dice) {
        StringBuilder row = new StringBuilder(number(dice));
        int more = dice.between(1, 3);
        for (int i = 0; i < more; i++) {
            row.append(" ".repeat(dice.between(1, 4))).append(number(dice));
        }
        return row.toString();
    }
}
