package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.problem.Problem;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules ask about who claims. */
record Member(AccountId id, boolean isVerified, String language, Instant since) {
    static Member of(JdbcClient jdbc, AccountId id) {
        return jdbc.sql("SELECT email_verified_at IS NOT NULL AS verified, language, created_at FROM account"
                        + " WHERE id = ? AND status = 'ACTIVE'")
                .param(id.value())
                .query((row, number) ->
                        new Member(id, row.getBoolean(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .optional()
                .orElseThrow(() -> Problem.notFound("account"));
    }
}
