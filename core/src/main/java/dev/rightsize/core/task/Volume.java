package dev.rightsize.core.task;

/**
 * How much is asked, all users together.
 *
 * @param asksPerMonth how many inputs a month, at least 1
 * @param users how many people ask, each on a device of their own, at least 1
 */
public record Volume(long asksPerMonth, long users) {
    public Volume {
        if (asksPerMonth < 1) {
            throw new IllegalArgumentException(
                    "'asksPerMonth' must be at least 1 but is " + asksPerMonth + ". Leave the volume out if unknown.");
        }
        if (users < 1) {
            throw new IllegalArgumentException(
                    "'users' must be at least 1 but is " + users + ". Leave the volume out if unknown.");
        }
    }

    /** Asks a month of one user, on average. */
    public double asksPerUser() {
        return (double) asksPerMonth / users;
    }
}
