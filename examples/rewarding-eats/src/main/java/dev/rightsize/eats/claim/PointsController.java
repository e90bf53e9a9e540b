package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.ledger.Balance;
import dev.rightsize.eats.ledger.Book;
import dev.rightsize.eats.ledger.Entry;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.offer.Offer;
import dev.rightsize.eats.offer.Offers;
import dev.rightsize.eats.offer.PointsRules;
import dev.rightsize.eats.offer.Tier;
import dev.rightsize.eats.partner.Directory;
import dev.rightsize.eats.trust.AuditSampling;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/points}, {@code /api/offers} and {@code /api/rules}. */
@RestController
final class PointsController {
    private static final int PAGE = 50;

    private final Ledger ledger;
    private final Claims claims;
    private final Offers offers;
    private final Directory directory;
    private final TrustRules rules;
    private final AuditSampling sampling;
    private final Clock clock;

    PointsController(
            Ledger ledger,
            Claims claims,
            Offers offers,
            Directory directory,
            TrustRules rules,
            AuditSampling sampling,
            Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.offers = offers;
        this.directory = directory;
        this.rules = rules;
        this.sampling = sampling;
        this.clock = clock;
    }

    record Expiring(long points, String on) {}

    record Limit(long used, long of) {}

    record Points(
            long available,
            long pending,
            long lifetime,
            String tier,
            @Nullable Long pointsToNextTier,
            List<Expiring> expiring,
            Map<String, Limit> limits) {}

    /** @param points what came to be available; or to wait, for {@code EARN_PENDING} */
    record EntryView(
            String id,
            long sequence,
            String kind,
            String at,
            long points,
            long pending,
            @Nullable String claimId,
            String ruleVersion,
            List<Map<String, Object>> explanation) {}

    record History(List<EntryView> entries, @Nullable Long next) {}

    record OfferList(List<Offer> offers) {}

    record DaySeed(String day, String seed) {}

    record Rules(
            String version,
            String pointsVersion,
            int perWeek,
            int perLocationPerDay,
            long minimumTotal,
            long holdHours,
            long trustedHoldHours,
            long newAccountHoldHours,
            long newAccountDays,
            int auditPercent,
            long auditDueDays,
            int pointsValidDays,
            long firstPoints,
            long unconfirmedPoints,
            String auditConsentText,
            String auditCommitment,
            DaySeed auditRevealed,
            Map<String, Partner> partners) {}

    /** @param smallClaim up to this total, in minor units, no daily code is needed */
    record Partner(long claimMaxAgeDays, long smallClaim, long pointsPerUnit) {}

    @GetMapping("/api/points")
    Points points(@AuthenticationPrincipal Actor actor) {
        AccountId account = actor.id();
        Balance balance = ledger.balance(account);
        Tier tier = Tier.of(balance.lifetime());
        Tier next = Tier.values()[Math.min(tier.ordinal() + 1, Tier.values().length - 1)];
        return new Points(
                balance.available(),
                balance.pending(),
                balance.lifetime(),
                tier.name(),
                next == tier ? null : next.from() - balance.lifetime(),
                ledger.grants(account).stream()
                        .map(grant -> new Expiring(
                                grant.remaining(), grant.expiresAt().toString()))
                        .limit(10)
                        .toList(),
                Map.of(
                        "week",
                        new Limit(claims.usedThisWeek(account), rules.perWeek()),
                        "unconfirmed",
                        claims.unconfirmed(account)));
    }

    /** @param before an entry's sequence */
    @GetMapping("/api/points/history")
    History history(@RequestParam(required = false) @Nullable Long before, @AuthenticationPrincipal Actor actor) {
        String language = claims.language(actor.id());
        List<EntryView> entries = ledger.history(actor.id(), before == null ? Long.MAX_VALUE : before, PAGE).stream()
                .map(entry -> view(entry, language))
                .toList();
        return new History(
                entries, entries.size() < PAGE ? null : entries.get(PAGE - 1).sequence());
    }

    private static EntryView view(Entry entry, String language) {
        return new EntryView(
                entry.id(),
                entry.sequence(),
                entry.kind().name(),
                entry.at().toString(),
                entry.points(Book.AVAILABLE),
                entry.points(Book.PENDING),
                entry.claimId(),
                entry.basis().ruleVersion(),
                entry.basis().explanation().stream()
                        .map(one -> ClaimView.explained(one, language))
                        .toList());
    }

    /** @param locationId for those of its restaurant alone */
    @GetMapping("/api/offers")
    OfferList offers(@RequestParam(required = false) @Nullable String locationId) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Directory.Partner partner =
                locationId == null ? null : directory.version().partners().get(locationId);
        return new OfferList(offers.current(today).stream()
                .filter(offer -> locationId == null
                        || partner != null
                                && offer.restaurantId()
                                        .equals(partner.restaurant().id())
                                && (offer.locationId() == null
                                        || offer.locationId().equals(locationId)))
                .toList());
    }

    /** What members should know before they claim. */
    @GetMapping("/api/rules")
    Rules rules() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate before = today.minusDays(2);
        Map<String, Partner> partners = new java.util.TreeMap<>();
        directory
                .version()
                .partners()
                .values()
                .forEach(one -> partners.put(
                        one.restaurant().id(),
                        new Partner(
                                one.restaurant().claimMaxAgeDays(),
                                one.restaurant().smallClaim(),
                                one.restaurant().pointsPerUnit())));
        return new Rules(
                TrustRules.VERSION,
                PointsRules.VERSION,
                rules.perWeek(),
                rules.perLocationPerDay(),
                rules.minimumTotal(),
                rules.hold().toHours(),
                rules.trustedHold().toHours(),
                rules.newAccountHold().toHours(),
                rules.newAccountAge().toDays(),
                rules.auditPercent(),
                rules.auditDue().toDays(),
                rules.pointsValidDays(),
                rules.firstPoints(),
                rules.unconfirmedPoints(),
                "audit-consent-1",
                sampling.commitment(today),
                new DaySeed(before.toString(), sampling.seed(before)),
                partners);
    }
}
