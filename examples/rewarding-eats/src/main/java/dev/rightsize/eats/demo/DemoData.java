package dev.rightsize.eats.demo;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Passwords;
import dev.rightsize.eats.account.Profile;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Vendor;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.offer.Offer;
import dev.rightsize.eats.offer.Offers;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.reward.Reward;
import dev.rightsize.eats.reward.Rewards;
import dev.rightsize.eats.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty embedded database on the first start, on a server that only this machine reaches; {@code eats.demo=false}
 * switches it off. Nobody else knows the password of the demo accounts: it is made at random and kept beside the database.
 */
@Component
@ConditionalOnProperty(name = "eats.demo", havingValue = "true", matchIfMissing = true)
final class DemoData implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Restaurants restaurants;
    private final Offers offers;
    private final Rewards rewards;
    private final Ledger ledger;
    private final Clock clock;
    private final Path folder;
    private final String address;
    private final @Nullable String chosenPassword;

    DemoData(
            Database database,
            Accounts accounts,
            Passwords passwords,
            Restaurants restaurants,
            Offers offers,
            Rewards rewards,
            Ledger ledger,
            Clock clock,
            @Value("${eats.folder}") Path folder,
            @Value("${server.address:0.0.0.0}") String address,
            @Value("${eats.demo-password:#{null}}") @Nullable String chosenPassword) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.restaurants = restaurants;
        this.offers = offers;
        this.rewards = rewards;
        this.ledger = ledger;
        this.clock = clock;
        this.folder = folder;
        this.address = address;
        this.chosenPassword = chosenPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (database.vendor() != Vendor.SQLITE || !THIS_MACHINE.contains(address) || !isEmpty()) {
            return;
        }
        String password =
                chosenPassword == null ? "eats-" + Secret.random().value().substring(0, 12) : chosenPassword;
        String hash = passwords.hash(password);
        database.transactions().write(() -> fill(hash));
        Path file = folder.resolve("demo-accounts.txt");
        Files.createDirectories(folder);
        Files.writeString(
                file,
                "eva@example.com luis@example.com: members\nowner@example.com: owner of all demo restaurants\n"
                        + "staff@example.com: works at El Pez Dorado\nreviewer@example.com: reviewer\npassword: "
                        + password + "\n");
        LOG.info("Demo data is there. Accounts and their password are in {}; receipts at /demo/receipts", file);
    }

    private boolean isEmpty() {
        return database.jdbc()
                        .sql("SELECT (SELECT COUNT(*) FROM account) + (SELECT COUNT(*) FROM restaurant)")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void fill(String hash) {
        DemoRestaurant.ALL.forEach(one -> {
            restaurants.save(one.restaurant());
            restaurants.save(one.location());
        });
        Account owner = account("owner@example.com", "Olga Owner", "en", Role.OWNER, hash);
        Account staff = account("staff@example.com", "Sam Staff", "en", Role.STAFF, hash);
        account("reviewer@example.com", "Rita Reviewer", "en", Role.REVIEWER, hash);
        account("luis@example.com", "Luis Gómez", "es", Role.MEMBER, hash);
        Account eva = account("eva@example.com", "Eva Martín", "es", Role.MEMBER, hash);
        DemoRestaurant.ALL.forEach(one -> worksAt(owner, one));
        worksAt(staff, DemoRestaurant.ALL.get(0));
        addOffers();
        addRewards();
        ledger.adjust(
                eva.id(),
                "demo",
                450,
                clock.instant().plus(Duration.ofDays(365)),
                Basis.of("demo-1", "points-welcome"));
    }

    private Account account(String email, String name, String language, Role role, String hash) {
        Account account = accounts.create(EmailAddress.of(email), new Profile(name, language), role);
        passwords.set(account.id(), hash);
        // so that what they claim does not wait for three days
        database.jdbc()
                .sql("UPDATE account SET created_at = ? WHERE id = ?")
                .params(
                        clock.instant().minus(Duration.ofDays(30)).toEpochMilli(),
                        account.id().value())
                .update();
        return account;
    }

    private void worksAt(Account account, DemoRestaurant restaurant) {
        database.jdbc()
                .sql("INSERT INTO staff_of (account_id, restaurant_id, added_at) VALUES (?, ?, ?)")
                .params(account.id().value(), restaurant.restaurantId(), clock.millis())
                .update();
    }

    private void addOffers() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(14);
        List<DemoRestaurant> all = DemoRestaurant.ALL;
        offers.add(offer(all.get(0), "Pescado doble", 200, 0, Set.of(), 0, "paella", today));
        offers.add(offer(
                all.get(1),
                "Martes y miércoles ×3",
                300,
                0,
                Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                0,
                null,
                today));
        offers.add(offer(all.get(2), "100 points from $25", 100, 100, Set.of(), 2500, null, today));
        offers.add(offer(
                all.get(3), "Weekend double", 200, 0, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 1500, null, today));
    }

    private static Offer offer(
            DemoRestaurant restaurant,
            String title,
            long percent,
            long bonus,
            Set<DayOfWeek> days,
            long minimum,
            @Nullable String items,
            LocalDate start) {
        return new Offer(
                UUID.randomUUID().toString(),
                restaurant.restaurantId(),
                null,
                title,
                percent,
                bonus,
                days,
                minimum,
                items,
                start,
                null);
    }

    private void addRewards() {
        rewards.save(reward(null, "Coffee on us", "At any restaurant of the alliance.", 200, null));
        rewards.save(reward(DemoRestaurant.ALL.get(0), "Tarta de queso", "Un postre de la casa.", 400, 50L));
        rewards.save(reward(DemoRestaurant.ALL.get(2), "Smokehouse platter", "For two.", 2500, 5L));
        rewards.save(reward(DemoRestaurant.ALL.get(3), "Captain's table", "One evening, one table.", 300, 1L));
    }

    private static Reward reward(
            @Nullable DemoRestaurant restaurant, String title, String description, long points, @Nullable Long stock) {
        return new Reward(
                UUID.randomUUID().toString(),
                restaurant == null ? null : restaurant.restaurantId(),
                title,
                description,
                points,
                stock,
                true);
    }
}
