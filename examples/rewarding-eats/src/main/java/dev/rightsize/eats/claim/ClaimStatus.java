package dev.rightsize.eats.claim;

/** What has become of a claim. */
public enum ClaimStatus {
    /** Somebody will look at it. */
    SUBMITTED,
    /** Accepted; its points wait for the hold to end, or for a picture. */
    PENDING,
    /** Somebody has looked at it and said yes; its points come next. */
    APPROVED,
    /** Its points are there. */
    POSTED,
    /** It lacks what a claim needs; with that it may be claimed again. */
    INCOMPLETE,
    /** Its receipt was claimed before. */
    DUPLICATE,
    /** No points, with a reason; unless it is refused for good, the receipt may be claimed again. */
    REFUSED,
    /** The member disagrees; somebody will look at it. */
    APPEALED,
    /** Its points were taken back. */
    REVERSED;

    /** Whether its receipt is used by it. */
    boolean holdsReceipt() {
        return switch (this) {
            case SUBMITTED, PENDING, APPROVED, POSTED -> true;
            case INCOMPLETE, DUPLICATE, REFUSED, APPEALED, REVERSED -> false;
        };
    }
}
