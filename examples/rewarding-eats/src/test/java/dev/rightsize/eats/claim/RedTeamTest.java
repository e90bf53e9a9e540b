package dev.rightsize.eats.claim;

import static dev.rightsize.eats.claim.EatsWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Twelve ways, and one more, to get points that one has not earned, each tried as a forger would, who knows the rules, sends whatever JSON
 * they like and needs no picture. What the rules stop at once, put before a person, delay for an audit, or let through is
 * printed, and must not get worse.
 */
class RedTeamTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    /** How many tries ended how; points that came through without a person seeing the claim. */
    private static final class Outcome {
        int tries;
        int stopped;
        int reviewed;
        int audited;
        int through;
        long points;
        /** After ten days without a picture that was asked for. */
        long got;

        final Set<AccountId> forgers = new LinkedHashSet<>();

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%3d tries: %3d refused, %3d before a person, %3d asked for the picture, %3d through with %d points, %d got",
                    tries,
                    stopped,
                    reviewed,
                    audited,
                    through,
                    points,
                    got);
        }
    }

    private final Map<String, Outcome> report = new LinkedHashMap<>();

    @Test
    void twelve_schemes() {
        play("1 own receipt again, photographed anew", this::own_receipt_again);
        play("2 a friend's receipt, photographed anew", this::a_friends_receipt);
        play("3 a friend's receipt with another number", this::a_friends_receipt_with_another_number);
        play("4 the same picture with a higher total", this::same_picture_higher_total);
        play("5 total raised after reading", this::total_raised);
        play("6 total raised, and the reading forged with it", this::total_raised_and_reading_forged);
        play("7 large receipts made up", this::large_receipts_made_up);
        play("8 many small receipts made up", this::many_small_made_up);
        play("9 many new accounts, one small receipt each", this::many_new_accounts);
        play("10 daily codes guessed", this::codes_guessed);
        play("11 old receipts with a new date", this::old_receipts_redated);
        play("12 bought, claimed, then refunded", this::refunded);
        play("13 as 9, patiently: each account's first claim small", this::many_patient_accounts);
        report.forEach((scheme, outcome) -> System.out.printf("%-50s %s%n", scheme, outcome));
        List.of("1 ", "2 ", "4 ", "7 ", "10 ", "12 ")
                .forEach(scheme -> assertThat(of(scheme).through).as(scheme).isZero());
        List.of("6 ", "8 ")
                .forEach(scheme -> assertThat(of(scheme).points).as(scheme).isLessThanOrEqualTo(600));
        assertThat(of("9 ").through).isLessThanOrEqualTo(3);
        assertThat(of("13 ").through).isLessThanOrEqualTo(3);
    }

    private Outcome of(String start) {
        return report.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void play(String scheme, Function<EatsWorld, Outcome> play) {
        try (TestDatabase database = TestDatabase.of(Vendor.SQLITE)) {
            EatsWorld eats = new EatsWorld(database.database(), EatsWorld.rules(5, 25, 600, 1500, 3));
            Outcome outcome = play.apply(eats);
            for (int day = 0; day < 10; day++) {
                eats.waitAndPost(Duration.ofDays(1));
                eats.audits.expire(eats.review); // there is no picture to send
            }
            outcome.got = outcome.forgers.stream()
                    .mapToLong(forger -> eats.ledger.balance(forger).available())
                    .sum();
            assertThat(eats.faults()).isEmpty();
            report.put(scheme, outcome);
        }
    }

    private Outcome own_receipt_again(EatsWorld eats) {
        AccountId forger = eats.member();
        return again(eats, forger, forger);
    }

    private Outcome a_friends_receipt(EatsWorld eats) {
        return again(eats, eats.member(), eats.member());
    }

    /** The same receipts in other pictures. */
    private Outcome again(EatsWorld eats, AccountId first, AccountId forger) {
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20; i++) {
            ReceiptOnPhone receipt = ReceiptOnPhone.pez(2000 + i, "A-" + i).with("date", day(i));
            eats.claim(first, receipt);
            count(eats, outcome, forger, receipt.picture("again " + i, ReceiptOnPhone.hashOf("again " + i)));
        }
        return outcome;
    }

    private Outcome a_friends_receipt_with_another_number(EatsWorld eats) {
        AccountId friend = eats.member();
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20; i++) {
            ReceiptOnPhone receipt = ReceiptOnPhone.pez(2000 + i, "A-" + i).with("date", day(i));
            eats.claim(friend, receipt);
            count(
                    eats,
                    outcome,
                    forger,
                    receipt.with("receiptNumber", "A-9" + i).picture("mine " + i, ReceiptOnPhone.hashOf("mine " + i)));
        }
        return outcome;
    }

    private Outcome same_picture_higher_total(EatsWorld eats) {
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20; i++) {
            ReceiptOnPhone receipt = ReceiptOnPhone.pez(2000 + i, "A-" + i).with("date", day(i));
            eats.claim(forger, receipt);
            count(
                    eats,
                    outcome,
                    forger,
                    receipt.with("total", 5900L).with("receiptNumber", "B-" + i).with("time", "22:40"));
        }
        return outcome;
    }

    private Outcome total_raised(EatsWorld eats) {
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20; i++) {
            count(
                    eats,
                    outcome,
                    forger,
                    ReceiptOnPhone.pez(5900, "A-" + i).with("date", day(i)).but_read("total", 590L));
        }
        return outcome;
    }

    /** Nothing in the claim tells; usual amounts, the audit and the till's day are what is left. */
    private Outcome total_raised_and_reading_forged(EatsWorld eats) {
        honest(eats, 30);
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20; i++) {
            count(
                    eats,
                    outcome,
                    forger,
                    ReceiptOnPhone.pez(5900, "F-" + i).with("date", day(i)).with("time", "20:1" + i % 10));
        }
        return outcome;
    }

    private Outcome large_receipts_made_up(EatsWorld eats) {
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 20; i++) {
            count(
                    eats,
                    outcome,
                    forger,
                    ReceiptOnPhone.pez(15_000 + i, "F-" + i).with("date", day(i)));
        }
        return outcome;
    }

    private Outcome many_small_made_up(EatsWorld eats) {
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 100; i++) {
            count(
                    eats,
                    outcome,
                    forger,
                    ReceiptOnPhone.pez(3000 + i * 7, "F-" + i)
                            .with("date", day(i))
                            .with("time", "%02d:%02d".formatted(13 + i % 9, i % 60)));
        }
        return outcome;
    }

    private Outcome many_new_accounts(EatsWorld eats) {
        Outcome outcome = new Outcome();
        for (int i = 0; i < 50; i++) {
            AccountId account = TestMembers.member(eats.database, Instant.parse("2026-03-01T12:00:00Z"), true);
            count(
                    eats,
                    outcome,
                    account,
                    ReceiptOnPhone.pez(3000 + i * 7, "F-" + i).with("time", "%02d:%02d".formatted(13 + i % 9, i)));
        }
        return outcome;
    }

    /** Accounts that were made long before: new ones are looked at where there are many. */
    private Outcome many_patient_accounts(EatsWorld eats) {
        Outcome outcome = new Outcome();
        for (int i = 0; i < 50; i++) {
            count(
                    eats,
                    outcome,
                    eats.member(),
                    ReceiptOnPhone.pez(5500 + i * 7, "F-" + i).with("time", "%02d:%02d".formatted(13 + i % 9, i)));
        }
        return outcome;
    }

    private Outcome codes_guessed(EatsWorld eats) {
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        for (int i = 0; i < 30; i++) {
            count(
                    eats,
                    outcome,
                    forger,
                    ReceiptOnPhone.pez(15_000 + i, "F-" + i)
                            .with("date", day(i))
                            .and("dailyCode", "ABCD" + (22 + i)));
        }
        return outcome;
    }

    /** The receipt's number gives them away where the till's numbers grow. */
    private Outcome old_receipts_redated(EatsWorld eats) {
        AccountId forger = eats.member();
        for (int i = 0; i < 12; i++) {
            eats.claim(
                    eats.member(),
                    ReceiptOnPhone.pez(2100 + i, String.valueOf(50_000 + i)).with("time", "13:%02d".formatted(i * 4)));
        }
        eats.waitAndPost(Duration.ofDays(2));
        Outcome outcome = new Outcome();
        for (int i = 0; i < 10; i++) {
            count(
                    eats,
                    outcome,
                    i < 3 ? forger : eats.member(),
                    ReceiptOnPhone.pez(2500 + i, String.valueOf(41_000 + i)).with("time", "21:%02d".formatted(i)));
        }
        return outcome;
    }

    private Outcome refunded(EatsWorld eats) {
        AccountId forger = eats.member();
        Outcome outcome = new Outcome();
        List<DayTotals.Line> till = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            eats.claim(forger, ReceiptOnPhone.pez(5000 + i, "R-" + i).with("time", "20:0" + i));
            till.add(new DayTotals.Line(DAY, null, "R-" + i, 5000 + i));
            till.add(new DayTotals.Line(DAY, null, "R-" + i, -5000 - i));
        }
        eats.waitAndPost(Duration.ofDays(4));
        eats.tills.take(EatsWorld.PEZ_PORT, till);
        outcome.tries = 3;
        outcome.points = eats.ledger.balance(forger).available()
                + eats.ledger.balance(forger).pending();
        outcome.through = outcome.points > 0 ? 1 : 0;
        outcome.stopped = 3 - outcome.through;
        return outcome;
    }

    private static void honest(EatsWorld eats, int claims) {
        for (int i = 0; i < claims; i++) {
            eats.claim(
                    eats.member(), ReceiptOnPhone.pez(1500 + i * 20, "H-" + i).with("time", "14:%02d".formatted(i)));
        }
    }

    private static void count(EatsWorld eats, Outcome outcome, AccountId forger, ReceiptOnPhone receipt) {
        JsonNode claim = eats.claim(forger, receipt);
        outcome.tries++;
        outcome.forgers.add(forger);
        String waitingFor = claim.path("waitingFor").asString("");
        switch (claim.path("status").asString()) {
            case "SUBMITTED" -> outcome.reviewed++;
            case "PENDING" -> {
                if (waitingFor.equals("audit")) {
                    outcome.audited++;
                } else {
                    outcome.through++;
                    outcome.points += claim.path("points").path("pending").asLong();
                }
            }
            default -> outcome.stopped++;
        }
        assertThat(claim.path("status").asString()).as(codes(claim).toString()).isNotEmpty();
    }

    /** One of the last twelve days, so that the limit of a day is not what stops a scheme. */
    private static String day(int i) {
        return DAY.minusDays(i % 12).toString();
    }
}
