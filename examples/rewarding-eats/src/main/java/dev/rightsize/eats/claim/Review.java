package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.claim.Reason.Code;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Explanation;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Entry;
import dev.rightsize.eats.ledger.EntryKind;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of claims after they were taken: decisions of reviewers and of tills, and posting when the hold is over. */
@Component
public final class Review {
    private final Database database;
    private final ClaimTables tables;
    private final Ledger ledger;
    private final Audits audits;
    private final TrustRules rules;
    private final Clock clock;

    public Review(Database database, Ledger ledger, Audits audits, TrustRules rules, Clock clock) {
        this.database = database;
        this.tables = new ClaimTables(database.jdbc());
        this.ledger = ledger;
        this.audits = audits;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Claims that somebody should look at, the oldest first: doubted, appealed, or with a mistake that was told of.
     *
     * @param restaurants whose; null for all
     */
    public List<Claim> queue(@Nullable List<String> restaurants, int most) {
        List<Object> values = new ArrayList<>();
        String of = "";
        if (restaurants != null) {
            if (restaurants.isEmpty()) {
                return List.of();
            }
            of = " AND restaurant_id IN (" + "?,".repeat(restaurants.size()).replaceAll(",$", "") + ")";
            values.addAll(restaurants);
        }
        values.add(most);
        return tables.where(
                "WHERE (waiting_for = 'review' OR (report IS NOT NULL AND status = 'POSTED'))" + of
                        + " ORDER BY submitted_at LIMIT ?",
                values);
    }

    /** Claims that were taken for duplicates, or may be; the newest first. */
    public List<Claim> duplicates(int most) {
        return tables.where(
                "WHERE id IN (SELECT claim_id FROM claim_reason WHERE code IN ('duplicate-receipt', 'possible-duplicate',"
                        + " 'same-picture-other-total')) ORDER BY submitted_at DESC LIMIT ?",
                List.of(most));
    }

    /** That of this id, or a problem. */
    public Claim claim(String claimId) {
        Claim claim = tables.find(claimId);
        if (claim == null) {
            throw Problem.notFound("claim");
        }
        return claim;
    }

    /** The claims that its reasons name: the other side of a duplicate. */
    public List<Claim> named(Claim claim) {
        return claim.verdict().reasons().stream()
                .map(reason -> reason.explanation().values().get("claim"))
                .filter(String.class::isInstance)
                .map(id -> claim((String) id))
                .toList();
    }

    /** What a member claimed before, the newest first. */
    public List<Claim> history(AccountId account, int most) {
        return tables.where("WHERE account_id = ? ORDER BY sequence DESC LIMIT ?", List.of(account.value(), most));
    }

    /** It gets its points. A problem if its receipt is another claim's, or it is decided already. */
    public Claim approve(String claimId, AccountId reviewer, @Nullable String note) {
        return database.transactions().write(() -> {
            Claim claim = undecided(claimId);
            String key = claim.verdict().hardKey();
            if (key != null
                    && !claim.status().holdsReceipt()
                    && !tables.where(
                                    "WHERE hard_key = ? AND status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'POSTED')",
                                    List.of(key))
                            .isEmpty()) {
                throw Problem.conflict(
                        "receipt-used", "Receipt used", "Another claim holds this receipt. Reverse that one first.");
            }
            if (claim.verdict().points() <= 0) {
                throw Problem.conflict(
                        "no-points",
                        "Nothing to give",
                        "This claim was refused before its points were computed. The member may claim it again.");
            }
            become(claim, ClaimStatus.APPROVED, "hold", reviewer, null, note);
            tables.confirm(claimId);
            earn(claim);
            audits.close(claimId);
            return claim(claimId);
        });
    }

    /** It gets none; pending points go. */
    public Claim refuse(String claimId, AccountId reviewer, String reason, @Nullable String note) {
        return database.transactions().write(() -> {
            Claim claim = undecided(claimId);
            add(claim, Reason.of(Code.DECIDED_BY_REVIEWER, "reason", reason));
            become(claim, ClaimStatus.REFUSED, null, reviewer, reason, note);
            ledger.reverse(claim.account(), claimId, Basis.of(TrustRules.VERSION, "claim-refused"));
            audits.close(claimId);
            return claim(claimId);
        });
    }

    /** Takes back what a claim gave. */
    public Claim reverse(String claimId, AccountId reviewer, String reason, @Nullable String note) {
        return database.transactions().write(() -> {
            Claim claim = claim(claimId);
            if (claim.status() != ClaimStatus.POSTED && claim.status() != ClaimStatus.APPROVED) {
                throw Problem.conflict("not-posted", "No points to take back", "Refuse the claim instead.");
            }
            reverse(claim, reviewer, reason, note);
            return claim(claimId);
        });
    }

    /** Asks for the picture of a claim, whatever chance says. */
    public Claim ask(String claimId, AccountId reviewer) {
        return database.transactions().write(() -> {
            Claim claim = undecided(claimId);
            if (claim.facts().pictureSha256() == null) {
                throw Problem.conflict(
                        "no-picture", "No picture", "This claim was typed by hand: there is no picture.");
            }
            audits.ask(claim, clock.instant());
            add(claim, Reason.of(Code.AUDIT_ASKED, "days", rules.auditDue().toDays()));
            become(claim, claim.status(), "audit", reviewer, "audit-asked", null);
            return claim(claimId);
        });
    }

    /**
     * Posts the claims whose hold is over; each is a transaction. While a member owes a picture, all of theirs wait: who makes
     * receipts up has no picture to any of them.
     */
    public int post() {
        Instant now = clock.instant();
        int posted = 0;
        while (true) {
            List<Claim> due = tables.where(
                    "WHERE status IN ('PENDING', 'APPROVED') AND waiting_for = 'hold' AND hold_until <= ?"
                            + " AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.account_id = claim.account_id"
                            + " AND a.status = 'ASKED') ORDER BY hold_until LIMIT 100",
                    List.of(now.toEpochMilli()));
            if (due.isEmpty()) {
                return posted;
            }
            for (Claim claim : due) {
                posted += database.transactions().write(() -> post(claim.id())) ? 1 : 0;
            }
        }
    }

    private boolean post(String claimId) {
        Claim claim = claim(claimId); // as it is now
        boolean due = "hold".equals(claim.waitingFor()) && claim.status().holdsReceipt();
        if (due) {
            become(claim, ClaimStatus.POSTED, null, null, null, null);
            if (!wasReversed(claim)) {
                ledger.post(claim.account(), claimId, expiry(), Claims.basis(claim));
            }
        }
        return due;
    }

    List<Claim> ofDay(String locationId, LocalDate day) {
        return tables.where(
                "WHERE location_id = ? AND receipt_date = ? AND status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'POSTED')",
                List.of(locationId, day.toString()));
    }

    /** The till has it. */
    void confirmed(Claim claim) {
        tables.confirm(claim.id());
        boolean asked =
                claim.verdict().has(Code.UNCONFIRMED_LIMIT) || claim.verdict().has(Code.MANY_STRANGERS);
        if (asked && "audit".equals(claim.waitingFor())) {
            audits.close(claim.id()); // the picture was to show no more than this
            become(claim, claim.status(), "hold", null, "day-totals", null);
        }
        boolean onlyTrust = claim.verdict().reasons().stream()
                .filter(reason -> reason.code().effect() == Reason.Effect.REVIEW)
                .allMatch(reason -> reason.code() == Code.NEEDS_DAILY_CODE || reason.code() == Code.NOT_IN_DAY_TOTALS);
        if (claim.status() == ClaimStatus.SUBMITTED && onlyTrust) {
            become(claim, ClaimStatus.APPROVED, "hold", null, "day-totals", null);
            earn(claim);
        }
    }

    /** The till's day does not have it. */
    void doubted(Claim claim, Reason reason) {
        if (!claim.verdict().has(reason.code()) && claim.status() != ClaimStatus.POSTED) {
            add(claim, reason);
            become(claim, ClaimStatus.SUBMITTED, "review", null, reason.code().text(), null);
        }
    }

    /** The till gave the money back. */
    void refunded(Claim claim) {
        reverse(claim, null, Code.REFUND_RECEIPT.text(), null);
    }

    /** The right picture has come. */
    void lookAt(Claim claim) {
        become(claim, claim.status(), "review", null, "picture-sent", null);
    }

    /** The picture did not come, or is another: the claim is refused, and the member's others are looked at. */
    void failed(Claim claim, Code code) {
        refuse(claim, code);
        for (Claim other : tables.where(
                "WHERE account_id = ? AND status = 'PENDING'",
                List.of(claim.account().value()))) {
            doubted(other, Reason.of(Code.FAILED_AUDIT));
        }
    }

    private void refuse(Claim claim, Code code) {
        if (claim.status().holdsReceipt()) {
            add(claim, Reason.of(code));
            become(claim, ClaimStatus.REFUSED, null, null, code.text(), null);
            ledger.reverse(claim.account(), claim.id(), Basis.of(TrustRules.VERSION, code.text()));
        }
    }

    private void reverse(Claim claim, @Nullable AccountId by, String reason, @Nullable String note) {
        become(claim, ClaimStatus.REVERSED, null, by, reason, note);
        ledger.reverse(claim.account(), claim.id(), Basis.of(TrustRules.VERSION, "claim-reversed"));
    }

    /** Pending points; where they were taken back before, they are given by an entry of its own. */
    private void earn(Claim claim) {
        if (wasReversed(claim)) {
            ledger.adjust(
                    claim.account(),
                    "again:" + claim.id(),
                    claim.verdict().points(),
                    expiry(),
                    Basis.of(
                            TrustRules.VERSION,
                            Explanation.of(
                                    "points-again", "points", claim.verdict().points())));
        } else {
            ledger.earn(claim.account(), claim.id(), claim.verdict().points(), Claims.basis(claim));
        }
    }

    private boolean wasReversed(Claim claim) {
        return ledger.ofClaim(claim.id()).stream().map(Entry::kind).anyMatch(kind -> kind == EntryKind.REVERSE);
    }

    private Instant expiry() {
        return clock.instant().plus(Duration.ofDays(rules.pointsValidDays()));
    }

    private Claim undecided(String claimId) {
        Claim claim = claim(claimId);
        boolean open = claim.waitingFor() != null && claim.status() != ClaimStatus.APPROVED;
        if (!open) {
            throw Problem.conflict(
                    "already-decided", "Decided already", "This claim waits for no decision. Load it again.");
        }
        return claim;
    }

    private void add(Claim claim, Reason reason) {
        List<Reason> reasons = new ArrayList<>(claim.verdict().reasons());
        reasons.add(reason);
        tables.replaceReasons(claim.id(), reasons);
    }

    private void become(
            Claim claim,
            ClaimStatus status,
            @Nullable String waitingFor,
            @Nullable AccountId by,
            @Nullable String reason,
            @Nullable String note) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant hold = status == ClaimStatus.APPROVED ? now : claim.holdUntil();
        tables.change(claim.id(), status, waitingFor, hold);
        tables.event(claim.id(), now, by, claim.status(), status, reason, note);
    }
}
