package dev.rightsize.eats.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.partner.Location;
import dev.rightsize.eats.partner.Restaurant;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.people.Browser;
import dev.rightsize.eats.people.People;
import dev.rightsize.eats.reward.Reward;
import dev.rightsize.eats.reward.Rewards;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member's requests about claims and points, against the whole app. */
class ClaimsHttpTest {
    private static final String CAKE = "30000000-0000-4000-8000-000000000001";
    private static final String DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();

    @BothDatabases
    void claims_points_and_rewards_over_http(Database database) {
        try (RunningEats eats =
                RunningEats.on(database, "--eats.limit.enabled=false", "--eats.rules.audit-percent=0")) {
            set_up(eats);
            People people = new People(eats);
            Browser eva = people.signedIn("eva@example.com", Role.MEMBER);
            Browser luis = people.signedIn("luis@example.com", Role.MEMBER);

            var directory = eva.get("/api/directory").json();
            assertThat(directory.path("partners").path(0).path("name").asString())
                    .isEqualTo("El Pez Dorado");
            assertThat(eva.get("/api/directory?version="
                                    + directory.path("version").asLong())
                            .status())
                    .isEqualTo(304);
            assertThat(eva.get("/api/rules").json().path("perWeek").asInt()).isEqualTo(35);

            String key = UUID.randomUUID().toString();
            String body = ReceiptOnPhone.pez(2350, "A-1").with("date", DAY).json();
            Browser.Answer first = eva.send("POST", "/api/claims", body, Map.of("Idempotency-Key", key));
            Browser.Answer replay = eva.send("POST", "/api/claims", body, Map.of("Idempotency-Key", key));
            assertThat(first.status()).as(first.toString()).isEqualTo(201);
            assertThat(replay.status()).isEqualTo(200);
            assertThat(replay.response().body()).isEqualTo(first.response().body());
            assertThat(eva.send("POST", "/api/claims", body + " ", Map.of("Idempotency-Key", key))
                            .code())
                    .isEqualTo("idempotency-key-reused");
            String id = first.json().path("id").asString();
            assertThat(eva.get("/api/claims/" + id).json().path("status").asString())
                    .isEqualTo("PENDING");
            assertThat(luis.get("/api/claims/" + id).status()).isEqualTo(404);
            assertThat(luis.post("/api/claims/" + id + "/report", Map.of("text", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(luis.get("/api/claims").json().path("claims").size()).isZero();
            assertThat(eva.post("/api/claims/" + id + "/appeal", Map.of("text", "why"))
                            .code())
                    .isEqualTo("cannot-appeal");

            var points = eva.get("/api/points").json();
            assertThat(points.path("pending").asLong()).isEqualTo(235);
            assertThat(points.path("limits").path("week").path("used").asInt()).isOne();
            assertThat(eva.get("/api/points/history")
                            .json()
                            .path("entries")
                            .path(0)
                            .path("explanation")
                            .path(0)
                            .path("text")
                            .asString())
                    .contains("23.50 EUR");

            assertThat(redeem(eva, "first-key-1").code()).isEqualTo("points-short");
            eats.bean(Ledger.class)
                    .adjust(
                            accountOf(eva),
                            "gift",
                            500,
                            Instant.now().plus(Duration.ofDays(9)),
                            Basis.of("test", "points-welcome"));
            var redeemed = redeem(eva, "first-key-1").json();
            assertThat(redeemed.path("code").asString()).hasSize(8);
            assertThat(redeem(eva, "first-key-1").json()).isEqualTo(redeemed);
            assertThat(redeem(eva, "other-key-1").code()).isEqualTo("reward-gone");
            String redemption = redeemed.path("redemptionId").asString();
            assertThat(luis.post("/api/redemptions/" + redemption + "/cancel", null)
                            .status())
                    .isEqualTo(404);
            assertThat(eva.post("/api/redemptions/" + redemption + "/cancel", null)
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("CANCELLED");
            assertThat(eva.get("/api/points").json().path("available").asLong()).isEqualTo(500);
        }
    }

    @BothDatabases
    void claims_that_cannot_be_are_refused_with_what_to_do(Database database) {
        try (RunningEats eats = RunningEats.on(database, "--eats.limit.enabled=false")) {
            set_up(eats);
            Browser eva = new People(eats).signedIn("eva@example.com", Role.MEMBER);
            for (String body : List.of(
                    "",
                    "[]",
                    "{",
                    "{}",
                    "null",
                    "{\"receipt\":{},\"by\":\"robot\"}",
                    "{\"receipt\":{\"total\":99999999999},\"by\":\"hand\"}",
                    "{\"receipt\":{\"total\":\"12.34 euros\"},\"by\":\"hand\"}",
                    "{\"receipt\":{\"total\":12.34},\"by\":\"hand\"}",
                    "{\"receipt\":{\"currency\":\"XYZ\"},\"by\":\"hand\"}",
                    "{\"receipt\":{},\"by\":\"device\"}",
                    "{\"receipt\":{\"merchant\":{\"name\":\"" + "x".repeat(301) + "\"}},\"by\":\"hand\"}",
                    "{\"receipt\":{\"receiptNumber\":\"\\u0000\"},\"by\":\"hand\"}",
                    ReceiptOnPhone.pez(1, "A").picture("a", "nonsense").json())) {
                Browser.Answer answer = claim(eva, body);
                assertThat(answer.status()).as(body + " → " + answer).isEqualTo(400);
            }
            assertThat(eva.send("POST", "/api/claims", "{}", Map.of("Idempotency-Key", "?"))
                            .status())
                    .isEqualTo(400);
            assertThat(claim(eva, "{\"receipt\":{},\"by\":\"hand\"," + "\"x\":\"" + "y".repeat(300_000) + "\"}")
                            .status())
                    .isEqualTo(413);
            assertThat(database.jdbc()
                            .sql("SELECT COUNT(*) FROM claim")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static Browser.Answer claim(Browser browser, String body) {
        return browser.send(
                "POST",
                "/api/claims",
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Browser.Answer redeem(Browser browser, String key) {
        return browser.send("POST", "/api/rewards/" + CAKE + "/redeem", "{}", Map.of("Idempotency-Key", key));
    }

    private static AccountId accountOf(Browser browser) {
        return new AccountId(
                browser.get("/api/session").json().path("account").path("id").asString());
    }

    private static void set_up(RunningEats eats) {
        Restaurants restaurants = eats.bean(Restaurants.class);
        restaurants.save(
                new Restaurant(EatsWorld.PEZ, "El Pez Dorado", List.of(), "B12345678", 10, 14, 6000, 1_000_000, true));
        restaurants.save(new Location(
                EatsWorld.PEZ_PORT,
                EatsWorld.PEZ,
                "Puerto",
                "Calle del Puerto 5, 29016 Málaga",
                "952 111 222",
                ZoneId.of("Europe/Madrid"),
                "EUR",
                null,
                null,
                true));
        eats.bean(Rewards.class).save(new Reward(CAKE, EatsWorld.PEZ, "Cake", "", 100, 1L, true));
    }
}
