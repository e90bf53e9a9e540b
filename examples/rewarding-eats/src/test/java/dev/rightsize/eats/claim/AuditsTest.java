package dev.rightsize.eats.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.trust.AuditSampling;
import dev.rightsize.eats.trust.ServerSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditsTest {
    private static final byte[] PICTURE = "picture of A-1".getBytes(StandardCharsets.UTF_8);

    private record Asked(EatsWorld eats, AccountId eva, String claimId, String auditId) {}

    private static Asked asked(Database database) {
        EatsWorld eats = new EatsWorld(database, EatsWorld.rules(100, 100));
        AccountId eva = eats.member();
        String claimId =
                eats.claim(eva, ReceiptOnPhone.pez(2000, "A-1")).path("id").asString();
        return new Asked(eats, eva, claimId, eats.audits.asked(eva).get(0).id());
    }

    @BothDatabases
    void the_picture_that_was_claimed_with_is_seen_by_a_person_and_then_forgotten(Database database) {
        Asked asked = asked(database);
        EatsWorld eats = asked.eats();
        AccountId eva = asked.eva();
        String claimId = asked.claimId();
        String auditId = asked.auditId();
        eats.waitAndPost(Duration.ofDays(3));
        assertThat(eats.ledger.balance(eva).pending()).isEqualTo(200);
        assertThat(eats.audits
                        .answer(eva, auditId, "image/png", PICTURE, eats.review)
                        .status())
                .isEqualTo("MATCHED");
        assertThat(eats.review.queue(null, 10)).extracting(Claim::id).containsExactly(claimId);
        assertThat(eats.audits.picture(claimId))
                .isNotNull()
                .extracting(Audits.Picture::bytes)
                .isEqualTo(PICTURE);
        eats.review.approve(claimId, eats.member(), null);
        assertThat(eats.audits.picture(claimId)).isNull();
        eats.waitAndPost(Duration.ZERO);
        assertThat(eats.ledger.balance(eva).available()).isEqualTo(200);
        assertThat(eats.faults()).isEmpty();
    }

    @BothDatabases
    void another_picture_or_none_loses_the_points_and_can_be_appealed(Database database) {
        Asked asked = asked(database);
        EatsWorld eats = asked.eats();
        AccountId eva = asked.eva();
        String claimId = asked.claimId();
        String auditId = asked.auditId();
        assertThatThrownBy(() -> eats.audits.answer(eats.member(), auditId, "image/png", PICTURE, eats.review))
                .isInstanceOf(Problem.class);
        eats.audits.answer(eva, auditId, "image/png", new byte[] {1}, eats.review);
        assertThat(eats.audits.picture(claimId)).isNull();
        ClaimView view = eats.claims.view(eva, claimId);
        assertThat(view.status()).isEqualTo(ClaimStatus.REFUSED);
        assertThat(view.canAppeal()).isTrue();
        assertThat(eats.ledger.balance(eva).pending()).isZero();
        eats.claims.appeal(eva, claimId, "I edited the file by mistake");
        eats.review.approve(claimId, eats.member(), "paper seen");
        eats.waitAndPost(Duration.ZERO);
        assertThat(eats.ledger.balance(eva).available()).isEqualTo(200);
        assertThat(eats.faults()).isEmpty();
    }

    @BothDatabases
    void who_does_not_answer_in_time_gets_no_points(Database database) {
        Asked asked = asked(database);
        EatsWorld eats = asked.eats();
        AccountId eva = asked.eva();
        String claimId = asked.claimId();
        eats.clock.goOn(Duration.ofDays(8));
        assertThat(eats.audits.expire(eats.review)).isOne();
        assertThat(eats.claims.view(eva, claimId).status()).isEqualTo(ClaimStatus.REFUSED);
        assertThat(eats.ledger.balance(eva).pending()).isZero();
    }

    @Test
    void chance_can_be_checked_by_everybody_once_the_seed_is_told() {
        AuditSampling sampling = new AuditSampling(ServerSecret.of("a secret of tests that is long enough"));
        LocalDate day = LocalDate.parse("2026-03-01");
        assertThat(Secret.hash(sampling.seed(day))).isEqualTo(sampling.commitment(day));
        String picture = Secret.hash("picture");
        assertThat(sampling.isChosen("claim-7", picture, day, 5))
                .isEqualTo(AuditSampling.share(sampling.seed(day), "claim-7", picture) < 0.05);
        long chosen = IntStream.range(0, 4000)
                .filter(i -> sampling.isChosen("claim-" + i, picture, day, 5))
                .count();
        assertThat(chosen / 4000.0).isCloseTo(0.05, within(0.015));
    }
}
