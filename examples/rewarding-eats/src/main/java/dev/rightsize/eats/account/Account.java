package dev.rightsize.eats.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member, or somebody who runs a restaurant, that has not been deleted.
 *
 * @param emailVerifiedAt when it was shown that the address is theirs; null if not yet
 */
public record Account(
        AccountId id,
        EmailAddress email,
        @Nullable Instant emailVerifiedAt,
        Profile profile,
        Role role,
        Instant createdAt) {
    /** As who they ask. */
    public Actor actor() {
        return new Actor(id, role);
    }
}
