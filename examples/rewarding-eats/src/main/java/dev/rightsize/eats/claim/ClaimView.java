package dev.rightsize.eats.claim;

import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.explanation.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim as its member sees it.
 *
 * @param waitingFor {@code review}, {@code hold} or {@code audit}
 * @param points what it gave or will give
 * @param match whom the receipt is from
 * @param receipt the fields as they were claimed
 */
public record ClaimView(
        String id,
        ClaimStatus status,
        @Nullable String waitingFor,
        String submittedAt,
        List<Told> reasons,
        @Nullable PointsView points,
        List<Map<String, Object>> explanation,
        @Nullable MatchView match,
        @Nullable JsonNode receipt,
        boolean canAppeal) {
    /** A reason and its text. */
    public record Told(String code, String text) {}

    /** One of the two is there. */
    public record PointsView(
            @Nullable Long pending,
            @Nullable Long posted,
            @Nullable String availableOn) {}

    public record MatchView(
            String locationId,
            String name,
            @Nullable Double score,
            @Nullable Double margin) {}

    static ClaimView of(Claim claim, @Nullable String restaurant, String language) {
        Claim.Verdict verdict = claim.verdict();
        String document = claim.facts().document();
        return new ClaimView(
                claim.id(),
                claim.status(),
                claim.waitingFor(),
                claim.submittedAt().toString(),
                verdict.reasons().stream()
                        .map(reason -> new Told(reason.code().text(), Words.text(reason.explanation(), language)))
                        .toList(),
                points(claim),
                verdict.explanation().stream()
                        .map(one -> explained(one, language))
                        .toList(),
                verdict.locationId() == null || restaurant == null
                        ? null
                        : new MatchView(
                                verdict.locationId(),
                                restaurant,
                                number(verdict.matchScore()),
                                number(verdict.matchMargin())),
                document == null ? null : Json.read(document, JsonNode.class).path("receipt"),
                canAppeal(claim));
    }

    static Map<String, Object> explained(dev.rightsize.eats.explanation.Explanation one, String language) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("code", one.code());
        view.put("text", Words.text(one, language));
        if (one.values().containsKey("points")) {
            view.put("points", one.values().get("points"));
        }
        return view;
    }

    static boolean canAppeal(Claim claim) {
        return claim.appeal() == null
                && switch (claim.status()) {
                    case REFUSED, DUPLICATE, INCOMPLETE, REVERSED -> true;
                    case SUBMITTED, PENDING, APPROVED, POSTED, APPEALED -> false;
                };
    }

    private static @Nullable PointsView points(Claim claim) {
        long points = claim.verdict().points();
        String on = claim.holdUntil().toString();
        return switch (claim.status()) {
            case SUBMITTED -> new PointsView(points, null, null);
            case PENDING, APPROVED -> new PointsView(points, null, "hold".equals(claim.waitingFor()) ? on : null);
            case POSTED -> new PointsView(null, points, on);
            case INCOMPLETE, DUPLICATE, REFUSED, APPEALED, REVERSED -> null;
        };
    }

    private static @Nullable Double number(@Nullable String text) {
        return text == null ? null : Double.valueOf(text);
    }
}
