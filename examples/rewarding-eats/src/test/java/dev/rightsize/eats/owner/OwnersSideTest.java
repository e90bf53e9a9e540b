package dev.rightsize.eats.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.people.Browser;
import dev.rightsize.eats.people.OneEats;
import dev.rightsize.eats.people.Receipts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnersSideTest extends OneEats {
    private static final Map<String, String> NO_HEADERS = Map.of();

    private Browser ana;
    private Browser ben;
    private Browser reviewer;
    private Place anas;
    private Place bens;

    private record Place(String restaurant, String location, String name, String address) {}

    @Override
    protected String[] settings() {
        return new String[] {
            "--eats.limit.enabled=false",
            "--eats.rules.audit-percent=0",
            "--eats.rules.risky-audit-percent=0",
            "--eats.rules.hold=0s",
            "--eats.rules.new-account-hold=0s"
        };
    }

    @BeforeAll
    void two_owners() {
        ana = people.signedIn("ana@example.com", Role.OWNER);
        ben = people.signedIn("ben@example.com", Role.OWNER);
        reviewer = people.signedIn("rita@example.com", Role.REVIEWER);
        anas = place(ana, "Casa Ana", "Calle Larga 7, 11403 Jerez");
        bens = place(ben, "Bodega Ben", "Rúa Nova 3, 36202 Vigo");
    }

    private static Place place(Browser owner, String name, String address) {
        String restaurant = owner.post("/api/owner/restaurants", Map.of("name", name))
                .json()
                .path("id")
                .asString();
        String location = owner.post(
                        "/api/owner/locations",
                        Map.of(
                                "restaurantId", restaurant,
                                "name", "Centro",
                                "address", address,
                                "zone", "Europe/Madrid",
                                "currency", "EUR"))
                .json()
                .path("id")
                .asString();
        return new Place(restaurant, location, name, address);
    }

    @Test
    void owners_see_and_change_their_own_restaurants_alone() {
        assertThat(ids(ana.get("/api/owner/restaurants").json())).containsExactly(anas.restaurant());
        assertThat(ids(reviewer.get("/api/owner/restaurants").json())).contains(anas.restaurant(), bens.restaurant());
        assertThat(ana.send("PATCH", "/api/owner/restaurants/" + bens.restaurant(), Map.of("name", "Mine"), NO_HEADERS)
                        .status())
                .isEqualTo(404);
        assertThat(ana.send("PATCH", "/api/owner/locations/" + bens.location(), Map.of("name", "Mine"), NO_HEADERS)
                        .status())
                .isEqualTo(404);
        assertThat(ana.post("/api/owner/locations/" + bens.location() + "/daily-code", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(csv(ana, bens.location(), "2026-01-01,,1,1.00\n").status()).isEqualTo(404);
        for (String path : List.of("locations", "offers", "rewards", "staff")) {
            assertThat(ana.post(
                                    "/api/owner/" + path,
                                    Map.of(
                                            "restaurantId", bens.restaurant(),
                                            "name", "x",
                                            "title", "x",
                                            "email", "x@example.com",
                                            "zone", "Europe/Madrid",
                                            "currency", "EUR",
                                            "points", 1,
                                            "bonusPoints", 1))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(ana.get("/api/owner/reports").response().body()).doesNotContain(bens.restaurant());
        assertThat(ana.get("/api/owner/audit-log").response().body()).doesNotContain(bens.restaurant());
        assertThat(ana.get("/api/owner/staff").response().body()).doesNotContain("ben@example.com");
    }

    @Test
    void an_offer_of_one_restaurant_cannot_name_the_location_of_another() {
        assertThat(ana.post(
                                "/api/owner/offers",
                                Map.of(
                                        "restaurantId",
                                        anas.restaurant(),
                                        "locationId",
                                        bens.location(),
                                        "title",
                                        "Twice",
                                        "multiplierPercent",
                                        200))
                        .status())
                .isEqualTo(404);
        JsonNode offer = ana.post(
                        "/api/owner/offers",
                        Map.of(
                                "restaurantId",
                                anas.restaurant(),
                                "title",
                                "Tuesdays",
                                "multiplierPercent",
                                200,
                                "weekdays",
                                List.of("TUESDAY")))
                .json();
        assertThat(offer.path("multiplierPercent").asInt()).isEqualTo(200);
        String path = "/api/owner/offers/" + offer.path("id").asString();
        assertThat(ben.send("PATCH", path, Map.of(), NO_HEADERS).status()).isEqualTo(404);
        assertThat(ana.send("PATCH", path, Map.of("endsOn", "2020-01-01"), NO_HEADERS)
                        .code())
                .isEqualTo("invalid-endsOn");
        assertThat(ana.send("PATCH", path, Map.of(), NO_HEADERS)
                        .json()
                        .path("endsOn")
                        .asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void a_member_sees_and_touches_their_own_claims_codes_and_audits_alone() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        Browser eve = people.signedIn(someone(), Role.MEMBER);
        JsonNode claim = claim(eva, anas, 2000, "E-1");
        String id = claim.path("id").asString();
        assertThat(eva.get("/api/claims/" + id).status()).isEqualTo(200);
        assertThat(eve.get("/api/claims/" + id).status()).isEqualTo(404);
        assertThat(eve.post("/api/claims/" + id + "/appeal", Map.of("text", "mine"))
                        .status())
                .isEqualTo(404);
        assertThat(eve.post("/api/claims/" + id + "/report", Map.of("text", "mine"))
                        .status())
                .isEqualTo(404);
        assertThat(eve.get("/api/claims").response().body()).doesNotContain(id);
        assertThat(eve.get("/api/account/export").response().body()).doesNotContain(id);
        assertThat(eva.get("/api/account/export").response().body()).contains(id);
    }

    @Test
    void a_doubted_claim_is_seen_side_by_side_and_decided() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        JsonNode claim = claim(eva, bens, 9000, "D-1");
        assertThat(claim.path("status").asString()).isEqualTo("SUBMITTED");
        String id = claim.path("id").asString();
        assertThat(ids(reviewer.get("/api/owner/queue").json())).contains(id);
        JsonNode side = reviewer.get("/api/owner/queue/" + id).json();
        assertThat(side.at("/claim/reasons/0/code").asString()).isEqualTo("needs-daily-code");
        assertThat(side.at("/claim/receipt/total").asInt()).isEqualTo(9000);
        assertThat(side.at("/claim/read/total").asInt()).isEqualTo(9000);
        assertThat(side.toString()).as("no name, no address").doesNotContain("@example.com");
        assertThat(reviewer.post("/api/owner/queue/" + id, Map.of("decision", "refuse"))
                        .code())
                .isEqualTo("invalid-reason");
        assertThat(reviewer.post("/api/owner/queue/" + id, Map.of("decision", "approve"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("APPROVED");
        assertThat(reviewer.post("/api/owner/queue/" + id, Map.of("decision", "approve"))
                        .code())
                .isEqualTo("already-decided");
        assertThat(reviewer.get("/api/owner/audit-log").response().body()).contains("claim-approve", id);
        assertThat(ben.get("/api/owner/audit-log").response().body()).contains("claim-approve", id);
        assertThat(ana.get("/api/owner/audit-log").response().body()).doesNotContain(id);
    }

    @Test
    void a_duplicate_shows_both_claims() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        Browser eve = people.signedIn(someone(), Role.MEMBER);
        String first = claim(eva, anas, 3100, "2F-1").path("id").asString();
        JsonNode second = claim(eve, anas, 3100, "2F-1");
        assertThat(second.path("status").asString()).isEqualTo("DUPLICATE");
        assertThat(second.toString()).as("the member does not learn whose").doesNotContain(first);
        String id = second.path("id").asString();
        assertThat(ids(reviewer.get("/api/owner/duplicates").json())).contains(id);
        assertThat(reviewer.get("/api/owner/queue/" + id)
                        .json()
                        .at("/duplicates/0/id")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void nobody_decides_about_their_own_claim() {
        JsonNode claim = claim(reviewer, anas, 9100, "R-1");
        String id = claim.path("id").asString();
        assertThat(reviewer.post("/api/owner/queue/" + id, Map.of("decision", "approve"))
                        .code())
                .isEqualTo("own-claim");
        assertThat(reviewer.post("/api/owner/audits", Map.of("claimId", id)).code())
                .isEqualTo("own-claim");
        Browser other = people.signedIn(someone(), Role.REVIEWER);
        assertThat(other.post("/api/owner/queue/" + id, Map.of("decision", "refuse", "reason", "Own house"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_picture_is_asked_for_and_seen_by_reviewers_alone() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        String id = claim(eva, anas, 9200, "P-1").path("id").asString();
        assertThat(reviewer.post("/api/owner/audits", Map.of("claimId", id)).status())
                .isEqualTo(201);
        assertThat(reviewer.get("/api/owner/audits").response().body()).contains(id);
        assertThat(eva.get("/api/audits").response().body()).contains(id);
        assertThat(reviewer.get("/api/owner/audits/" + id + "/picture").status())
                .as("not sent yet")
                .isEqualTo(404);
        assertThat(ana.get("/api/owner/audits/" + id + "/picture").status()).isEqualTo(403);
    }

    @Test
    void the_daily_code_and_the_till_speak_for_a_claim() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        JsonNode code = ana.post("/api/owner/locations/" + anas.location() + "/daily-code", Map.of())
                .json();
        assertThat(code.path("code").asString()).hasSize(6);
        String id = claim(eva, anas, 7777, "T-1").path("id").asString();
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        Browser.Answer wrong = csv(ana, anas.location(), "date,time,number,total\n" + yesterday + ",14:30,T-1,12;30\n");
        assertThat(wrong.code()).isEqualTo("invalid-lines");
        assertThat(wrong.json().at("/lines/0/line").asInt()).isEqualTo(2);
        Browser.Answer taken = csv(ana, anas.location(), "date,time,number,total\n" + yesterday + ",14:30,T-1,77.77\n");
        assertThat(taken.json().path("matched").asInt()).as(taken.toString()).isEqualTo(1);
        assertThat(eva.get("/api/claims/" + id).json().path("status").asString())
                .isIn("APPROVED", "POSTED");
    }

    @Test
    void staff_hand_rewards_over_and_leave_again() {
        String email = someone();
        ana.post("/api/owner/staff", Map.of("email", email, "restaurantId", anas.restaurant()));
        Browser staff = people.member(email);
        assertThat(staff.get("/api/session").json().at("/account/role").asString())
                .isEqualTo("STAFF");
        people.letter(email, "staff");
        assertThat(ids(staff.get("/api/owner/restaurants").json())).containsExactly(anas.restaurant());
        assertThat(staff.post("/api/owner/redemptions/confirm", Map.of("code", "ABCD2345"))
                        .status())
                .isEqualTo(404);
        JsonNode person = ana.get("/api/owner/staff")
                .json()
                .valueStream()
                .filter(one -> one.path("email").asString().equals(email))
                .findFirst()
                .orElseThrow();
        String path = "/api/owner/staff/" + anas.restaurant() + "/"
                + person.path("accountId").asString();
        assertThat(ben.send("DELETE", path, null, NO_HEADERS).status()).isEqualTo(404);
        assertThat(ana.send("DELETE", path, null, NO_HEADERS).status()).isEqualTo(204);
        assertThat(staff.get("/api/owner/restaurants").status())
                .as("rights end with the next request")
                .isEqualTo(403);
    }

    @Test
    void a_code_is_its_members_and_works_once_at_its_restaurant() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        Browser eve = people.signedIn(someone(), Role.MEMBER);
        String id = eva.get("/api/session").json().at("/account/id").asString();
        eats.bean(Ledger.class)
                .adjust(
                        new AccountId(id),
                        "gift-" + id,
                        500,
                        Instant.now().plus(Duration.ofDays(9)),
                        Basis.of("test", "points-again"));
        String reward = ana.post(
                        "/api/owner/rewards",
                        Map.of("restaurantId", anas.restaurant(), "title", "Coffee", "points", 100))
                .json()
                .path("id")
                .asString();
        assertThat(ben.send("PATCH", "/api/owner/rewards/" + reward, Map.of("points", 1), NO_HEADERS)
                        .status())
                .isEqualTo(404);
        JsonNode redeemed = eva.send(
                        "POST",
                        "/api/rewards/" + reward + "/redeem",
                        null,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .json();
        String code = redeemed.path("code").asString();
        assertThat(code).as(redeemed.toString()).hasSize(8);
        assertThat(eve.get("/api/redemptions").response().body()).doesNotContain(code);
        assertThat(eve.post("/api/redemptions/" + redeemed.path("redemptionId").asString() + "/cancel", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(ben.post("/api/owner/redemptions/confirm", Map.of("code", code))
                        .status())
                .as("another's restaurant")
                .isEqualTo(404);
        JsonNode handedOver = ana.post("/api/owner/redemptions/confirm", Map.of("code", code.toLowerCase(Locale.ROOT)))
                .json();
        assertThat(handedOver.path("reward").asString()).isEqualTo("Coffee");
        assertThat(handedOver.path("member").asString()).isEqualTo("R.");
        assertThat(ana.post("/api/owner/redemptions/confirm", Map.of("code", code))
                        .code())
                .isEqualTo("code-used");
        assertThat(eva.get("/api/redemptions").response().body()).doesNotContain(code);
    }

    @Test
    void a_restaurant_keeps_an_owner() {
        Browser cleo = people.signedIn("cleo@example.com", Role.OWNER);
        Place place = place(cleo, "Chez Cleo", "Rue 1, 75001 Paris");
        String id = cleo.get("/api/session").json().at("/account/id").asString();
        assertThat(cleo.send("DELETE", "/api/owner/staff/" + place.restaurant() + "/" + id, null, NO_HEADERS)
                        .code())
                .isEqualTo("last-owner");
        assertThat(cleo.send(
                                "DELETE",
                                "/api/account",
                                Map.of("password", dev.rightsize.eats.people.People.PASSWORD),
                                NO_HEADERS)
                        .code())
                .isEqualTo("last-owner");
        people.account("dora@example.com", Role.MEMBER);
        cleo.post(
                "/api/owner/staff",
                Map.of("email", "dora@example.com", "restaurantId", place.restaurant(), "role", "OWNER"));
        assertThat(cleo.send("DELETE", "/api/owner/staff/" + place.restaurant() + "/" + id, null, NO_HEADERS)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_log_pages_further_back_over_http() {
        Browser dan = people.signedIn(someone(), Role.OWNER);
        Place place = place(dan, "Casa Dan", "Calle Corta 1, 28001 Madrid");
        String path = "/api/owner/restaurants/" + place.restaurant();
        for (int i = 1; i <= Decisions.PAGE; i++) {
            assertThat(dan.send("PATCH", path, Map.of("dayCapPoints", i), NO_HEADERS)
                            .status())
                    .isEqualTo(200);
        }
        JsonNode first = dan.get("/api/owner/audit-log").json();
        assertThat(first.path("decisions")).hasSize(Decisions.PAGE);
        assertThat(first.at("/decisions/0/detail/dayCapPoints").asInt()).isEqualTo(Decisions.PAGE);
        JsonNode second = dan.get(
                        "/api/owner/audit-log?before=" + first.path("next").asString())
                .json();
        assertThat(second.path("decisions")
                        .valueStream()
                        .map(one -> one.path("action").asString()))
                .containsExactlyInAnyOrder("location-added", "restaurant-added");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(dan.get("/api/owner/audit-log?before=yesterday").code()).isEqualTo("invalid-before");
    }

    @Test
    void amounts_are_in_the_currency_of_the_place() {
        Browser dan = people.signedIn(someone(), Role.OWNER);
        String restaurant = dan.post("/api/owner/restaurants", Map.of("name", "Sakana " + UUID.randomUUID()))
                .json()
                .path("id")
                .asString();
        Map<String, Object> form = Map.of(
                "restaurantId", restaurant,
                "name", "Ginza",
                "address", "Ginza 4-1, Tokyo",
                "zone", "Asia/Tokyo",
                "currency", "JPY");
        JsonNode location = dan.post("/api/owner/locations", form).json();
        assertThat(location.path("currency").asString()).isEqualTo("JPY");
        String id = location.path("id").asString();
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        assertThat(csv(dan, id, day + ",14:30,1,1200.50\n").code())
                .as("a yen has no parts")
                .isEqualTo("invalid-lines");
        assertThat(csv(dan, id, day + ",14:30,1,1200\n").json().path("lines").asInt())
                .isOne();
        JsonNode partners = people.signedIn(someone(), Role.MEMBER)
                .get("/api/directory")
                .json()
                .path("partners");
        assertThat(partners.valueStream()
                        .filter(one -> one.path("locationId").asString().equals(id))
                        .map(one -> one.path("currency").asString()))
                .containsExactly("JPY");
        assertThat(dan.send("PATCH", "/api/owner/locations/" + id, Map.of("currency", "YEN"), NO_HEADERS)
                        .code())
                .isEqualTo("invalid-currency");
    }

    @Test
    void an_owner_cannot_make_somebody_a_reviewer() {
        assertThat(ana.post(
                                "/api/owner/staff",
                                Map.of(
                                        "email", someone(),
                                        "restaurantId", anas.restaurant(),
                                        "role", "REVIEWER"))
                        .code())
                .isEqualTo("invalid-role");
    }

    @Test
    void reports_add_up_and_their_table_runs_no_formula() {
        Browser dan = people.signedIn(someone(), Role.OWNER);
        Place place = place(dan, "=HYPERLINK(\"http://evil\")", "Formelweg 1, 10115 Berlin");
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        JsonNode claim = claim(eva, place, 2500, "F-1");
        assertThat(claim.path("status").asString()).as(claim.toString()).isEqualTo("PENDING");
        JsonNode line = dan.get("/api/owner/reports").json().at("/restaurants/0");
        assertThat(line.path("claims").asInt()).isOne();
        assertThat(line.path("accepted").asInt()).isOne();
        assertThat(line.path("pointsIssued").asLong()).isPositive();
        assertThat(line.path("liability").asLong())
                .isEqualTo(line.path("pointsIssued").asLong());
        Browser.Answer table = dan.send("GET", "/api/owner/reports", null, Map.of("Accept", "text/csv"));
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).startsWith("attachment");
        assertThat(table.response().body())
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\",")
                .doesNotContain("\n=");
        assertThat(dan.get("/api/owner/reports?from=2026-02-02&to=2026-02-01").code())
                .isEqualTo("invalid-from");
        assertThat(dan.get("/api/owner/reports?from=tomorrow").status()).isEqualTo(400);
    }

    @Test
    void suggestions_become_restaurants_or_are_dismissed() {
        Browser eva = people.signedIn(someone(), Role.MEMBER);
        claim(eva, new Place("", "", "Unknown Grill " + UUID.randomUUID(), "Nowhere 1"), 1500, "U-1");
        JsonNode suggestion = reviewer.get("/api/owner/suggestions").json().get(0);
        String path = "/api/owner/suggestions/" + suggestion.path("id").asString();
        assertThat(reviewer.post(path, Map.of("decision", "accept")).status()).isEqualTo(404);
        assertThat(reviewer.post(path, Map.of("decision", "accept", "restaurantId", anas.restaurant()))
                        .status())
                .isEqualTo(204);
        assertThat(reviewer.post(path, Map.of("decision", "dismiss")).status()).isEqualTo(404);
    }

    @Test
    void transparency_says_what_reading_cost_and_that_nothing_was_sent() {
        claim(people.signedIn(someone(), Role.MEMBER), anas, 1900, "G-1");
        JsonNode all = new Browser(eats).get("/api/transparency").json();
        assertThat(all.path("receiptsRead").asLong()).isPositive();
        assertThat(all.path("bytesOfPicturesSent").asLong(-1)).isZero();
        for (String place : List.of("here", "largeRemoteModel")) {
            JsonNode energy = all.path(place).path("energyWh");
            assertThat(energy.path("basis").asString()).isEqualTo("estimated");
            assertThat(energy.path("source").asString()).isNotBlank();
            assertThat(energy.path("low").asDouble())
                    .isLessThan(energy.path("central").asDouble());
            assertThat(energy.path("central").asDouble())
                    .isLessThan(energy.path("high").asDouble());
        }
        assertThat(all.at("/here/bytesSent/high").asDouble(-1)).isZero();
        assertThat(all.at("/largeRemoteModel/bytesSent/low").asDouble()).isPositive();
        assertThat(all.path("sources").size()).isGreaterThan(2);
    }

    private static JsonNode claim(Browser browser, Place place, long total, String number) {
        Browser.Answer answer = Receipts.send(browser, Receipts.claim(place.name(), place.address(), total, number));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static Browser.Answer csv(Browser browser, String location, String table) {
        return browser.send(
                "POST", "/api/owner/locations/" + location + "/day-totals", table, Map.of("Content-Type", "text/csv"));
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(one -> one.path("id").asString()).toList();
    }
}
