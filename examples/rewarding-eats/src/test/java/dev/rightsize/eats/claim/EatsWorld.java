package dev.rightsize.eats.claim;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.ledger.LedgerProof;
import dev.rightsize.eats.offer.Offers;
import dev.rightsize.eats.partner.Directory;
import dev.rightsize.eats.partner.Location;
import dev.rightsize.eats.partner.Restaurant;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.partner.Suggestions;
import dev.rightsize.eats.reward.Redemptions;
import dev.rightsize.eats.reward.Rewards;
import dev.rightsize.eats.trust.AuditSampling;
import dev.rightsize.eats.trust.DailyCodes;
import dev.rightsize.eats.trust.ServerSecret;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Two restaurants, their members, and a clock; all parts real. It is the second of March 2026, 14:00 in Madrid. */
public final class EatsWorld {
    static final String PEZ = "10000000-0000-4000-8000-000000000001";
    static final String SOL = "10000000-0000-4000-8000-000000000002";
    static final String PEZ_PORT = "20000000-0000-4000-8000-000000000001";
    static final String SOL_PLAZA = "20000000-0000-4000-8000-000000000002";

    final Database database;
    final TestClock clock = TestClock.at("2026-03-02T13:00:00Z");
    final Ledger ledger;
    final Restaurants restaurants;
    final Directory directory;
    final Suggestions suggestions;
    final Offers offers;
    final DailyCodes codes;
    final Audits audits;
    final Claims claims;
    final Review review;
    final TillDays tills;
    final Rewards rewards;
    final Redemptions redemptions;
    final AuditSampling sampling;

    /** Without audits, which tests of other things would meet by chance. */
    public static EatsWorld without_audits(Database database) {
        return new EatsWorld(database, rules(0, 0));
    }

    /** Where members need nothing that confirms their claims. */
    static TrustRules rules(int auditPercent, int riskyAuditPercent) {
        return rules(auditPercent, riskyAuditPercent, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, Integer.MAX_VALUE);
    }

    static TrustRules rules(
            int auditPercent, int riskyAuditPercent, long firstPoints, long unconfirmedPoints, int strangersPerDay) {
        TrustRules standard = TrustRules.standard();
        return new TrustRules(
                standard.perWeek(),
                standard.perLocationPerDay(),
                standard.minimumTotal(),
                standard.hold(),
                standard.trustedHold(),
                standard.newAccountHold(),
                standard.newAccountAge(),
                standard.newAccountsPerDay(),
                auditPercent,
                riskyAuditPercent,
                standard.auditDue(),
                standard.pictureDays(),
                standard.wrongCodesPerDay(),
                standard.pointsValidDays(),
                firstPoints,
                unconfirmedPoints,
                strangersPerDay);
    }

    EatsWorld(Database database, TrustRules rules) {
        this.database = database;
        ServerSecret secret = ServerSecret.of("a secret of tests that is long enough");
        ledger = new Ledger(database, clock);
        restaurants = new Restaurants(database, clock);
        directory = new Directory(database, restaurants);
        suggestions = new Suggestions(database, clock);
        offers = new Offers(database, clock);
        codes = new DailyCodes(secret);
        sampling = new AuditSampling(secret);
        audits = new Audits(database, sampling, rules, clock);
        DayTotals dayTotals = new DayTotals(database, clock);
        claims = new Claims(database, directory, suggestions, offers, ledger, rules, codes, dayTotals, audits, clock);
        review = new Review(database, ledger, audits, rules, clock);
        tills = new TillDays(dayTotals, review);
        rewards = new Rewards(database, clock);
        redemptions = new Redemptions(database, rewards, ledger, secret, clock);
        restaurants.save(new Restaurant(
                PEZ, "El Pez Dorado", List.of("Pez Dorado S.L."), "B12345678", 10, 14, 6000, 100_000_000, true));
        restaurants.save(
                new Restaurant(SOL, "Taberna del Sol", List.of(), "B87654321", 10, 14, 6000, 100_000_000, true));
        restaurants.save(location(PEZ_PORT, PEZ, "Puerto", "Calle del Puerto 5, 29016 Málaga", "952 111 222"));
        restaurants.save(location(SOL_PLAZA, SOL, "Plaza", "Plaza Mayor 12, 28012 Madrid", "913 333 444"));
    }

    private static Location location(String id, String restaurant, String name, String address, String phone) {
        return new Location(
                id,
                restaurant,
                name,
                address,
                phone,
                ZoneId.of("Europe/Madrid"),
                "EUR",
                LocalTime.of(12, 0),
                LocalTime.of(1, 0),
                true);
    }

    AccountId member() {
        return TestMembers.member(database);
    }

    /** What the server answers; each call is a claim of its own. */
    JsonNode claim(AccountId account, ReceiptOnPhone receipt) {
        String body = receipt.json();
        return Json.read(
                claims.submit(
                                account,
                                java.util.UUID.randomUUID().toString(),
                                body,
                                Json.read(body, ClaimRequest.class))
                        .json(),
                JsonNode.class);
    }

    /** The codes of its reasons. */
    static List<String> codes(JsonNode claim) {
        return claim.path("reasons")
                .valueStream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    void waitAndPost(Duration time) {
        clock.goOn(time);
        review.post();
    }

    List<String> faults() {
        return new LedgerProof(database).prove().faults();
    }
}
