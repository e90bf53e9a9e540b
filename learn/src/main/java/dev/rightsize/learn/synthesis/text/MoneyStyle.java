package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;

/**
 * How one till writes amounts.
 *
 * @param decimalMark {@code .} or {@code ,}
 * @param groupMark between thousands; empty for none
 * @param prefix before each amount, such as {@code $}
 * @param suffix after each amount, such as {@code " €"}
 * @param negative how a negative amount is shown
 */
record MoneyStyle(char decimalMark, String groupMark, String prefix, String suffix, Negative negative) {
    enum Negative {
        MINUS_BEFORE,
        MINUS_AFTER,
        BRACKETS
    }

    static MoneyStyle draw(Region region, Dice dice) {
        char mark = dice.chance(0.05) && region.decimalMark() == ',' ? '.' : region.decimalMark();
        String group = dice.chance(0.6) ? (mark == '.' ? "," : dice.oneOf(".", ".", " ")) : "";
        Negative negative = dice.oneOf(
                Negative.MINUS_BEFORE,
                Negative.MINUS_BEFORE,
                Negative.MINUS_BEFORE,
                Negative.MINUS_AFTER,
                Negative.BRACKETS);
        return new MoneyStyle(mark, group, "", "", negative).withSigns(region, dice, 0.3);
    }

    /** The same numbers with this region's currency sign, with the given probability. */
    MoneyStyle withSigns(Region region, Dice dice, double probability) {
        if (!dice.chance(probability)) {
            return this;
        }
        boolean before = switch (region) {
            case EN_US, EN_GB, EN_MY, ES_MX, PT_BR -> true;
            default -> dice.chance(0.15);
        };
        String gap = dice.chance(before ? 0.2 : 0.6) ? " " : "";
        String sign = region.currency().equals("EUR") && dice.chance(0.2) ? "EUR" : region.symbol();
        return before
                ? new MoneyStyle(decimalMark, groupMark, sign + gap, "", negative)
                : new MoneyStyle(decimalMark, groupMark, "", gap + sign, negative);
    }

    MoneyStyle bare() {
        return new MoneyStyle(decimalMark, groupMark, "", "", negative);
    }

    String format(long hundredths) {
        String number = prefix + plain(Math.abs(hundredths), 2) + suffix;
        if (hundredths >= 0) {
            return number;
        }
        return switch (negative) {
            case MINUS_BEFORE -> "-" + number;
            case MINUS_AFTER -> number + "-";
            case BRACKETS -> "(" + number + ")";
        };
    }

    /** {@code value} scaled by a power of ten, without signs: {@code plain(1485, 3)} is {@code 1.485}. */
    String plain(long value, int decimals) {
        String digits = String.valueOf(value);
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - decimals);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(groupMark);
            }
            grouped.append(whole.charAt(i));
        }
        return decimals == 0
                ? grouped.toString()
                : grouped + String.valueOf(decimalMark) + padded.substring(padded.length() - decimals);
    }
}
