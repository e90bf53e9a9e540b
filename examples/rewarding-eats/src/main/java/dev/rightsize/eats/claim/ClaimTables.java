package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.explanation.Explanation;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.trust.TrustRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of claims. */
final class ClaimTables {
    private final JdbcClient jdbc;

    ClaimTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Claim claim, String key, String requestHash, String answer) {
        Claim.Facts facts = claim.facts();
        Claim.Verdict verdict = claim.verdict();
        jdbc.sql(
                        "INSERT INTO claim (id, sequence, account_id, idempotency_key, request_hash, answer, status, waiting_for,"
                                + " restaurant_id, location_id, match_score, match_margin, receipt_date, receipt_time, total,"
                                + " currency, receipt_number, hard_key, picture_sha256, picture_hash, document, made_by, is_trusted, is_confirmed,"
                                + " points, basis_version, basis_inputs, explanation, submitted_at, hold_until, day_total_id)"
                                + " VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM claim), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        claim.id(),
                        claim.account().value(),
                        key,
                        requestHash,
                        answer,
                        claim.status().name(),
                        claim.waitingFor(),
                        verdict.restaurantId(),
                        verdict.locationId(),
                        verdict.matchScore(),
                        verdict.matchMargin(),
                        text(facts.day()),
                        text(facts.time()),
                        facts.total(),
                        facts.currency(),
                        facts.number(),
                        verdict.hardKey(),
                        facts.pictureSha256(),
                        facts.pictureHash(),
                        facts.document(),
                        facts.by(),
                        verdict.isTrusted() ? 1 : 0,
                        verdict.isTrusted() ? 1 : 0,
                        verdict.points(),
                        TrustRules.VERSION,
                        verdict.basisInputs(),
                        Json.write(verdict.explanation()),
                        claim.submittedAt().toEpochMilli(),
                        claim.holdUntil().toEpochMilli(),
                        claim.dayTotalId()))
                .update();
        insertReasons(claim.id(), verdict.reasons());
    }

    private void insertReasons(String claimId, List<Reason> reasons) {
        int line = 0;
        for (Reason reason : reasons) {
            jdbc.sql("INSERT INTO claim_reason (claim_id, line, code, detail) VALUES (?, ?, ?, ?)")
                    .params(Values.of(claimId, line++, reason.code().text(), Json.write(reason.explanation())))
                    .update();
        }
    }

    void replaceReasons(String claimId, List<Reason> reasons) {
        jdbc.sql("DELETE FROM claim_reason WHERE claim_id = ?").param(claimId).update();
        insertReasons(claimId, reasons);
    }

    void event(
            String claimId,
            Instant at,
            @Nullable AccountId actor,
            @Nullable ClaimStatus from,
            ClaimStatus to,
            @Nullable String reason,
            @Nullable String note) {
        jdbc.sql("INSERT INTO claim_event (id, claim_id, at, actor_id, from_status, to_status, reason, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        UUID.randomUUID().toString(),
                        claimId,
                        at.toEpochMilli(),
                        actor == null ? null : actor.value(),
                        from == null ? null : from.name(),
                        to.name(),
                        reason,
                        note))
                .update();
    }

    void change(String claimId, ClaimStatus status, @Nullable String waitingFor, Instant holdUntil) {
        jdbc.sql("UPDATE claim SET status = ?, waiting_for = ?, hold_until = ? WHERE id = ?")
                .params(Values.of(status.name(), waitingFor, holdUntil.toEpochMilli(), claimId))
                .update();
    }

    /** The daily code, the till or a person says that the receipt is real. */
    void confirm(String claimId) {
        jdbc.sql("UPDATE claim SET is_confirmed = 1 WHERE id = ?")
                .param(claimId)
                .update();
    }

    void set(String claimId, String column, @Nullable String value) {
        jdbc.sql("UPDATE claim SET " + column + " = ? WHERE id = ?")
                .params(Values.of(value, claimId))
                .update();
    }

    /** What was answered to this key before, and to which request. */
    Map.@Nullable Entry<String, String> answer(AccountId account, String key) {
        return jdbc.sql("SELECT request_hash, answer FROM claim WHERE account_id = ? AND idempotency_key = ?")
                .params(Values.of(account.value(), key))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    @Nullable
    Claim find(String id) {
        return where("WHERE id = ?", List.of(id)).stream().findFirst().orElse(null);
    }

    /** @param where a condition and an order; never text from outside */
    List<Claim> where(String where, List<? extends @Nullable Object> values) {
        List<String> ids = new ArrayList<>();
        List<Claim> claims = jdbc.sql("SELECT * FROM claim " + where)
                .params(values)
                .query((row, number) -> {
                    ids.add(row.getString("id"));
                    return claim(row);
                })
                .list();
        Map<String, List<Reason>> reasons = reasons(ids);
        return claims.stream()
                .map(claim -> with(claim, reasons.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private Map<String, List<Reason>> reasons(List<String> ids) {
        Map<String, List<Reason>> reasons = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT claim_id, code, detail FROM claim_reason WHERE claim_id IN (:ids) ORDER BY claim_id, line")
                    .param("ids", ids)
                    .query(row -> {
                        reasons.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(new Reason(
                                        Reason.Code.of(row.getString(2)),
                                        Json.read(row.getString(3), Explanation.class)));
                    });
        }
        return reasons;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        Long knownTotal = row.wasNull() ? null : total;
        String day = row.getString("receipt_date");
        String time = row.getString("receipt_time");
        return new Claim(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                ClaimStatus.valueOf(row.getString("status")),
                row.getString("waiting_for"),
                new Claim.Facts(
                        day == null ? null : LocalDate.parse(day),
                        time == null ? null : LocalTime.parse(time),
                        knownTotal,
                        row.getString("currency"),
                        row.getString("receipt_number"),
                        row.getString("picture_sha256"),
                        row.getString("picture_hash"),
                        row.getString("document"),
                        row.getString("made_by")),
                new Claim.Verdict(
                        row.getString("restaurant_id"),
                        row.getString("location_id"),
                        row.getString("match_score"),
                        row.getString("match_margin"),
                        row.getString("hard_key"),
                        row.getInt("is_trusted") == 1,
                        row.getLong("points"),
                        row.getString("basis_inputs"),
                        Json.explanations(row.getString("explanation")),
                        List.of()),
                Instant.ofEpochMilli(row.getLong("submitted_at")),
                Instant.ofEpochMilli(row.getLong("hold_until")),
                row.getString("day_total_id"),
                row.getString("appeal"),
                row.getString("report"));
    }

    private static Claim with(Claim claim, List<Reason> reasons) {
        Claim.Verdict verdict = claim.verdict();
        return new Claim(
                claim.id(),
                claim.account(),
                claim.status(),
                claim.waitingFor(),
                claim.facts(),
                new Claim.Verdict(
                        verdict.restaurantId(),
                        verdict.locationId(),
                        verdict.matchScore(),
                        verdict.matchMargin(),
                        verdict.hardKey(),
                        verdict.isTrusted(),
                        verdict.points(),
                        verdict.basisInputs(),
                        verdict.explanation(),
                        reasons),
                claim.submittedAt(),
                claim.holdUntil(),
                claim.dayTotalId(),
                claim.appeal(),
                claim.report());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
