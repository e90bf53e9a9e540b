package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts as WebAuthn knows them. The handle that an authenticator keeps is the account's id, which says nothing about the
 * person; the name that it shows is the address. For Spring Security, whose users have a name alone, that is the id.
 */
@Component
final class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId account) {
        return new Bytes(account.value().getBytes(StandardCharsets.UTF_8));
    }

    static AccountId account(Bytes handle) {
        return new AccountId(new String(handle.getBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(accounts.find(account(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return entity(accounts.find(new AccountId(accountId)));
    }

    /** There is one for each account from the beginning. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Users of passkeys are accounts. Register one instead.");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Users of passkeys are accounts. Delete the account instead.");
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> found) {
        return found.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account.id()))
                        .name(account.email().value())
                        .displayName(account.profile().displayName())
                        .build())
                .orElse(null);
    }
}
