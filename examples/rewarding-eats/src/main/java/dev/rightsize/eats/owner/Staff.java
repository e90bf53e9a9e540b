package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Joined;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.mail.MailKind;
import dev.rightsize.eats.mail.Outbox;
import dev.rightsize.eats.partner.Restaurants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owns restaurants and who works there. */
@Component
public final class Staff {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Restaurants restaurants;
    private final Outbox outbox;

    /**
     * @param accountId null for whom only an invitation is there
     * @param role {@code OWNER} or {@code STAFF}
     */
    record Person(
            @Nullable String accountId,
            String email,
            @Nullable String displayName,
            String role,
            String restaurantId,
            Instant since) {}

    private record Invitation(String restaurantId, String role, String addedBy) {}

    Staff(Database database, Clock clock, Accounts accounts, Restaurants restaurants, Outbox outbox) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.accounts = accounts;
        this.restaurants = restaurants;
        this.outbox = outbox;
    }

    /** Gives an account rights at a restaurant; which, its role says. */
    public void add(AccountId account, String restaurantId, AccountId by) {
        jdbc.sql("INSERT INTO staff_of (account_id, restaurant_id, added_by, added_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (account_id, restaurant_id) DO NOTHING")
                .params(Values.of(account.value(), restaurantId, by.value(), clock.millis()))
                .update();
    }

    /** Invites an address: at once if it has an account, or else as soon as it has. */
    void invite(EmailAddress email, Role role, String restaurantId, AccountId by) {
        Optional<Account> known = accounts.find(email);
        if (known.isPresent()) {
            employ(known.get(), role, restaurantId, by);
        } else {
            jdbc.sql("INSERT INTO staff_invitation (email, restaurant_id, role, added_by, added_at)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (email, restaurant_id)"
                            + " DO UPDATE SET role = excluded.role")
                    .params(Values.of(email.value(), restaurantId, role.name(), by.value(), clock.millis()))
                    .update();
        }
    }

    @EventListener
    void joined(Joined joined) {
        String email = joined.account().email().value();
        jdbc.sql("SELECT restaurant_id, role, added_by FROM staff_invitation WHERE email = ?")
                .param(email)
                .query(Invitation.class)
                .list()
                .forEach(one -> employ(
                        joined.account(), Role.valueOf(one.role()), one.restaurantId(), new AccountId(one.addedBy())));
        jdbc.sql("DELETE FROM staff_invitation WHERE email = ?").param(email).update();
    }

    /** Owners stay owners, and reviewers, who decide about all restaurants, have none of their own. */
    private void employ(Account account, Role role, String restaurantId, AccountId by) {
        Role now = accounts.find(account.id()).map(Account::role).orElse(Role.MEMBER);
        if (now == Role.REVIEWER) {
            return;
        }
        if (now == Role.MEMBER || role == Role.OWNER) {
            accounts.grant(account.id(), role);
        }
        add(account.id(), restaurantId, by);
        outbox.add(
                MailKind.STAFF,
                account.email().value(),
                account.profile().language(),
                restaurants.restaurant(restaurantId).name());
    }

    /** Those of a restaurant, and those who were invited. */
    List<Person> of(String restaurantId) {
        return jdbc.sql("SELECT a.id AS account_id, a.email, a.display_name, a.role, s.restaurant_id, s.added_at"
                        + " FROM staff_of s JOIN account a ON a.id = s.account_id WHERE s.restaurant_id = :id"
                        + " UNION ALL SELECT NULL, email, NULL, role, restaurant_id, added_at FROM staff_invitation"
                        + " WHERE restaurant_id = :id ORDER BY added_at, email")
                .param("id", restaurantId)
                .query((row, number) -> new Person(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6))))
                .list();
    }

    /** Takes somebody's rights at a restaurant; who has none left is a plain member again. */
    boolean remove(AccountId account, String restaurantId) {
        boolean removed = jdbc.sql("DELETE FROM staff_of WHERE account_id = ? AND restaurant_id = ?")
                        .params(Values.of(account.value(), restaurantId))
                        .update()
                > 0;
        long left = jdbc.sql("SELECT COUNT(*) FROM staff_of WHERE account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        if (removed && left == 0) {
            accounts.grant(account, Role.MEMBER);
        }
        return removed;
    }

    long owners(String restaurantId) {
        return jdbc.sql("SELECT COUNT(*) FROM staff_of s JOIN account a ON a.id = s.account_id"
                        + " WHERE s.restaurant_id = ? AND a.role = 'OWNER' AND a.status = 'ACTIVE'")
                .param(restaurantId)
                .query(Long.class)
                .single();
    }
}
