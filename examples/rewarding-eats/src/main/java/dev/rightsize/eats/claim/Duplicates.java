package dev.rightsize.eats.claim;

import dev.rightsize.eats.claim.Reason.Code;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a receipt, or its picture, was claimed before, by anybody. */
final class Duplicates {
    private static final int SAME_PICTURE = 5;
    private static final int SIMILAR_PICTURE = 12;

    private final ClaimTables tables;
    private final Pictures pictures;

    Duplicates(JdbcClient jdbc, ClaimTables tables, TrustRules rules) {
        this.tables = tables;
        this.pictures = new Pictures(jdbc, Duration.ofDays(rules.pictureDays()));
    }

    /** The same for two claims of one receipt; null without a number. */
    static @Nullable String hardKey(String restaurantId, Claim.Facts facts) {
        return facts.number() == null
                ? null
                : restaurantId + "|" + facts.day() + "|" + facts.number() + "|" + facts.total();
    }

    /** At most one reason of each kind, worst first; other members' claims are named to the reviewer alone. */
    List<Reason> of(String restaurantId, Claim.Facts facts, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        String day = String.valueOf(facts.day());
        List<Claim> sameDay = tables.where(
                "WHERE id IN (SELECT id FROM claim WHERE restaurant_id = ? AND receipt_date = ? AND total = ?"
                        + " UNION SELECT id FROM claim WHERE restaurant_id = ? AND receipt_date = ? AND receipt_number = ?)"
                        + " AND status <> 'INCOMPLETE' ORDER BY sequence LIMIT 200",
                Values.of(restaurantId, day, facts.total(), restaurantId, day, facts.number()));
        String key = hardKey(restaurantId, facts);
        for (Claim claim : sameDay) {
            if (key != null && key.equals(claim.verdict().hardKey())) {
                // refused for a limit it is free again; refused by a person it is not
                boolean free = claim.status() == ClaimStatus.REFUSED
                        && !claim.verdict().has(Code.DECIDED_BY_REVIEWER);
                if (claim.status() != ClaimStatus.DUPLICATE && !free) {
                    reasons.add(reason(
                            claim.status().holdsReceipt() ? Code.DUPLICATE_RECEIPT : Code.POSSIBLE_DUPLICATE, claim));
                }
            } else if (claim.status().holdsReceipt() && isSoftDuplicate(claim.facts(), facts)) {
                reasons.add(reason(Code.POSSIBLE_DUPLICATE, claim));
            }
        }
        reasons.addAll(ofPicture(restaurantId, facts, now));
        reasons.sort((a, b) -> a.code().effect().compareTo(b.code().effect()));
        return reasons.stream()
                .filter(reason -> reasons.stream()
                                .filter(other -> other.code() == reason.code())
                                .findFirst()
                                .orElseThrow()
                        == reason)
                .toList();
    }

    private static boolean isSoftDuplicate(Claim.Facts a, Claim.Facts b) {
        if (a.number() != null && a.number().equals(b.number())) {
            return true; // the same number with another total
        }
        boolean noNumbers = a.number() == null || b.number() == null;
        boolean sameTime = a.time() != null && a.time().equals(b.time());
        boolean noTimes = a.time() == null || b.time() == null;
        return Objects.equals(a.total(), b.total()) && (sameTime || noTimes && noNumbers);
    }

    private List<Reason> ofPicture(String restaurantId, Claim.Facts facts, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.pictureSha256() == null || facts.pictureHash() == null) {
            return reasons;
        }
        for (Claim claim : tables.where(
                "WHERE picture_sha256 = ? AND status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'POSTED') LIMIT 20",
                List.of(facts.pictureSha256()))) {
            reasons.add(reason(
                    Objects.equals(claim.facts().total(), facts.total())
                            ? Code.DUPLICATE_RECEIPT
                            : Code.SAME_PICTURE_OTHER_TOTAL,
                    claim));
        }
        List<Pictures.Alike> alike = pictures.alike(facts.pictureHash(), SIMILAR_PICTURE, now);
        for (Pictures.Alike one : alike.subList(0, Math.min(50, alike.size()))) {
            Claim claim = tables.find(one.claimId());
            if (claim != null && claim.status().holdsReceipt()) {
                Reason reason = ofAlike(restaurantId, facts, claim, one.distance());
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    /** A picture alone proves nothing: receipts of one till look alike. */
    private static @Nullable Reason ofAlike(String restaurantId, Claim.Facts facts, Claim claim, int distance) {
        boolean sameTotal = Objects.equals(claim.facts().total(), facts.total());
        boolean sameDay = Objects.equals(claim.facts().day(), facts.day());
        boolean samePartner = restaurantId.equals(claim.verdict().restaurantId());
        boolean otherNumber = claim.facts().number() != null
                && facts.number() != null
                && !claim.facts().number().equals(facts.number());
        if (distance <= SAME_PICTURE && samePartner && sameTotal && sameDay && !otherNumber) {
            return reason(Code.DUPLICATE_RECEIPT, claim);
        }
        if (distance <= SAME_PICTURE && samePartner && sameDay) {
            return reason(Code.SAME_PICTURE_OTHER_TOTAL, claim);
        }
        boolean suspicious =
                distance <= SAME_PICTURE ? samePartner || sameTotal : samePartner && (sameTotal || sameDay);
        return suspicious ? reason(Code.POSSIBLE_DUPLICATE, claim) : null;
    }

    private static Reason reason(Code code, Claim claim) {
        return Reason.of(code, "claim", claim.id());
    }
}
