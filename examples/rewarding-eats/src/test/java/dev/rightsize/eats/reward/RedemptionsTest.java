package dev.rightsize.eats.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.TestClock;
import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.ledger.LedgerProof;
import dev.rightsize.eats.partner.Restaurant;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.trust.ServerSecret;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class RedemptionsTest {
    private static final String PEZ = "10000000-0000-4000-8000-000000000001";
    private static final String CAKE = "30000000-0000-4000-8000-000000000001";
    private final TestClock clock = TestClock.at("2026-03-02T13:00:00Z");

    private final class Shop {
        final Database database;
        final Ledger ledger;
        final Rewards rewards;
        final Redemptions redemptions;

        Shop(Database database, Long stock) {
            this.database = database;
            ledger = new Ledger(database, clock);
            rewards = new Rewards(database, clock);
            redemptions = new Redemptions(
                    database, rewards, ledger, ServerSecret.of("a secret of tests that is long enough"), clock);
            new Restaurants(database, clock)
                    .save(new Restaurant(PEZ, "El Pez Dorado", List.of(), null, 10, 14, 6000, 20_000, true));
            rewards.save(new Reward(CAKE, PEZ, "Cake", "", 100, stock, true));
        }

        AccountId rich(long points) {
            AccountId member = TestMembers.member(database);
            ledger.adjust(
                    member,
                    "gift " + member,
                    points,
                    clock.instant().plus(Duration.ofDays(30)),
                    Basis.of("test", "points-welcome"));
            return member;
        }

        List<String> faults() {
            return new LedgerProof(database).prove().faults();
        }
    }

    @BothDatabases
    void of_fifty_who_want_the_last_reward_one_gets_it(Database database) throws Exception {
        Shop shop = new Shop(database, 1L);
        List<AccountId> members =
                IntStream.range(0, 50).mapToObj(i -> shop.rich(150)).toList();
        CyclicBarrier start = new CyclicBarrier(members.size());
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        try {
            List<Callable<String>> wishes = members.stream()
                    .map(member -> (Callable<String>) () -> {
                        start.await();
                        return outcome(shop, member, "key-" + member);
                    })
                    .toList();
            List<String> outcomes = threads.invokeAll(wishes).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            return failed.toString();
                        }
                    })
                    .toList();
            assertThat(outcomes).containsOnlyOnce("won").containsOnly("won", "reward-gone");
        } finally {
            threads.shutdown();
        }
        assertThat(members.stream()
                        .mapToLong(one -> shop.ledger.balance(one).available())
                        .sum())
                .isEqualTo(50 * 150 - 100);
        assertThat(shop.rewards.reward(CAKE).remaining()).isZero();
        assertThat(shop.faults()).isEmpty();
    }

    @BothDatabases
    void one_member_cannot_spend_the_same_points_twice_at_once(Database database) {
        Shop shop = new Shop(database, 1000L);
        AccountId eva = shop.rich(250);
        List<String> outcomes = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> outcome(shop, eva, "key-number-" + i))
                .toList();
        assertThat(outcomes).filteredOn("won"::equals).hasSize(2);
        assertThat(shop.ledger.balance(eva).available()).isEqualTo(50);
    }

    @BothDatabases
    void a_code_works_once_and_only_where_the_reward_is(Database database) {
        Shop shop = new Shop(database, 5L);
        AccountId eva = shop.rich(150);
        AccountId waiter = TestMembers.member(database);
        Redemption redemption = shop.redemptions.redeem(eva, CAKE, "key-number-1");
        assertThat(shop.redemptions.redeem(eva, CAKE, "key-number-1").id()).isEqualTo(redemption.id());
        String code = shop.redemptions.code(redemption.id());
        assertThat(database.jdbc()
                        .sql("SELECT code_hash FROM redemption")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
        assertThatThrownBy(() -> shop.redemptions.confirm(code, Set.of("another"), waiter))
                .isInstanceOf(Problem.class);
        String typed = code.toLowerCase(java.util.Locale.ROOT).substring(0, 4) + " " + code.substring(4);
        assertThat(shop.redemptions.confirm(typed, Set.of(PEZ), waiter).status())
                .isEqualTo(Redemption.Status.CONFIRMED);
        assertThatThrownBy(() -> shop.redemptions.confirm(code, Set.of(PEZ), waiter))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("code-used"));
        assertThatThrownBy(() -> shop.redemptions.cancel(eva, redemption.id())).isInstanceOf(Problem.class);
    }

    @BothDatabases
    void what_is_not_fetched_is_given_back(Database database) {
        Shop shop = new Shop(database, 2L);
        AccountId eva = shop.rich(250);
        Redemption first = shop.redemptions.redeem(eva, CAKE, "key-number-1");
        shop.redemptions.redeem(eva, CAKE, "key-number-2");
        assertThatThrownBy(() -> shop.redemptions.cancel(TestMembers.member(database), first.id()))
                .isInstanceOf(Problem.class);
        shop.redemptions.cancel(eva, first.id());
        clock.goOn(Duration.ofDays(8));
        assertThat(shop.redemptions.expire()).isOne();
        assertThat(shop.redemptions.expire()).isZero();
        assertThat(shop.ledger.balance(eva).available()).isEqualTo(250);
        assertThat(shop.rewards.reward(CAKE).remaining()).isEqualTo(2);
        assertThat(shop.faults()).isEmpty();
    }

    private static String outcome(Shop shop, AccountId member, String key) {
        try {
            shop.redemptions.redeem(member, CAKE, key);
            return "won";
        } catch (Problem problem) {
            return problem.code();
        }
    }
}
