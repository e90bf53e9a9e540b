package dev.rightsize.eats.reward;

import dev.rightsize.eats.account.AccountId;
import java.time.Instant;

/** Points given for a reward, to be fetched with a code. */
public record Redemption(
        String id, AccountId account, Reward reward, long points, Status status, Instant createdAt, Instant expiresAt) {
    /** What has become of it. */
    public enum Status {
        /** The code waits to be shown. */
        ISSUED,
        /** The restaurant has handed the reward over. */
        CONFIRMED,
        /** The member changed their mind; the points are back. */
        CANCELLED,
        /** Nobody came; the points are back. */
        EXPIRED
    }
}
