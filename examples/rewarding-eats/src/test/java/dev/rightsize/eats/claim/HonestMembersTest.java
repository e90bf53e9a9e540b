package dev.rightsize.eats.claim;

import static dev.rightsize.eats.claim.EatsWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the rules against forgers cost members who eat where they say: forty for sixty days, a quarter without any code. */
class HonestMembersTest {
    private static final int MEMBERS = 40;
    private static final int DAYS = 60;

    private final Map<String, Integer> told = new HashMap<>();
    private int claims;
    private int withPicture;

    @Test
    void nobody_is_refused_and_few_are_asked_for_pictures() {
        try (TestDatabase database = TestDatabase.of(Vendor.SQLITE)) {
            EatsWorld eats = new EatsWorld(database.database(), EatsWorld.rules(5, 25, 600, 1500, 3));
            List<AccountId> members =
                    Stream.generate(eats::member).limit(MEMBERS).toList();
            AccountId reviewer = eats.member();
            Random random = new Random(7);
            long earned = 0;
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < MEMBERS; i++) {
                    if (i % 5 == day % 5) {
                        earned += visit(eats, members.get(i), i % 4 > 0 && random.nextBoolean(), random);
                    }
                }
                eats.waitAndPost(Duration.ofDays(1));
                eats.review.queue(null, 1000).forEach(claim -> eats.review.approve(claim.id(), reviewer, null));
            }
            eats.waitAndPost(Duration.ofDays(4));
            System.out.printf("%d claims, %d asked for the picture, told %s%n", claims, withPicture, told);
            assertThat(told.keySet()).containsOnly("unconfirmed-limit", "many-strangers", "audit-asked");
            assertThat(members.stream()
                            .mapToLong(one -> eats.ledger.balance(one).available())
                            .sum())
                    .as("every point that was earned is there")
                    .isEqualTo(earned);
            assertThat(withPicture).isLessThanOrEqualTo(claims / 5);
        }
    }

    /** @return the points of it */
    private long visit(EatsWorld eats, AccountId member, boolean seesCode, Random random) {
        String number = "H" + claims++;
        LocalDate day = eats.clock
                .instant()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(1);
        ReceiptOnPhone receipt = ReceiptOnPhone.pez(1500 + random.nextInt(3000), number)
                .with("date", day.toString())
                .with("time", "%02d:%02d".formatted(13 + random.nextInt(9), random.nextInt(60)));
        JsonNode claim = eats.claim(
                member, seesCode ? receipt.and("dailyCode", eats.codes.code(EatsWorld.PEZ_PORT, day)) : receipt);
        assertThat(claim.path("status").asString()).as(claim.toString()).isEqualTo("PENDING");
        codes(claim).forEach(code -> told.merge(code, 1, Integer::sum));
        for (Audits.Audit audit : eats.audits.asked(member)) {
            withPicture++;
            byte[] picture = ("picture of " + number).getBytes(StandardCharsets.UTF_8);
            eats.audits.answer(member, audit.id(), "image/jpeg", picture, eats.review);
        }
        return claim.path("points").path("pending").asLong();
    }
}
