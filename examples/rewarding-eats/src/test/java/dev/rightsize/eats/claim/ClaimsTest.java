package dev.rightsize.eats.claim;

import static dev.rightsize.eats.claim.EatsWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.ledger.Balance;
import dev.rightsize.eats.offer.Offer;
import dev.rightsize.eats.problem.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

class ClaimsTest {
    @BothDatabases
    void a_plain_claim_waits_a_day_and_gives_its_points(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        JsonNode claim = eats.claim(eva, ReceiptOnPhone.pez(2350, "A-100"));
        assertThat(claim.path("status").asString()).as(claim.toString()).isEqualTo("PENDING");
        assertThat(codes(claim)).isEmpty();
        assertThat(claim.path("match").path("locationId").asString()).isEqualTo(EatsWorld.PEZ_PORT);
        assertThat(claim.path("points").path("pending").asLong()).isEqualTo(235);
        assertThat(claim.path("explanation").path(0).path("text").asString()).contains("23.50 EUR");
        eats.waitAndPost(Duration.ofHours(23));
        assertThat(eats.ledger.balance(eva)).isEqualTo(new Balance(235, 0, 0));
        eats.waitAndPost(Duration.ofHours(2));
        assertThat(eats.ledger.balance(eva)).isEqualTo(new Balance(0, 235, 235));
        assertThat(eats.claims.view(eva, claim.path("id").asString()).status()).isEqualTo(ClaimStatus.POSTED);
        assertThat(eats.faults()).isEmpty();
    }

    @BothDatabases
    void a_members_claims_come_page_by_page_and_none_is_lost_though_all_are_of_one_moment(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String number = "A-10" + i;
            newestFirst.add(
                    0,
                    eats.claim(eva, ReceiptOnPhone.pez(2350 + i, number))
                            .path("id")
                            .asString());
        }
        List<String> paged = new ArrayList<>();
        for (String before = null; paged.size() < 6; before = paged.get(paged.size() - 1)) {
            List<ClaimView> page = eats.claims.views(eva, before, 2);
            page.forEach(one -> paged.add(one.id()));
            if (page.size() < 2) {
                break;
            }
        }
        assertThat(paged).isEqualTo(newestFirst);
        assertThatThrownBy(() -> eats.claims.views(eats.member(), paged.get(0), 2))
                .isInstanceOf(Problem.class);
    }

    @BothDatabases
    void a_total_in_another_currency_than_the_restaurants_is_looked_at_by_a_person(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        JsonNode claim = eats.claim(eva, ReceiptOnPhone.pez(2350, "A-100").with("currency", "JPY"));
        assertThat(claim.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(codes(claim)).containsExactly("partner-uncertain");
        assertThat(eats.ledger.balance(eva)).isEqualTo(new Balance(0, 0, 0));
    }

    @BothDatabases
    void a_replay_has_the_very_same_answer_and_another_claim_with_its_key_is_refused(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        String body = ReceiptOnPhone.pez(2350, "A-100").json();
        ClaimRequest request = Json.read(body, ClaimRequest.class);
        Claims.Answer first = eats.claims.submit(eva, "key-00000001", body, request);
        eats.waitAndPost(Duration.ofDays(2));
        Claims.Answer replay = eats.claims.submit(eva, "key-00000001", body, request);
        assertThat(replay.json()).isEqualTo(first.json());
        assertThat(replay.isNew()).isFalse();
        assertThatThrownBy(() -> eats.claims.submit(eva, "key-00000001", body + " ", request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("idempotency-key-reused"));
        assertThat(eats.ledger.balance(eva).available()).isEqualTo(235);
    }

    @BothDatabases
    void a_thousand_replayed_and_interleaved_claims_give_one_grant_each(Database database) {
        int claims = Integer.getInteger("eats.claims", 1000);
        EatsWorld eats = EatsWorld.without_audits(database);
        List<AccountId> members =
                IntStream.range(0, claims / 25 + 1).mapToObj(i -> eats.member()).toList();
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            Collections.addAll(sent, i, i, i);
        }
        Collections.shuffle(sent, new Random(1));
        sent.parallelStream().forEach(i -> {
            AccountId member = members.get(i % members.size());
            int day = 1 + i / members.size() / 3;
            String body = ReceiptOnPhone.pez(500 + i % 5000, "N" + i)
                    .picture("picture " + i, "0000000000000000")
                    .with("date", LocalDate.of(2026, 2, 16).plusDays(day).toString())
                    .with("time", "%02d:%02d".formatted(13 + i / 60 % 10, i % 60))
                    .json();
            eats.claims.submit(member, "claim-key-" + i, body, Json.read(body, ClaimRequest.class));
        });
        long pending = members.stream()
                .mapToLong(one -> eats.ledger.balance(one).pending())
                .sum();
        long expected = IntStream.range(0, claims)
                .mapToLong(i -> (500 + i % 5000) * 10L / 100)
                .sum();
        assertThat(pending).isEqualTo(expected);
        eats.waitAndPost(Duration.ofDays(2));
        assertThat(members.stream()
                        .mapToLong(one -> eats.ledger.balance(one).available())
                        .sum())
                .isEqualTo(expected);
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM points_grant")
                        .query(Integer.class)
                        .single())
                .isEqualTo(claims);
        assertThat(eats.faults()).isEmpty();
    }

    @BothDatabases
    void one_receipt_is_claimed_once_among_all_members_even_at_the_same_moment(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        List<String> statuses = IntStream.range(0, 16).mapToObj(i -> eats.member()).toList().parallelStream()
                .map(member -> eats.claim(
                                member,
                                ReceiptOnPhone.pez(2350, "A-100")
                                        .picture("shot of " + member, ReceiptOnPhone.hashOf("" + member)))
                        .path("status")
                        .asString())
                .sorted()
                .toList();
        assertThat(statuses).containsOnly("DUPLICATE", "PENDING").containsOnlyOnce("PENDING");
    }

    @BothDatabases
    void softer_likeness_goes_to_a_person_not_to_the_bin(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        eats.claim(eats.member(), ReceiptOnPhone.pez(2350, "A-100"));
        String near = flipped(ReceiptOnPhone.hashOf("A-100"), 3);
        assertThat(codes(eats.claim(
                        eats.member(), ReceiptOnPhone.pez(2350, "A-101").picture("b", "0f0f0f0f0f0f0f0f"))))
                .contains("possible-duplicate");
        assertThat(codes(eats.claim(
                        eats.member(),
                        ReceiptOnPhone.pez(5350, "A-102").with("time", "22:00").picture("c", near))))
                .contains("same-picture-other-total");
        assertThat(codes(eats.claim(
                        eats.member(),
                        ReceiptOnPhone.pez(5350, "A-103").with("time", "22:10").picture("picture of A-100", near))))
                .contains("same-picture-other-total");
    }

    @BothDatabases
    void limits_refuse_before_the_receipt_is_used_up(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        for (int i = 0; i < 3; i++) {
            eats.claim(eva, ReceiptOnPhone.pez(1000 + i, "A-" + i).with("time", "13:0" + i));
        }
        ReceiptOnPhone fourth = ReceiptOnPhone.pez(1800, "A-9");
        JsonNode refused = eats.claim(eva, fourth);
        assertThat(codes(refused)).containsExactly("location-day-limit");
        assertThat(refused.path("status").asString()).isEqualTo("REFUSED");
        assertThat(eats.claim(eats.member(), fourth).path("status").asString()).isEqualTo("PENDING");
    }

    @BothDatabases
    void what_cannot_be_claimed_says_why(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        ReceiptOnPhone plain = ReceiptOnPhone.pez(2350, "A-100");
        AccountId unverified = TestMembers.member(database, Instant.parse("2025-01-01T00:00:00Z"), false);
        assertThat(codes(eats.claim(unverified, plain))).containsExactly("email-unverified");
        assertThat(codes(eats.claim(eva, plain.with("date", "2026-02-10")))).containsExactly("too-old");
        assertThat(codes(eats.claim(eva, plain.with("date", "2026-03-03")))).containsExactly("in-future");
        assertThat(codes(eats.claim(eva, plain.with("date", "2026-03-02")))).containsExactly("in-future");
        assertThat(codes(eats.claim(eva, plain.with("kind", "refund")))).containsExactly("refund-receipt");
        assertThat(codes(eats.claim(eva, plain.with("total", 99L)))).containsExactly("under-minimum");
        assertThat(codes(eats.claim(eva, plain.with("total", null)))).containsExactly("incomplete");
        JsonNode unknown = eats.claim(eva, plain.from("Casa Desconocida", "Calle Otra 99, 41001 Sevilla"));
        assertThat(codes(unknown)).containsExactly("partner-unknown");
        assertThat(eats.suggestions.open()).extracting("name").containsExactly("Casa Desconocida");
        assertThat(eats.ledger.balance(eva).pending()).isZero();
        assertThat(eats.claim(eva, plain).path("status").asString()).isEqualTo("PENDING");
    }

    @BothDatabases
    void what_was_typed_or_is_large_needs_the_daily_code_or_the_till(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        LocalDate day = LocalDate.parse("2026-03-01");
        ReceiptOnPhone large = ReceiptOnPhone.pez(9900, "A-1");
        JsonNode doubted = eats.claim(eva, large);
        assertThat(codes(doubted)).containsExactly("needs-daily-code");
        assertThat(codes(eats.claim(
                        eva,
                        ReceiptOnPhone.pez(2000, "A-2").with("time", "20:00").by_hand())))
                .containsExactly("needs-daily-code");
        assertThat(codes(eats.claim(
                        eva,
                        ReceiptOnPhone.pez(8800, "A-3").with("time", "19:00").and("dailyCode", "AAAAAA"))))
                .containsExactly("wrong-daily-code");
        String code = eats.codes.code(EatsWorld.PEZ_PORT, day);
        assertThat(codes(eats.claim(
                        eats.member(),
                        ReceiptOnPhone.pez(7700, "A-4").with("time", "18:00").and("dailyCode", code))))
                .isEmpty();
        eats.tills.take(
                EatsWorld.PEZ_PORT,
                List.of(
                        DayTotals.Line.of(List.of("2026-03-01", "21:32", "A-1", "99.00"), 2),
                        DayTotals.Line.of(List.of("2026-03-01", "18:00", "A-4", "77.00"), 2)));
        assertThat(eats.claims.view(eva, doubted.path("id").asString()).status())
                .isEqualTo(ClaimStatus.APPROVED);
        eats.waitAndPost(Duration.ofMinutes(1));
        assertThat(eats.ledger.balance(eva).available()).isEqualTo(990);
        assertThat(codes(eats.claim(
                        eats.member(), ReceiptOnPhone.pez(1500, "A-8").with("time", "15:00"))))
                .containsExactly("not-in-day-totals");
    }

    @BothDatabases
    void wrong_codes_cannot_be_tried_without_end(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        for (int i = 0; i < 5; i++) {
            eats.claim(
                    eva,
                    ReceiptOnPhone.pez(8000 + i, "A-" + i)
                            .with("date", "2026-02-2" + i)
                            .and("dailyCode", "WRONG" + i));
        }
        String right = eats.codes.code(EatsWorld.PEZ_PORT, LocalDate.parse("2026-03-01"));
        assertThat(codes(eats.claim(eva, ReceiptOnPhone.pez(9000, "A-9").and("dailyCode", right))))
                .containsExactly("wrong-daily-code");
    }

    @BothDatabases
    void edits_of_what_was_read_are_looked_at_whatever_the_phone_says(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        assertThat(codes(eats.claim(
                        eats.member(), ReceiptOnPhone.pez(5900, "A-1").but_read("total", 590L))))
                .containsExactly("edited-fields");
        assertThat(codes(eats.claim(
                        eats.member(),
                        ReceiptOnPhone.pez(5800, "A-2").with("time", "20:00").but_read("merchant", "EL PE2 D0RADO"))))
                .isEmpty();
    }

    @BothDatabases
    void new_accounts_wait_longer_and_sums_that_fail_are_a_risk(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId fresh = TestMembers.member(database, Instant.parse("2026-03-01T00:00:00Z"), true);
        JsonNode claim = eats.claim(fresh, ReceiptOnPhone.pez(2000, "A-1"));
        assertThat(codes(claim)).containsExactly("new-account-hold");
        assertThat(claim.path("points").path("availableOn").asString()).isEqualTo("2026-03-05T13:00:00Z");
        JsonNode wrong = eats.claim(
                eats.member(),
                ReceiptOnPhone.pez(2000, "A-2")
                        .with("time", "20:00")
                        .with("items", List.of(java.util.Map.of("description", "Paella", "amount", 5000))));
        assertThat(codes(wrong)).containsExactly("arithmetic");
    }

    @BothDatabases
    void offers_add_and_are_explained(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        LocalDate start = LocalDate.parse("2026-01-01");
        eats.offers.add(new Offer(
                "offer-1",
                EatsWorld.PEZ,
                null,
                "Domingo doble",
                200,
                0,
                Set.of(DayOfWeek.SUNDAY),
                1000,
                null,
                start,
                null));
        eats.offers.add(
                new Offer("offer-2", EatsWorld.PEZ, null, "Paella triple", 300, 0, Set.of(), 0, "paella", start, null));
        eats.offers.add(new Offer(
                "offer-3", EatsWorld.PEZ, null, "Lunes", 500, 0, Set.of(DayOfWeek.MONDAY), 0, null, start, null));
        JsonNode claim = eats.claim(
                eats.member(),
                ReceiptOnPhone.pez(2000, "A-1")
                        .with("items", List.of(java.util.Map.of("description", "PAELLA", "amount", 1200))));
        assertThat(claim.path("points").path("pending").asLong()).isEqualTo(200 + 200 + 240);
        assertThat(claim.path("explanation")
                        .valueStream()
                        .mapToLong(one -> one.path("points").asLong())
                        .sum())
                .isEqualTo(640);
    }

    @BothDatabases
    void a_refusal_can_be_appealed_once_and_decided(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        AccountId reviewer = eats.member();
        String id = eats.claim(eva, ReceiptOnPhone.pez(5900, "A-1").but_read("total", 590L))
                .path("id")
                .asString();
        assertThat(eats.review.queue(null, 10)).extracting(Claim::id).containsExactly(id);
        eats.review.refuse(id, reviewer, "total unreadable", null);
        assertThatThrownBy(() -> eats.claims.appeal(reviewer, id, "mine!")).isInstanceOf(Problem.class);
        eats.claims.appeal(eva, id, "The paper says 59.00");
        assertThatThrownBy(() -> eats.claims.appeal(eva, id, "again")).isInstanceOf(Problem.class);
        eats.review.approve(id, reviewer, "seen on paper");
        eats.waitAndPost(Duration.ZERO);
        assertThat(eats.ledger.balance(eva).available()).isEqualTo(590);
        eats.review.reverse(id, reviewer, "after all a forgery", null);
        assertThat(eats.ledger.balance(eva).available()).isZero();
        assertThat(eats.faults()).isEmpty();
    }

    @BothDatabases
    void a_refund_at_the_till_takes_the_points_back(Database database) {
        EatsWorld eats = EatsWorld.without_audits(database);
        AccountId eva = eats.member();
        eats.claim(eva, ReceiptOnPhone.pez(2350, "A-100"));
        eats.waitAndPost(Duration.ofDays(2));
        DayTotals.Imported imported = eats.tills.take(
                EatsWorld.PEZ_PORT,
                List.of(
                        DayTotals.Line.of(List.of("2026-03-01", "21:30", "A-100", "23.50"), 2),
                        DayTotals.Line.of(List.of("2026-03-01", "21:40", "A-100", "-23.50"), 2)));
        assertThat(imported).isEqualTo(new DayTotals.Imported(2, 1, 1));
        assertThat(eats.ledger.balance(eva)).isEqualTo(new Balance(0, 0, 0));
    }

    private static String flipped(String hash, int bits) {
        return "%016x".formatted(Long.parseUnsignedLong(hash, 16) ^ ((1L << bits) - 1));
    }

    @BothDatabases
    void above_what_nobody_confirmed_the_picture_is_asked_for_until_something_confirms(Database database) {
        EatsWorld eats = new EatsWorld(database, EatsWorld.rules(0, 0, 600, 900, 3));
        AccountId eva = eats.member();
        assertThat(codes(eats.claim(eva, ReceiptOnPhone.pez(4000, "A-1").with("time", "13:00"))))
                .isEmpty();
        JsonNode second = eats.claim(eva, ReceiptOnPhone.pez(3000, "A-2").with("time", "14:00"));
        assertThat(codes(second)).containsExactly("unconfirmed-limit");
        assertThat(second.path("status").asString()).isEqualTo("PENDING");
        assertThat(second.path("waitingFor").asString()).isEqualTo("audit");
        assertThat(eats.claims.unconfirmed(eva)).isEqualTo(new PointsController.Limit(400, 600));
        eats.tills.take(
                EatsWorld.PEZ_PORT,
                List.of(
                        DayTotals.Line.of(List.of("2026-03-01", "13:00", "A-1", "40.00"), 2),
                        DayTotals.Line.of(List.of("2026-03-01", "14:00", "A-2", "30.00"), 2)));
        assertThat(eats.audits.asked(eva)).as("the till has said enough").isEmpty();
        assertThat(eats.claims.unconfirmed(eva)).isEqualTo(new PointsController.Limit(0, 900));
        eats.waitAndPost(Duration.ofDays(2));
        assertThat(eats.ledger.balance(eva).available()).isEqualTo(700);
        JsonNode typed = eats.claim(
                eva,
                ReceiptOnPhone.pez(5900, "A-3")
                        .with("date", "2026-03-03")
                        .and("dailyCode", eats.codes.code(EatsWorld.PEZ_PORT, LocalDate.parse("2026-03-03"))));
        assertThat(codes(typed)).isEmpty();
        assertThat(eats.claims.unconfirmed(eva).used()).isZero();
    }
}
