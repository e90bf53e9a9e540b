package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.claim.Audits;
import dev.rightsize.eats.claim.Claim;
import dev.rightsize.eats.claim.Review;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers look at and decide: doubted claims, duplicates, pictures that were asked for. Never their own claims. */
@RestController
@RequestMapping("/api/owner")
final class QueueController {
    private static final int MOST = 200;
    private static final int HISTORY = 20;
    private static final int MAX_TEXT = 500;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Review review;
    private final Audits audits;
    private final Accounts accounts;
    private final Decisions decisions;
    private final Transactions transactions;

    /** @param decision {@code approve}, {@code refuse}, or {@code reverse} what was posted */
    record Answer(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String note) {}

    record Asked(@Nullable String claimId) {}

    record PictureAsked(String id, String claimId, Instant askedAt, Instant dueAt, String status) {
        static PictureAsked of(Audits.Audit audit) {
            return new PictureAsked(audit.id(), audit.claimId(), audit.askedAt(), audit.dueAt(), audit.status());
        }
    }

    /**
     * @param duplicates the claims that its reasons name
     * @param history what the member claimed before, the newest first
     */
    record SideBySide(
            ReviewedClaim claim,
            List<ReviewedClaim> duplicates,
            List<ReviewedClaim> history,
            boolean hasPicture,
            boolean isOwn) {}

    QueueController(Review review, Audits audits, Accounts accounts, Decisions decisions, Transactions transactions) {
        this.review = review;
        this.audits = audits;
        this.accounts = accounts;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @GetMapping("/queue")
    List<ReviewedClaim> queue(@AuthenticationPrincipal Actor actor) {
        return reviewed(review.queue(null, MOST), actor);
    }

    @GetMapping("/duplicates")
    List<ReviewedClaim> duplicates(@AuthenticationPrincipal Actor actor) {
        return reviewed(review.duplicates(MOST), actor);
    }

    @GetMapping("/queue/{claimId}")
    SideBySide sideBySide(@PathVariable String claimId, @AuthenticationPrincipal Actor actor) {
        Claim claim = review.claim(claimId);
        List<Claim> history = review.history(claim.account(), HISTORY + 1).stream()
                .filter(one -> !one.id().equals(claimId))
                .limit(HISTORY)
                .toList();
        return new SideBySide(
                ReviewedClaim.of(claim, language(actor)),
                reviewed(review.named(claim), actor),
                reviewed(history, actor),
                audits.picture(claimId) != null,
                isOwn(claim, actor));
    }

    @PostMapping("/queue/{claimId}")
    ReviewedClaim decide(
            @PathVariable String claimId, @RequestBody Answer answer, @AuthenticationPrincipal Actor actor) {
        String decision = Objects.requireNonNullElse(answer.decision(), "");
        String note = text("note", answer.note());
        String reason = Objects.requireNonNullElse(text("reason", answer.reason()), "");
        if (reason.isBlank() && !decision.equals("approve")) {
            throw Problem.invalid("reason", "Say why: the member gets the reason to read.");
        }
        return transactions.write(() -> {
            checkOthers(review.claim(claimId), actor);
            Claim decided = switch (decision) {
                case "approve" -> review.approve(claimId, actor.id(), note);
                case "refuse" -> review.refuse(claimId, actor.id(), reason, note);
                case "reverse" -> review.reverse(claimId, actor.id(), reason, note);
                default -> throw Problem.invalid("decision", "'decision' must be 'approve', 'refuse' or 'reverse'.");
            };
            log(actor, "claim-" + decision, decided);
            return ReviewedClaim.of(decided, language(actor));
        });
    }

    @GetMapping("/audits")
    List<PictureAsked> audits() {
        return audits.open().stream().map(PictureAsked::of).toList();
    }

    @PostMapping("/audits")
    @ResponseStatus(HttpStatus.CREATED)
    ReviewedClaim ask(@RequestBody Asked asked, @AuthenticationPrincipal Actor actor) {
        String claimId = Objects.requireNonNullElse(asked.claimId(), "");
        return transactions.write(() -> {
            checkOthers(review.claim(claimId), actor);
            Claim claim = review.ask(claimId, actor.id());
            log(actor, "picture-asked", claim);
            return ReviewedClaim.of(claim, language(actor));
        });
    }

    /** The picture that a member agreed to show; looking at it is a decision that is logged. */
    @GetMapping("/audits/{claimId}/picture")
    ResponseEntity<byte[]> picture(@PathVariable String claimId, @AuthenticationPrincipal Actor actor) {
        Audits.Picture picture = audits.picture(claimId);
        if (picture == null) {
            throw Problem.notFound("picture");
        }
        transactions.write(() -> log(actor, "picture-seen", review.claim(claimId)));
        boolean known = PICTURES.contains(picture.type());
        return ResponseEntity.ok()
                .contentType(known ? MediaType.parseMediaType(picture.type()) : MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", known ? "inline" : "attachment")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.bytes());
    }

    private void log(Actor actor, String action, Claim claim) {
        decisions.add(
                actor,
                action,
                "claim/" + claim.id(),
                claim.verdict().restaurantId(),
                Map.of("status", claim.status().name()));
    }

    private List<ReviewedClaim> reviewed(List<Claim> claims, Actor actor) {
        String language = language(actor);
        return claims.stream().map(claim -> ReviewedClaim.of(claim, language)).toList();
    }

    private String language(Actor actor) {
        return accounts.find(actor.id()).map(one -> one.profile().language()).orElse("en");
    }

    private static void checkOthers(Claim claim, Actor actor) {
        if (isOwn(claim, actor)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "own-claim",
                    "Your own claim",
                    "Somebody else has to decide about your claim.");
        }
    }

    private static boolean isOwn(Claim claim, Actor actor) {
        return claim.account().equals(actor.id());
    }

    private static @Nullable String text(String field, @Nullable String text) {
        if (text != null && text.length() > MAX_TEXT) {
            throw Problem.invalid(field, "'" + field + "' has at most " + MAX_TEXT + " characters.");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
