package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;

/** How the lines of things bought are set. */
enum ItemLayout {
    /** {@code Coffee        3.50}. */
    PLAIN,
    /** {@code 2 Coffee      7.00}. */
    QUANTITY_FIRST,
    /** {@code 2x Coffee     7.00}. */
    QUANTITY_TIMES,
    /** {@code Coffee   2  3.50  7.00}. */
    COLUMNS,
    /** {@code 2  Coffee   3.50  7.00}. */
    QUANTITY_COLUMNS,
    /** Description, then {@code 2 x 3.50   7.00}. */
    TWO_LINES,
    /** Code, quantity, price and amount, then the description; or the description first. */
    CODE_LINE,
    /** {@code 2 @ 3.50}, then {@code Coffee  7.00}. */
    QUANTITY_ABOVE,
    /** {@code Coffee (2 @3.50)   7.00}. */
    IN_BRACKETS,
    /** {@code Coffee  2 x 3.50   7.00}. */
    TIMES_COLUMN;

    static ItemLayout draw(Region region, Business business, Dice dice) {
        if (region == Region.EN_MY) {
            return dice.oneOf(
                    CODE_LINE,
                    CODE_LINE,
                    CODE_LINE,
                    COLUMNS,
                    TWO_LINES,
                    QUANTITY_FIRST,
                    QUANTITY_COLUMNS,
                    PLAIN,
                    TIMES_COLUMN);
        }
        if (!business.servesFood()) {
            return dice.oneOf(
                    PLAIN, PLAIN, PLAIN, TWO_LINES, COLUMNS, QUANTITY_ABOVE, QUANTITY_FIRST, TIMES_COLUMN, CODE_LINE);
        }
        if (region == Region.EN_US) {
            return dice.oneOf(
                    PLAIN,
                    PLAIN,
                    QUANTITY_FIRST,
                    QUANTITY_FIRST,
                    QUANTITY_FIRST,
                    QUANTITY_FIRST,
                    QUANTITY_COLUMNS,
                    IN_BRACKETS,
                    QUANTITY_TIMES,
                    COLUMNS,
                    QUANTITY_ABOVE);
        }
        return dice.oneOf(
                QUANTITY_FIRST,
                QUANTITY_FIRST,
                QUANTITY_FIRST,
                QUANTITY_TIMES,
                COLUMNS,
                QUANTITY_COLUMNS,
                QUANTITY_COLUMNS,
                TWO_LINES,
                PLAIN,
                TIMES_COLUMN);
    }
}
