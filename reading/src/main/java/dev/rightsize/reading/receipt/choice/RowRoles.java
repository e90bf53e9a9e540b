package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.receipt.Role;

/**
 * The probability of each role for each row of a page; rows beyond the ends have none.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers from a network, never compared
public record RowRoles(float[][] probabilities) {
    public double of(int row, Role role) {
        return row < 0 || row >= probabilities.length ? 0 : probabilities[row][role.ordinal()];
    }

    /** The highest probability of a role among rows from {@code from} to {@code to}, both included. */
    public double most(int from, int to, Role role) {
        double most = 0;
        for (int row = Math.max(0, from); row <= Math.min(to, probabilities.length - 1); row++) {
            most = Math.max(most, probabilities[row][role.ordinal()]);
        }
        return most;
    }

    /** The likeliest row of a role, or -1 if there are no rows. */
    public int likeliest(Role role) {
        int best = -1;
        for (int row = 0; row < probabilities.length; row++) {
            if (best < 0 || of(row, role) > of(best, role)) {
                best = row;
            }
        }
        return best;
    }
}
