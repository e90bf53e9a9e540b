package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.Region;

/**
 * How one till lays out its receipts.
 *
 * @param width characters on a line
 * @param capitals whether all is printed in capitals
 * @param money how item amounts are written
 * @param sumMoney how sums are written
 * @param colon between a label and its value: {@code ":"}, {@code " :"}, {@code " "} …
 * @param labelColumn where labels of sums begin; their right edge if {@code labelsRight}
 * @param ruleText what fills a dividing line; empty for a drawn rule, a space for none
 * @param totalEmphasis of the total's row
 * @param nameEmphasis of the merchant's name
 * @param items how items are laid out
 * @param taxLetter whether amounts are followed by the letter of their tax rate
 */
record Habits(
        int width,
        boolean capitals,
        MoneyStyle money,
        MoneyStyle sumMoney,
        String colon,
        int labelColumn,
        boolean labelsRight,
        String ruleText,
        Emphasis totalEmphasis,
        Emphasis nameEmphasis,
        ItemLayout items,
        boolean taxLetter) {

    static Habits draw(Region region, Business business, Dice dice) {
        int width = dice.oneOf(32, 32, 34, 36, 38, 40, 40, 42, 42, 42, 44, 48);
        MoneyStyle money = MoneyStyle.draw(region, dice);
        boolean labelsRight = dice.chance(0.18);
        return new Habits(
                width,
                dice.chance(0.28),
                money,
                money.bare().withSigns(region, dice, money.prefix().isEmpty() ? 0.25 : 0.9),
                dice.oneOf(":", ":", ":", " :", "", "", ": ", " : "),
                labelsRight ? width * 6 / 10 : dice.oneOf(0, 0, 0, 0, 2, 4, width / 4, width / 3),
                labelsRight,
                dice.oneOf("-", "-", "-", "=", "*", ".", "_", "", " ", "- ", " "),
                dice.oneOf(
                        Emphasis.NORMAL,
                        Emphasis.NORMAL,
                        Emphasis.BOLD,
                        Emphasis.BOLD,
                        Emphasis.WIDE,
                        Emphasis.TALL,
                        Emphasis.TALL,
                        Emphasis.LARGE,
                        Emphasis.INVERSE),
                dice.oneOf(
                        Emphasis.NORMAL,
                        Emphasis.NORMAL,
                        Emphasis.BOLD,
                        Emphasis.BOLD,
                        Emphasis.WIDE,
                        Emphasis.LARGE,
                        Emphasis.TALL,
                        Emphasis.LOGO,
                        Emphasis.LOGO,
                        Emphasis.INVERSE),
                ItemLayout.draw(region, business, dice),
                region == Region.DE_DE ? dice.chance(0.5) : dice.chance(region == Region.EN_MY ? 0.25 : 0.08));
    }
}
