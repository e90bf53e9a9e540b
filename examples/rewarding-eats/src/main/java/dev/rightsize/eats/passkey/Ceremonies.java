package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.session.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a browser was asked to sign, for five minutes and one answer. Kept in the database, so that a restart or another
 * server in between does no harm; the browser has a cookie.
 */
@Component
final class Ceremonies {
    static final Duration VALID = Duration.ofMinutes(5);

    private static final String COOKIE = "PASSKEY";

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cookies cookies;

    /** @param account who is to get a passkey; null where one is to sign in */
    record Ceremony(Bytes challenge, @Nullable AccountId account) {}

    private record Row(String challenge, @Nullable String accountId) {}

    Ceremonies(Database database, Clock clock, Cookies cookies) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.cookies = cookies;
    }

    void begin(Ceremony ceremony, HttpServletResponse response) {
        Secret secret = Secret.random();
        AccountId account = ceremony.account();
        database.transactions()
                .write(() -> jdbc.sql("INSERT INTO passkey_challenge (token_hash, challenge, account_id,"
                                + " created_at) VALUES (:token, :challenge, :account, :now)")
                        .param("token", secret.hash())
                        .param("challenge", ceremony.challenge().toBase64UrlString())
                        .param("account", account == null ? null : account.value())
                        .param("now", clock.millis())
                        .update());
        cookies.write(response, COOKIE, secret, VALID);
    }

    Optional<Ceremony> of(HttpServletRequest request) {
        long oldest = clock.instant().minus(VALID).toEpochMilli();
        return cookies.read(request, COOKIE)
                .flatMap(secret -> jdbc.sql("SELECT challenge, account_id FROM passkey_challenge WHERE token_hash = ?"
                                + " AND created_at > ?")
                        .params(List.of(secret.hash(), oldest))
                        .query(Row.class)
                        .optional())
                .map(row -> new Ceremony(
                        Bytes.fromBase64(row.challenge()),
                        row.accountId() == null ? null : new AccountId(row.accountId())));
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, COOKIE)
                .ifPresent(secret -> database.transactions()
                        .write(() -> jdbc.sql("DELETE FROM passkey_challenge WHERE token_hash = ?")
                                .param(secret.hash())
                                .update()));
        cookies.remove(response, COOKIE);
    }
}
