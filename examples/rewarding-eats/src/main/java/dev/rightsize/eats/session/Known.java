package dev.rightsize.eats.session;

import dev.rightsize.eats.account.Account;

/** Who somebody is, as they see it themselves. */
public record Known(String id, String email, boolean emailVerified, String displayName, String language, String role) {
    public static Known of(Account account) {
        return new Known(
                account.id().value(),
                account.email().value(),
                account.emailVerifiedAt() != null,
                account.profile().displayName(),
                account.profile().language(),
                account.role().name());
    }
}
