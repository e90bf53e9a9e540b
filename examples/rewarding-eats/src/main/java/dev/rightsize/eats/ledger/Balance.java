package dev.rightsize.eats.ledger;

/**
 * What a member has.
 *
 * @param pending waits for its hold to end
 * @param available can be redeemed; below 0 where points were taken back that were spent already
 * @param lifetime all that was ever posted, less what was taken back
 */
public record Balance(long pending, long available, long lifetime) {
    static final Balance NONE = new Balance(0, 0, 0);

    /** After an entry. */
    Balance after(Entry entry) {
        long earned = switch (entry.kind()) {
            case EARN_POST, ADJUST -> entry.points(Book.AVAILABLE);
            case REVERSE -> Math.min(0, entry.points(Book.AVAILABLE));
            case EARN_PENDING, REDEEM, REFUND, EXPIRE -> 0;
        };
        return new Balance(
                pending + entry.points(Book.PENDING), available + entry.points(Book.AVAILABLE), lifetime + earned);
    }
}
