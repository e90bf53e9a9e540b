package dev.rightsize.eats.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is asked of the ledger in whatever order, replayed or not, its books hold. */
class LedgerPropertiesTest {
    private static final Basis BASIS = Basis.of("test-1", "points-expired");
    private static final Map<Vendor, TestDatabase> OPEN = new EnumMap<>(Vendor.class);

    enum Act {
        EARN,
        POST,
        REVERSE,
        REDEEM,
        REFUND,
        WAIT_AND_EXPIRE
    }

    /** @param number which claim or redemption */
    record Step(Act act, int number, int points) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 90))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void books_hold_on_sqlite(@ForAll("steps") List<Step> steps) {
        hold(Vendor.SQLITE, steps);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void books_hold_on_postgresql(@ForAll("steps") List<Step> steps) {
        hold(Vendor.POSTGRESQL, steps);
    }

    @AfterContainer
    static void close() {
        OPEN.values().forEach(TestDatabase::close);
        OPEN.clear();
    }

    private static void hold(Vendor vendor, List<Step> steps) {
        Database database = OPEN.computeIfAbsent(vendor, TestDatabase::of).database();
        TestClock clock = TestClock.at("2026-03-02T12:00:00Z");
        Ledger ledger = new Ledger(database, clock);
        AccountId member = TestMembers.member(database);
        for (Step step : steps) {
            Balance before = ledger.balance(member);
            List<Entry> made = play(ledger, member, clock, step);
            Balance after = ledger.balance(member);
            List<Entry> replayed = step.act() == Act.WAIT_AND_EXPIRE ? made : play(ledger, member, clock, step);
            assertThat(replayed).isEqualTo(made);
            assertThat(ledger.balance(member)).isEqualTo(after);
            if (step.act() == Act.REDEEM && !made.isEmpty()) {
                assertThat(after.available()).isLessThanOrEqualTo(before.available());
                assertThat(after.available()).isGreaterThanOrEqualTo(Math.min(0, before.available()));
            }
        }
        LedgerProof.Finding finding = new LedgerProof(database).prove();
        assertThat(finding.faults()).isEmpty();
        assertThat(ledger.history(member, Long.MAX_VALUE, 1000).stream()
                        .mapToLong(entry -> Stream.of(Book.values())
                                .mapToLong(entry::points)
                                .sum())
                        .sum())
                .isZero();
    }

    /** What it made, or had made before; nothing where it is not possible. */
    private static List<Entry> play(Ledger ledger, AccountId member, TestClock clock, Step step) {
        String claim = member + ":" + step.number();
        List<Entry> entries = ledger.ofClaim(claim);
        boolean earned = !entries.isEmpty();
        boolean posted = entries.stream().anyMatch(entry -> entry.kind() == EntryKind.EARN_POST);
        boolean reversed = entries.stream().anyMatch(entry -> entry.kind() == EntryKind.REVERSE);
        boolean redeemed = ledger.history(member, Long.MAX_VALUE, 1000).stream()
                .anyMatch(entry -> entry.key().equals("redeem:" + claim));
        return switch (step.act()) {
            case EARN -> List.of(ledger.earn(member, claim, step.points(), BASIS));
            case POST ->
                earned && (posted || !reversed)
                        ? List.of(
                                ledger.post(member, claim, clock.instant().plus(Duration.ofDays(step.points())), BASIS))
                        : List.of();
            case REVERSE ->
                Stream.ofNullable(ledger.reverse(member, claim, BASIS)).toList();
            case REDEEM ->
                Stream.ofNullable(ledger.redeem(member, claim, step.points(), BASIS))
                        .toList();
            case REFUND -> redeemed ? List.of(ledger.refund(member, claim, BASIS)) : List.of();
            case WAIT_AND_EXPIRE -> {
                clock.goOn(Duration.ofDays(step.points() / 3));
                ledger.expire();
                yield List.of();
            }
        };
    }
}
