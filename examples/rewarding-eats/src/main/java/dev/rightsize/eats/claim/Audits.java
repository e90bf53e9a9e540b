package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.trust.AuditSampling;
import dev.rightsize.eats.trust.TrustRules;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pictures that members are asked for, of some claims, by chance. The claim carries the picture's hash since it was made:
 * only the very same file answers. It is kept until a reviewer has looked at it.
 */
@Component
public final class Audits {
    private static final String AUDITS = "SELECT a.id, a.claim_id, a.account_id, a.asked_at, a.due_at, a.status,"
            + " c.picture_sha256 FROM audit a JOIN claim c ON c.id = a.claim_id";

    private final Database database;
    private final JdbcClient jdbc;
    private final AuditSampling sampling;
    private final TrustRules rules;
    private final Clock clock;

    public Audits(Database database, AuditSampling sampling, TrustRules rules, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.sampling = sampling;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * One request for a picture.
     *
     * @param sha256 of the picture, as the claim committed to it
     * @param status ASKED, MATCHED (a reviewer looks at it), MISMATCH, REFUSED, OVERDUE or CLOSED
     */
    public record Audit(
            String id,
            String claimId,
            AccountId account,
            @Nullable String sha256,
            Instant askedAt,
            Instant dueAt,
            String status) {}

    /** A picture that was sent. */
    public record Picture(String type, byte[] bytes) {}

    boolean isChosen(String claimId, Claim.Facts facts, boolean risky, Instant now) {
        String picture = facts.pictureSha256();
        return picture != null
                && sampling.isChosen(
                        claimId,
                        picture,
                        now.atZone(ZoneOffset.UTC).toLocalDate(),
                        risky ? rules.riskyAuditPercent() : rules.auditPercent());
    }

    void ask(Claim claim, Instant now) {
        jdbc.sql(
                        "INSERT INTO audit (id, claim_id, account_id, asked_at, due_at, status) VALUES (?, ?, ?, ?, ?, 'ASKED')"
                                + " ON CONFLICT (claim_id) DO NOTHING")
                .params(Values.of(
                        UUID.randomUUID().toString(),
                        claim.id(),
                        claim.account().value(),
                        now.toEpochMilli(),
                        now.plus(rules.auditDue()).toEpochMilli()))
                .update();
    }

    /** Whether a member could not, or would not, show a picture lately. */
    boolean hasFailed(AccountId account, Instant now) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM audit WHERE account_id = ? AND status IN ('MISMATCH', 'REFUSED', 'OVERDUE')"
                                        + " AND asked_at > ?")
                        .params(
                                account.value(),
                                now.minus(java.time.Duration.ofDays(rules.pictureDays()))
                                        .toEpochMilli())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What a member is asked for. */
    public List<Audit> asked(AccountId account) {
        return jdbc.sql(AUDITS + " WHERE a.account_id = ? AND a.status = 'ASKED' ORDER BY a.due_at")
                .param(account.value())
                .query((row, number) -> audit(row))
                .list();
    }

    /** All that are not closed, for reviewers; the oldest first. */
    public List<Audit> open() {
        return jdbc.sql(AUDITS + " WHERE a.status IN ('ASKED', 'MATCHED') ORDER BY a.asked_at LIMIT 500")
                .query((row, number) -> audit(row))
                .list();
    }

    /** The picture that was sent for a claim; null if none is there, or any more. */
    public @Nullable Picture picture(String claimId) {
        return jdbc.sql("SELECT picture_type, picture FROM audit WHERE claim_id = ? AND picture IS NOT NULL")
                .param(claimId)
                .query((row, number) ->
                        new Picture(row.getString(1), Base64.getDecoder().decode(row.getString(2))))
                .optional()
                .orElse(null);
    }

    /** The member sends the picture, and agrees that a reviewer looks at it. */
    Audit answer(AccountId account, String auditId, String type, byte[] bytes, Review review) {
        String sha256 = sha256(bytes);
        return database.transactions().write(() -> {
            Audit audit = own(account, auditId);
            Claim claim = review.claim(audit.claimId());
            boolean matches = sha256.equals(claim.facts().pictureSha256());
            jdbc.sql("UPDATE audit SET status = ?, consent_at = ?, picture = ?, picture_type = ? WHERE id = ?")
                    .params(Values.of(
                            matches ? "MATCHED" : "MISMATCH",
                            clock.millis(),
                            matches ? Base64.getEncoder().encodeToString(bytes) : null,
                            type,
                            auditId))
                    .update();
            if (matches) {
                review.lookAt(claim);
            } else {
                review.failed(claim, Reason.Code.AUDIT_MISMATCH);
            }
            return Objects.requireNonNull(find(auditId));
        });
    }

    /** The member does not want to send it. */
    Audit refuse(AccountId account, String auditId, Review review) {
        return database.transactions().write(() -> {
            Audit audit = own(account, auditId);
            jdbc.sql("UPDATE audit SET status = 'REFUSED' WHERE id = ?")
                    .param(auditId)
                    .update();
            review.failed(review.claim(audit.claimId()), Reason.Code.AUDIT_REFUSED);
            return Objects.requireNonNull(find(auditId));
        });
    }

    /** Refuses the claims whose picture did not come in time. */
    int expire(Review review) {
        List<Audit> overdue = jdbc.sql(AUDITS + " WHERE a.status = 'ASKED' AND a.due_at <= ? LIMIT 200")
                .param(clock.millis())
                .query((row, number) -> audit(row))
                .list();
        overdue.forEach(audit -> database.transactions().write(() -> {
            jdbc.sql("UPDATE audit SET status = 'OVERDUE' WHERE id = ?")
                    .param(audit.id())
                    .update();
            review.failed(review.claim(audit.claimId()), Reason.Code.AUDIT_REFUSED);
        }));
        return overdue.size();
    }

    /** The reviewer has decided: the picture goes. */
    void close(String claimId) {
        jdbc.sql("UPDATE audit SET status = CASE WHEN status IN ('ASKED', 'MATCHED') THEN 'CLOSED' ELSE status END,"
                        + " picture = NULL WHERE claim_id = ?")
                .param(claimId)
                .update();
    }

    void forget(AccountId account) {
        jdbc.sql("UPDATE audit SET picture = NULL WHERE account_id = ?")
                .param(account.value())
                .update();
    }

    private Audit own(AccountId account, String auditId) {
        Audit audit = find(auditId);
        if (audit == null || !audit.account().equals(account) || !audit.status().equals("ASKED")) {
            throw Problem.notFound("picture that is asked for");
        }
        return audit;
    }

    private @Nullable Audit find(String auditId) {
        return jdbc.sql(AUDITS + " WHERE a.id = ?")
                .param(auditId)
                .query((row, number) -> audit(row))
                .optional()
                .orElse(null);
    }

    private static Audit audit(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Audit(
                row.getString("id"),
                row.getString("claim_id"),
                new AccountId(row.getString("account_id")),
                row.getString("picture_sha256"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getString("status"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
