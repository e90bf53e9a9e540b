package dev.rightsize.eats.claim;

import dev.rightsize.eats.claim.Reason.Code;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.offer.Offer;
import dev.rightsize.eats.offer.Offers;
import dev.rightsize.eats.offer.PointsRules;
import dev.rightsize.eats.offer.Spend;
import dev.rightsize.eats.offer.Tier;
import dev.rightsize.eats.partner.Directory;
import dev.rightsize.eats.partner.matching.Match;
import dev.rightsize.eats.partner.matching.Merchant;
import dev.rightsize.eats.trust.DailyCodes;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is made of a claim: an untrusted statement. The first rule that refuses ends it; rules that only doubt are all
 * collected, for the reviewer to see side by side.
 */
final class ClaimRules {
    private final TrustRules rules;
    private final Directory directory;
    private final DailyCodes codes;
    private final Offers offers;
    private final Ledger ledger;
    private final Duplicates duplicates;
    private final Limits limits;
    private final Plausibility plausibility;
    private final DayTotals dayTotals;
    private final Audits audits;

    ClaimRules(
            JdbcClient jdbc,
            ClaimTables tables,
            TrustRules rules,
            Directory directory,
            DailyCodes codes,
            Offers offers,
            Ledger ledger,
            Limits limits,
            DayTotals dayTotals,
            Audits audits) {
        this.audits = audits;
        this.rules = rules;
        this.directory = directory;
        this.codes = codes;
        this.offers = offers;
        this.ledger = ledger;
        this.duplicates = new Duplicates(jdbc, tables, rules);
        this.limits = limits;
        this.plausibility = new Plausibility(jdbc);
        this.dayTotals = dayTotals;
    }

    /** @param match of the merchant, computed before, as it takes a while */
    Claim.Verdict verdict(Member member, ClaimRequest request, Claim.Facts facts, @Nullable Match match, Instant now) {
        ClaimRequest.ReceiptFields receipt = request.receipt();
        if (!member.isVerified()) {
            return refused(match, Reason.of(Code.EMAIL_UNVERIFIED));
        }
        Long total = facts.total();
        if ("refund".equals(receipt.kind()) || total != null && total < 0) {
            return refused(match, Reason.of(Code.REFUND_RECEIPT));
        }
        LocalDate day = facts.day();
        if (!hasMerchant(receipt.merchant()) || day == null || total == null) {
            return refused(match, Reason.of(Code.INCOMPLETE, "missing", missing(receipt, facts)));
        }
        if (match == null) {
            return refused(null, Reason.of(Code.PARTNER_UNKNOWN));
        }
        Directory.Partner partner = directory.partner(match.listed().locationId());
        Reason untimely = untimely(partner, day, facts, now);
        if (untimely != null) {
            return refused(match, untimely);
        }
        if (total < rules.minimumTotal()) {
            return refused(match, Reason.of(Code.UNDER_MINIMUM));
        }
        List<Reason> reasons =
                new ArrayList<>(duplicates.of(partner.restaurant().id(), facts, now));
        if (!reasons.isEmpty() && reasons.get(0).code() == Code.DUPLICATE_RECEIPT) {
            return refused(match, reasons.get(0));
        }
        PointsRules.Points points = points(member, partner, request, facts);
        Reason limit = limits.broken(member.id(), partner, day, points.points(), now);
        if (limit != null) {
            return refused(match, limit);
        }
        boolean hasCode = judgeTrust(member, request, facts, partner, now, reasons);
        reasons.addAll(doubts(request, facts, match, partner, hasCode));
        if (!hasCode) {
            reasons.addAll(unconfirmed(member, partner, points.points(), now));
        }
        if (audits.hasFailed(member.id(), now)) {
            reasons.add(Reason.of(Code.FAILED_AUDIT));
        }
        if (member.since().plus(rules.newAccountAge()).isAfter(now)) {
            reasons.add(Reason.of(
                    Code.NEW_ACCOUNT_HOLD, "hours", rules.newAccountHold().toHours()));
            if (reasons.stream().anyMatch(reason -> reason.code() == Code.MANY_STRANGERS)) {
                reasons.add(Reason.of(Code.MANY_NEW_ACCOUNTS));
            }
        }
        return new Claim.Verdict(
                partner.restaurant().id(),
                partner.location().id(),
                String.valueOf(match.score()),
                String.valueOf(match.margin()),
                Duplicates.hardKey(partner.restaurant().id(), facts),
                hasCode,
                points.points(),
                inputs(member, partner, facts, match),
                points.explanation(),
                reasons);
    }

    /** What is enough to ask for the picture of a claim that neither code nor till speaks for. */
    private List<Reason> unconfirmed(Member member, Directory.Partner partner, long points, Instant now) {
        Limits.Unconfirmed so = limits.unconfirmed(member.id(), now);
        long days = rules.auditDue().toDays();
        if (so.isBrokenBy(points)) {
            return List.of(Reason.of(Code.UNCONFIRMED_LIMIT, "limit", so.most(), "days", days));
        }
        return !so.known() && limits.hasManyStrangers(partner.restaurant().id(), now)
                ? List.of(Reason.of(Code.MANY_STRANGERS, "days", days))
                : List.of();
    }

    private @Nullable Reason untimely(Directory.Partner partner, LocalDate day, Claim.Facts facts, Instant now) {
        var there = now.atZone(partner.location().zone()).toLocalDateTime();
        LocalDate today = there.toLocalDate();
        if (day.isAfter(today)
                || facts.time() != null && day.atTime(facts.time()).isAfter(there.plusMinutes(30))) {
            return Reason.of(Code.IN_FUTURE, "day", day.toString());
        }
        long days = partner.restaurant().claimMaxAgeDays();
        return day.isBefore(today.minusDays(days)) ? Reason.of(Code.TOO_OLD, "days", days) : null;
    }

    /** Whether the daily code or the till's day speaks for it; adds what speaks against. */
    private boolean judgeTrust(
            Member member,
            ClaimRequest request,
            Claim.Facts facts,
            Directory.Partner partner,
            Instant now,
            List<Reason> reasons) {
        String typed = request.dailyCode();
        LocalDate day = Objects.requireNonNull(facts.day());
        boolean right = false;
        if (typed != null && !typed.isBlank()) {
            boolean believed = limits.wrongCodes(member.id(), now) < rules.wrongCodesPerDay();
            right = believed
                    && directory.version().partners().values().stream()
                            .filter(one -> one.restaurant()
                                    .id()
                                    .equals(partner.restaurant().id()))
                            .anyMatch(one -> codes.isRight(typed, one.location().id(), day));
            if (!right) {
                reasons.add(Reason.of(Code.WRONG_DAILY_CODE));
            }
        }
        DayTotals.Standing standing = dayTotals.standing(partner.location().id(), facts);
        if (standing == DayTotals.Standing.CONTRADICTED) {
            reasons.add(Reason.of(Code.NOT_IN_DAY_TOTALS, "day", day.toString()));
        }
        boolean trusted = right || standing == DayTotals.Standing.CONFIRMED;
        boolean large =
                Objects.requireNonNull(facts.total()) > partner.restaurant().smallClaim();
        if (!trusted && (large || "hand".equals(facts.by())) && !hasCode(reasons, Code.WRONG_DAILY_CODE)) {
            reasons.add(Reason.of(Code.NEEDS_DAILY_CODE));
        }
        return trusted;
    }

    private List<Reason> doubts(
            ClaimRequest request, Claim.Facts facts, Match match, Directory.Partner partner, boolean trusted) {
        List<Reason> reasons = new ArrayList<>();
        boolean otherCurrency = facts.currency() != null
                && !facts.currency().equals(partner.location().currency());
        if (!match.isSure() || otherCurrency) {
            reasons.add(Reason.of(
                    Code.PARTNER_UNCERTAIN, "restaurant", partner.restaurant().name()));
        }
        List<String> edited = edited(request, match);
        boolean small =
                Objects.requireNonNull(facts.total()) <= partner.restaurant().smallClaim();
        if (!edited.isEmpty() && !(trusted && small)) {
            reasons.add(Reason.of(Code.EDITED_FIELDS, "fields", String.join(", ", edited)));
        }
        reasons.addAll(plausibility.of(partner, facts));
        if (!Arithmetic.holds(request)) {
            reasons.add(Reason.of(Code.ARITHMETIC));
        }
        return reasons;
    }

    /** What differs from what was read, whether the phone says so or not. A name of the same restaurant is no change. */
    private List<String> edited(ClaimRequest request, Match match) {
        ClaimRequest.ReadFields read = request.read();
        List<String> edited = new ArrayList<>();
        if ("hand".equals(request.by())) {
            return edited; // all of it is, and needs the daily code
        }
        ClaimRequest.ReceiptFields receipt = request.receipt();
        List<String> told = Objects.requireNonNull(request.edited());
        if (told.contains("total") || read != null && !Objects.equals(read.total(), receipt.total())) {
            edited.add("total");
        }
        if (told.contains("date") || read != null && !Objects.equals(read.date(), receipt.date())) {
            edited.add("date");
        }
        Merchant merchant = receipt.merchant();
        boolean otherName = told.contains("merchant")
                || read != null && merchant != null && !Objects.equals(read.merchant(), merchant.name());
        if (otherName && !isSameRestaurant(read, merchant, match)) {
            edited.add("merchant");
        }
        return edited;
    }

    private boolean isSameRestaurant(ClaimRequest.@Nullable ReadFields read, @Nullable Merchant merchant, Match match) {
        if (read == null || merchant == null) {
            return false;
        }
        Match before = directory.match(
                new Merchant(read.merchant(), merchant.address(), merchant.phone(), merchant.taxId()), null);
        return before != null
                && before.isSure()
                && before.listed().restaurantId().equals(match.listed().restaurantId());
    }

    private PointsRules.Points points(
            Member member, Directory.Partner partner, ClaimRequest request, Claim.Facts facts) {
        LocalDate day = Objects.requireNonNull(facts.day());
        List<Spend.Line> items = Objects.requireNonNull(request.receipt().items()).stream()
                .filter(item -> item.description() != null && item.amount() != null)
                .map(item -> new Spend.Line(
                        Objects.requireNonNull(item.description()), Objects.requireNonNull(item.amount())))
                .toList();
        String currency = partner.location().currency();
        Spend spend = new Spend(
                partner.location().id(),
                day,
                Objects.requireNonNull(facts.total()),
                currency,
                Currency.getInstance(currency).getDefaultFractionDigits(),
                items,
                partner.restaurant().pointsPerUnit());
        List<Offer> theirs = offers.of(partner.restaurant().id());
        return PointsRules.of(spend, theirs, tier(member));
    }

    private Tier tier(Member member) {
        return Tier.of(ledger.balance(member.id()).lifetime());
    }

    /** What a later reader needs to see why: frozen with the entry. */
    private String inputs(Member member, Directory.Partner partner, Claim.Facts facts, Match match) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("rules", TrustRules.VERSION);
        inputs.put("directory", directory.version().number());
        inputs.put("location", partner.location().id());
        inputs.put("matchScore", match.score());
        inputs.put("matchMargin", match.margin());
        inputs.put("day", String.valueOf(facts.day()));
        inputs.put("total", Objects.requireNonNull(facts.total()));
        inputs.put("currency", partner.location().currency());
        inputs.put("pointsPerUnit", partner.restaurant().pointsPerUnit());
        inputs.put("tier", tier(member).name());
        return Json.write(inputs);
    }

    private static boolean hasCode(List<Reason> reasons, Code code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }

    private static boolean hasMerchant(@Nullable Merchant merchant) {
        return merchant != null
                && (merchant.name() != null
                        || merchant.address() != null
                        || merchant.phone() != null
                        || merchant.taxId() != null);
    }

    private static String missing(ClaimRequest.ReceiptFields receipt, Claim.Facts facts) {
        List<String> missing = new ArrayList<>();
        if (!hasMerchant(receipt.merchant())) {
            missing.add("merchant");
        }
        if (facts.day() == null) {
            missing.add("date");
        }
        if (facts.total() == null) {
            missing.add("total");
        }
        return String.join(", ", missing);
    }

    private static Claim.Verdict refused(@Nullable Match match, Reason reason) {
        return new Claim.Verdict(
                match == null ? null : match.listed().restaurantId(),
                match == null ? null : match.listed().locationId(),
                match == null ? null : String.valueOf(match.score()),
                match == null ? null : String.valueOf(match.margin()),
                null,
                false,
                0,
                "{}",
                List.of(),
                List.of(reason));
    }
}
