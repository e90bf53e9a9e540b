package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.claim.Reason.Code;
import dev.rightsize.eats.claim.Reason.Effect;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.offer.Offers;
import dev.rightsize.eats.offer.PointsRules;
import dev.rightsize.eats.partner.Directory;
import dev.rightsize.eats.partner.Suggestions;
import dev.rightsize.eats.partner.matching.Match;
import dev.rightsize.eats.partner.matching.Merchant;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.trust.DailyCodes;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members' claims. A claim is taken once, however often it is sent: each key has one answer. */
@Component
public final class Claims {
    private static final int MAX_TEXT = 2000;

    private final Database database;
    private final ClaimTables tables;
    private final Directory directory;
    private final Suggestions suggestions;
    private final Ledger ledger;
    private final TrustRules rules;
    private final ClaimRules judge;
    private final Limits limits;
    private final Audits audits;
    private final Clock clock;

    public Claims(
            Database database,
            Directory directory,
            Suggestions suggestions,
            Offers offers,
            Ledger ledger,
            TrustRules rules,
            DailyCodes codes,
            DayTotals dayTotals,
            Audits audits,
            Clock clock) {
        this.database = database;
        this.tables = new ClaimTables(database.jdbc());
        this.directory = directory;
        this.suggestions = suggestions;
        this.ledger = ledger;
        this.rules = rules;
        this.limits = new Limits(database.jdbc(), rules);
        this.judge = new ClaimRules(
                database.jdbc(), tables, rules, directory, codes, offers, ledger, limits, dayTotals, audits);
        this.audits = audits;
        this.clock = clock;
    }

    /**
     * @param json the answer, the same for each replay
     * @param isNew false for a replay
     */
    public record Answer(String json, boolean isNew) {}

    /**
     * Takes a claim. When this returns, it is kept whatever happens.
     *
     * @param key made on the phone when the claim was queued
     * @param body the request as it was sent
     */
    public Answer submit(AccountId account, String key, String body, ClaimRequest request) {
        String hash = Secret.hash(body);
        var before = tables.answer(account, key);
        if (before != null) {
            return replayed(before.getKey(), before.getValue(), hash);
        }
        Merchant merchant = request.receipt().merchant();
        Match match = merchant == null ? null : directory.match(merchant, request.chosenLocationId());
        return database.transactions().write(() -> {
            var meanwhile = tables.answer(account, key);
            return meanwhile != null
                    ? replayed(meanwhile.getKey(), meanwhile.getValue(), hash)
                    : take(account, key, hash, request, match);
        });
    }

    private static Answer replayed(String hashBefore, String answer, String hash) {
        if (!hashBefore.equals(hash)) {
            throw new Problem(
                    org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "Key used before",
                    "This Idempotency-Key belongs to another claim. Send a new claim with a new key.");
        }
        return new Answer(answer, false);
    }

    private Answer take(AccountId account, String key, String hash, ClaimRequest request, @Nullable Match match) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Member member = Member.of(database.jdbc(), account);
        Claim.Facts facts = facts(request);
        Claim.Verdict verdict = judge.verdict(member, request, facts, match, now);
        Claim claim = judged(account, facts, verdict, now);
        if (verdict.has(Code.PARTNER_UNKNOWN)) {
            suggestions.add(Objects.requireNonNull(request.receipt().merchant()));
        }
        String answer = Json.write(ClaimView.of(claim, restaurant(claim), member.language()));
        tables.insert(claim, key, hash, answer);
        tables.event(claim.id(), now, account, null, claim.status(), null, null);
        if ("audit".equals(claim.waitingFor())) {
            audits.ask(claim, now);
        }
        if (claim.status() == ClaimStatus.PENDING) {
            ledger.earn(account, claim.id(), verdict.points(), basis(claim));
        }
        return new Answer(answer, true);
    }

    private Claim judged(AccountId account, Claim.Facts facts, Claim.Verdict verdict, Instant now) {
        String id = UUID.randomUUID().toString();
        Effect worst = verdict.reasons().stream()
                .map(reason -> reason.code().effect())
                .min(Effect::compareTo)
                .orElse(Effect.NOTE);
        List<Reason> reasons = new ArrayList<>(verdict.reasons());
        ClaimStatus status = switch (worst) {
            case REFUSE -> ClaimStatus.REFUSED;
            case INCOMPLETE -> ClaimStatus.INCOMPLETE;
            case DUPLICATE -> ClaimStatus.DUPLICATE;
            case REVIEW -> ClaimStatus.SUBMITTED;
            case RISK, NOTE -> ClaimStatus.PENDING;
        };
        String waitingFor = null;
        if (status == ClaimStatus.SUBMITTED) {
            waitingFor = "review";
        } else if (status == ClaimStatus.PENDING) {
            boolean needed = verdict.has(Code.UNCONFIRMED_LIMIT) || verdict.has(Code.MANY_STRANGERS);
            boolean asked = needed || audits.isChosen(id, facts, worst == Effect.RISK, now);
            waitingFor = asked ? "audit" : "hold";
            if (needed && facts.pictureSha256() == null) {
                status = ClaimStatus.SUBMITTED; // there is no picture to ask for
                waitingFor = "review";
            } else if (asked && !needed) {
                reasons.add(Reason.of(Code.AUDIT_ASKED, "days", rules.auditDue().toDays()));
            }
        }
        Claim.Verdict complete = new Claim.Verdict(
                verdict.restaurantId(),
                verdict.locationId(),
                verdict.matchScore(),
                verdict.matchMargin(),
                verdict.hardKey(),
                verdict.isTrusted(),
                verdict.points(),
                verdict.basisInputs(),
                verdict.explanation(),
                reasons);
        return new Claim(
                id,
                account,
                status,
                waitingFor,
                facts,
                complete,
                now,
                now.plus(hold(complete, worst)),
                null,
                null,
                null);
    }

    private Duration hold(Claim.Verdict verdict, Effect worst) {
        if (verdict.has(Code.NEW_ACCOUNT_HOLD) || worst == Effect.RISK) {
            return rules.newAccountHold();
        }
        return verdict.isTrusted() ? rules.trustedHold() : rules.hold();
    }

    private static Claim.Facts facts(ClaimRequest request) {
        ClaimRequest.ReceiptFields receipt = request.receipt();
        ClaimRequest.Image image = request.image();
        String number = DayTotals.folded(receipt.receiptNumber());
        return new Claim.Facts(
                receipt.day(),
                receipt.clock(),
                receipt.total(),
                receipt.currency(),
                number.isEmpty() ? null : number,
                image == null ? null : image.sha256(),
                image == null ? null : image.perceptualHash(),
                Json.write(request),
                request.by());
    }

    static Basis basis(Claim claim) {
        return new Basis(
                TrustRules.VERSION + " " + PointsRules.VERSION,
                claim.verdict().basisInputs(),
                claim.verdict().explanation());
    }

    /** A member's own, as they see it; a problem if there is none, or it is somebody else's. */
    public ClaimView view(AccountId account, String claimId) {
        Claim claim = own(account, claimId);
        return ClaimView.of(claim, restaurant(claim), language(account));
    }

    /** A member's, newest first; with {@code before}, those before that claim of theirs. */
    public List<ClaimView> views(AccountId account, @Nullable String before, int most) {
        String language = language(account);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(account.value());
        if (before != null) {
            values.add(own(account, before).id());
        }
        values.add(most);
        return tables
                .where(
                        "WHERE account_id = ?"
                                + (before == null ? "" : " AND sequence < (SELECT sequence FROM claim WHERE id = ?)")
                                + " ORDER BY sequence DESC LIMIT ?",
                        values)
                .stream()
                .map(claim -> ClaimView.of(claim, restaurant(claim), language))
                .toList();
    }

    /** The member disagrees with a refusal; once. */
    public ClaimView appeal(AccountId account, String claimId, String text) {
        checkText(text);
        database.transactions().write(() -> {
            Claim claim = own(account, claimId);
            if (!ClaimView.canAppeal(claim)) {
                throw Problem.conflict(
                        "cannot-appeal",
                        "No appeal",
                        "Only a claim that was refused can be appealed, and only once. Look at its status.");
            }
            tables.set(claimId, "appeal", text);
            tables.change(claimId, ClaimStatus.APPEALED, "review", claim.holdUntil());
            tables.event(claimId, clock.instant(), account, claim.status(), ClaimStatus.APPEALED, "appeal", null);
        });
        return view(account, claimId);
    }

    /** The member tells of a mistake in a claim of theirs; a reviewer sees it. */
    public ClaimView report(AccountId account, String claimId, String text) {
        checkText(text);
        database.transactions().write(() -> {
            Claim claim = own(account, claimId);
            tables.set(claimId, "report", text);
            tables.event(claimId, clock.instant(), account, claim.status(), claim.status(), "report", null);
        });
        return view(account, claimId);
    }

    /** How many points a member has that nothing confirmed, and how many they may have. */
    PointsController.Limit unconfirmed(AccountId account) {
        Limits.Unconfirmed unconfirmed = limits.unconfirmed(account, clock.instant());
        return new PointsController.Limit(unconfirmed.points(), unconfirmed.most());
    }

    /** How many claims of this week count. */
    public long usedThisWeek(AccountId account) {
        return limits.inWeek(account, clock.instant());
    }

    /**
     * Forgets what a deleted member's claims said, but not that their receipts were claimed, nor hashes of their pictures:
     * without these somebody else could claim them again.
     */
    public void forget(AccountId account) {
        database.transactions().write(() -> {
            database.jdbc()
                    .sql("UPDATE claim SET document = NULL, appeal = NULL, report = NULL, answer = '{}'"
                            + " WHERE account_id = ?")
                    .param(account.value())
                    .update();
            audits.forget(account);
            for (Claim claim : tables.where(
                    "WHERE account_id = ? AND status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'APPEALED')",
                    List.of(account.value()))) {
                tables.change(claim.id(), ClaimStatus.REFUSED, null, claim.holdUntil());
                tables.event(
                        claim.id(),
                        clock.instant(),
                        null,
                        claim.status(),
                        ClaimStatus.REFUSED,
                        "account-deleted",
                        null);
                ledger.reverse(account, claim.id(), Basis.of(TrustRules.VERSION, "account-deleted"));
            }
        });
    }

    String language(AccountId account) {
        return Member.of(database.jdbc(), account).language();
    }

    private Claim own(AccountId account, String claimId) {
        Claim claim = tables.find(claimId);
        if (claim == null || !claim.account().equals(account)) {
            throw Problem.notFound("claim");
        }
        return claim;
    }

    private @Nullable String restaurant(Claim claim) {
        String location = claim.verdict().locationId();
        return location == null
                ? null
                : directory.partner(location).restaurant().name();
    }

    private static void checkText(String text) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw Problem.invalid("text", "Tell us what is wrong, in 1 to " + MAX_TEXT + " characters.");
        }
    }
}
