package dev.rightsize.core.placement;

import org.jspecify.annotations.Nullable;

/**
 * What one criterion says about a situation.
 *
 * @param criterion the row of the table
 * @param side what it speaks for; null for neither
 * @param hard whether the other side is impossible, not merely worse
 * @param reason why
 */
public record Finding(Criterion criterion, @Nullable Side side, boolean hard, String reason) {
    static Finding hard(Criterion criterion, Side side, String reason) {
        return new Finding(criterion, side, true, reason);
    }

    static Finding preference(Criterion criterion, Side side, String reason) {
        return new Finding(criterion, side, false, reason);
    }

    static Finding neither(Criterion criterion, String reason) {
        return new Finding(criterion, null, false, reason);
    }
}
