package dev.rightsize.eats.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class LedgerTest {
    private static final Basis BASIS = Basis.of("test-1", "points-expired");
    private final TestClock clock = TestClock.at("2026-03-02T12:00:00Z");

    @BothDatabases
    void points_wait_then_are_available_then_are_given_for_a_reward(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        ledger.earn(eva, "claim-1", 120, BASIS);
        assertThat(ledger.balance(eva)).isEqualTo(new Balance(120, 0, 0));
        post(ledger, eva, "claim-1", 365);
        assertThat(ledger.balance(eva)).isEqualTo(new Balance(0, 120, 120));
        assertThat(ledger.redeem(eva, "r-1", 121, BASIS)).isNull();
        ledger.redeem(eva, "r-1", 100, BASIS);
        assertThat(ledger.balance(eva)).isEqualTo(new Balance(0, 20, 120));
        assertProven(database);
    }

    @BothDatabases
    void what_expires_first_is_spent_first(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        earned(ledger, eva, "late", 100, 200);
        earned(ledger, eva, "soon", 100, 10);
        ledger.redeem(eva, "r-1", 70, BASIS);
        assertThat(ledger.grants(eva)).extracting(Grant::remaining).containsExactly(30L, 100L);
        clock.goOn(Duration.ofDays(11));
        assertThat(ledger.expire()).isOne();
        assertThat(ledger.expire()).isZero();
        assertThat(ledger.balance(eva).available()).isEqualTo(100);
        assertProven(database);
    }

    @BothDatabases
    void expired_points_buy_nothing_even_before_the_nightly_job(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        earned(ledger, eva, "soon", 100, 10);
        clock.goOn(Duration.ofDays(11));
        assertThat(ledger.redeem(eva, "r-1", 50, BASIS)).isNull();
        assertThat(ledger.balance(eva).available()).isZero();
    }

    @BothDatabases
    void a_refund_goes_back_to_the_grants_it_came_from(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        earned(ledger, eva, "a", 40, 10);
        earned(ledger, eva, "b", 40, 20);
        ledger.redeem(eva, "r-1", 60, BASIS);
        Entry refund = ledger.refund(eva, "r-1", BASIS);
        assertThat(ledger.refund(eva, "r-1", BASIS)).isEqualTo(refund);
        assertThat(ledger.grants(eva)).extracting(Grant::remaining).containsExactly(40L, 40L);
        assertProven(database);
    }

    @BothDatabases
    void points_taken_back_after_they_were_spent_are_owed_and_paid_by_the_next(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        earned(ledger, eva, "false", 100, 100);
        ledger.redeem(eva, "r-1", 80, BASIS);
        Entry reversed = Objects.requireNonNull(ledger.reverse(eva, "false", BASIS));
        assertThat(ledger.reverse(eva, "false", BASIS)).isEqualTo(reversed);
        assertThat(ledger.balance(eva)).isEqualTo(new Balance(0, -80, 0));
        earned(ledger, eva, "true", 100, 100);
        assertThat(ledger.balance(eva)).isEqualTo(new Balance(0, 20, 100));
        assertThat(ledger.redeem(eva, "r-2", 21, BASIS)).isNull();
        assertThat(ledger.redeem(eva, "r-2", 20, BASIS)).isNotNull();
        assertProven(database);
    }

    @BothDatabases
    void what_is_entered_cannot_be_changed_or_deleted(Database database) {
        Ledger ledger = new Ledger(database, clock);
        earned(ledger, TestMembers.member(database), "a", 40, 10);
        for (String table : List.of("ledger_entry", "ledger_posting", "points_grant")) {
            String column = table.equals("ledger_entry") ? "rule_version = 'x'" : "points = 1000000";
            for (String statement : List.of("UPDATE " + table + " SET " + column, "DELETE FROM " + table)) {
                assertThatThrownBy(() -> database.jdbc().sql(statement).update())
                        .as(statement)
                        .hasMessageContaining("only grows");
            }
        }
        assertProven(database);
    }

    @BothDatabases
    void who_gets_around_the_triggers_is_found_by_the_proof(Database database) {
        Ledger ledger = new Ledger(database, clock);
        earned(ledger, TestMembers.member(database), "a", 40, 10);
        String without = database.vendor() == dev.rightsize.eats.database.Vendor.SQLITE
                ? "DROP TRIGGER ledger_posting_no_update"
                : "ALTER TABLE ledger_posting DISABLE TRIGGER ALL";
        database.jdbc().sql(without).update();
        database.jdbc().sql("UPDATE ledger_posting SET points = points * 10").update();
        assertThat(new LedgerProof(database).prove().faults())
                .anyMatch(fault -> fault.contains("was changed after it was made"));
    }

    @BothDatabases
    void kept_sums_can_be_made_again(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        earned(ledger, eva, "a", 40, 10);
        database.jdbc().sql("UPDATE balance SET available = 5000").update();
        database.jdbc().sql("UPDATE grant_remaining SET remaining = 5000").update();
        assertThat(new LedgerProof(database).prove().isProven()).isFalse();
        new LedgerProof(database).rebuild();
        assertThat(ledger.balance(eva)).isEqualTo(new Balance(0, 40, 40));
        assertProven(database);
    }

    @BothDatabases
    void the_same_grant_asked_for_at_once_is_entered_once(Database database) {
        Ledger ledger = new Ledger(database, clock);
        AccountId eva = TestMembers.member(database);
        IntStream.range(0, 64).parallel().forEach(i -> ledger.earn(eva, "claim-" + i % 4, 10, BASIS));
        assertThat(ledger.balance(eva).pending()).isEqualTo(40);
        assertProven(database);
    }

    private void earned(Ledger ledger, AccountId account, String claim, long points, int days) {
        ledger.earn(account, claim, points, BASIS);
        post(ledger, account, claim, days);
    }

    private void post(Ledger ledger, AccountId account, String claim, int days) {
        ledger.post(account, claim, clock.instant().plus(Duration.ofDays(days)), BASIS);
    }

    private static void assertProven(Database database) {
        assertThat(new LedgerProof(database).prove().faults()).isEmpty();
    }
}
