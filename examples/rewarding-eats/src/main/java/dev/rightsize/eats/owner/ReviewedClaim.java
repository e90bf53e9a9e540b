package dev.rightsize.eats.owner;

import dev.rightsize.eats.claim.Claim;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.explanation.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim as a reviewer sees it: what it says, what the phone had read, and what the rules made of it. Of the member only
 * the number: whoever decides about a claim needs no name.
 *
 * @param member the account's number
 * @param receipt the fields as they were claimed; null once the account is deleted
 * @param read what the phone had read before anybody edited it
 * @param edited which fields were
 * @param checks sums that hold or do not
 * @param appeal why the member disagrees
 * @param report the mistake that the member tells of
 */
record ReviewedClaim(
        String id,
        String member,
        String status,
        @Nullable String waitingFor,
        Instant submittedAt,
        List<Told> reasons,
        long points,
        boolean isTrusted,
        @Nullable String restaurantId,
        @Nullable String locationId,
        @Nullable String matchScore,
        @Nullable String matchMargin,
        String by,
        @Nullable JsonNode receipt,
        @Nullable JsonNode read,
        @Nullable JsonNode edited,
        @Nullable JsonNode checks,
        @Nullable JsonNode image,
        @Nullable JsonNode model,
        @Nullable String appeal,
        @Nullable String report) {
    /** A reason and its text. */
    record Told(String code, String text) {}

    static ReviewedClaim of(Claim claim, String language) {
        String kept = claim.facts().document();
        JsonNode document = kept == null ? null : Json.read(kept, JsonNode.class);
        Claim.Verdict verdict = claim.verdict();
        return new ReviewedClaim(
                claim.id(),
                claim.account().value(),
                claim.status().name(),
                claim.waitingFor(),
                claim.submittedAt(),
                verdict.reasons().stream()
                        .map(reason -> new Told(reason.code().text(), Words.text(reason.explanation(), language)))
                        .toList(),
                verdict.points(),
                verdict.isTrusted(),
                verdict.restaurantId(),
                verdict.locationId(),
                verdict.matchScore(),
                verdict.matchMargin(),
                claim.facts().by(),
                part(document, "receipt"),
                part(document, "read"),
                part(document, "edited"),
                part(document, "checks"),
                part(document, "image"),
                part(document, "model"),
                claim.appeal(),
                claim.report());
    }

    private static @Nullable JsonNode part(@Nullable JsonNode document, String name) {
        return document == null ? null : document.get(name);
    }
}
