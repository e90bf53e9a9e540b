package dev.rightsize.eats.command;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the operator alone can do: {@code grant EMAIL ROLE} makes the first owner and every reviewer, {@code sign-out EMAIL}
 * ends somebody's sessions.
 */
final class PeopleCommands {
    private final Database database;
    private final Accounts accounts;

    PeopleCommands(Database database) {
        this.database = database;
        this.accounts = new Accounts(database, Clock.systemUTC());
    }

    /** @throws IllegalArgumentException if there is no such account or role; the message says what to do */
    String grant(String email, String role) {
        Account account = account(email);
        Role granted = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no role '" + role + "'. Take one of " + Arrays.toString(Role.values()) + "."));
        database.transactions().write(() -> accounts.grant(account.id(), granted));
        return account.id() + " is " + granted + " from the next request on.";
    }

    String signOut(String email) {
        Account account = account(email);
        int ended = database.transactions()
                .write(() -> database.jdbc()
                        .sql("DELETE FROM session WHERE account_id = ?")
                        .param(account.id().value())
                        .update());
        return ended + " sessions of " + account.id() + " have ended.";
    }

    private Account account(String email) {
        return accounts.find(EmailAddress.of(email))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nobody has an account with this address. Let them sign up first."));
    }
}
