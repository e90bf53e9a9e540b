package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.explanation.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is kept.
 *
 * @param waitingFor {@code review}, {@code hold} or {@code audit}; null for nothing
 * @param facts what it says
 * @param verdict what the rules made of it
 * @param holdUntil when its points may come
 * @param dayTotalId the line of a till's day that confirms it
 * @param appeal why the member disagrees
 * @param report the mistake that the member tells of
 */
public record Claim(
        String id,
        AccountId account,
        ClaimStatus status,
        @Nullable String waitingFor,
        Facts facts,
        Verdict verdict,
        Instant submittedAt,
        Instant holdUntil,
        @Nullable String dayTotalId,
        @Nullable String appeal,
        @Nullable String report) {
    /**
     * What the rules compare.
     *
     * @param number of the receipt, letters and digits alone
     * @param document the request, as JSON; null once the account is deleted
     */
    public record Facts(
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Long total,
            @Nullable String currency,
            @Nullable String number,
            @Nullable String pictureSha256,
            @Nullable String pictureHash,
            @Nullable String document,
            String by) {}

    /**
     * @param hardKey the same for two claims of one receipt; null if nothing is so certain
     * @param isTrusted whether the daily code or the till's day spoke for it
     * @param basisInputs what the points were computed from, as JSON
     * @param explanation of the points
     */
    public record Verdict(
            @Nullable String restaurantId,
            @Nullable String locationId,
            @Nullable String matchScore,
            @Nullable String matchMargin,
            @Nullable String hardKey,
            boolean isTrusted,
            long points,
            String basisInputs,
            List<Explanation> explanation,
            List<Reason> reasons) {
        public Verdict {
            explanation = List.copyOf(explanation);
            reasons = List.copyOf(reasons);
        }

        /** Whether one of its reasons is this. */
        public boolean has(Reason.Code code) {
            return reasons.stream().anyMatch(reason -> reason.code() == code);
        }
    }
}
