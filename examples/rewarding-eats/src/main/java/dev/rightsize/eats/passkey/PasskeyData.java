package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys: of each the public key, which is no secret, and when it was used. */
@Component
final class PasskeyData implements PersonalData {
    private final UserCredentialRepository credentials;
    private final JdbcClient jdbc;

    PasskeyData(UserCredentialRepository credentials, Database database) {
        this.credentials = credentials;
        this.jdbc = database.jdbc();
    }

    @Override
    public String part() {
        return "passkeys";
    }

    @Override
    public Set<String> tables() {
        return Set.of("user_credentials", "passkey_challenge");
    }

    @Override
    public Object export(AccountId account) {
        List<Map<String, Object>> passkeys = credentials.findByUserId(PasskeyUsers.handle(account)).stream()
                .map(one -> Map.<String, Object>of(
                        "id", one.getCredentialId().toBase64UrlString(),
                        "label", one.getLabel(),
                        "created_at", one.getCreated().toString(),
                        "last_used_at", one.getLastUsed().toString(),
                        "signature_count", one.getSignatureCount()))
                .toList();
        return passkeys;
    }

    @Override
    public void erase(AccountId account) {
        credentials
                .findByUserId(PasskeyUsers.handle(account))
                .forEach(passkey -> credentials.delete(passkey.getCredentialId()));
        jdbc.sql("DELETE FROM passkey_challenge WHERE account_id = ?")
                .param(account.value())
                .update();
    }
}
