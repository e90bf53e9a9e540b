package dev.rightsize.eats.registration;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Joined;
import dev.rightsize.eats.account.PasswordRules;
import dev.rightsize.eats.account.Passwords;
import dev.rightsize.eats.account.Profile;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.mail.MailKind;
import dev.rightsize.eats.mail.Outbox;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Whoever registers gets a letter; only who opens it becomes a member, and only in the browser that registered or with the
 * password that was chosen then. So nobody can prepare an account with another's address and wait for them to confirm it,
 * and nobody learns whether an address has an account: answers and the work for them are the same.
 */
@Component
public final class Registrations {
    private static final Duration VALID = Duration.ofHours(24);

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    private record Registration(
            String browserHash, String email, String displayName, String language, String passwordHash) {}

    Registrations(
            Database database,
            Clock clock,
            Accounts accounts,
            Passwords passwords,
            PasswordEncoder encoder,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.accounts = accounts;
        this.passwords = passwords;
        this.encoder = encoder;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * Somebody wants to become a member.
     *
     * @return what the browser has to keep
     */
    public Secret register(EmailAddress email, Profile profile, String password) {
        PasswordRules.check(password, email, profile.displayName());
        String hash = passwords.hash(password);
        Secret browser = Secret.random();
        Secret token = Secret.random();
        database.transactions().write(() -> {
            jdbc.sql("INSERT INTO registration (token_hash, browser_hash, email, display_name, language, password_hash,"
                            + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(List.of(
                            token.hash(),
                            browser.hash(),
                            email.value(),
                            profile.displayName(),
                            profile.language(),
                            hash,
                            clock.millis()))
                    .update();
            send(email, profile.language(), token);
        });
        return browser;
    }

    /** Another letter for who did not get the first; its link replaces the other. */
    public void again(EmailAddress email, @Nullable Secret browser) {
        Secret token = Secret.random();
        database.transactions().write(() -> {
            int found = jdbc.sql("UPDATE registration SET token_hash = ? WHERE email = ? AND browser_hash = ?"
                            + " AND created_at > ?")
                    .params(List.of(token.hash(), email.value(), browser == null ? "" : browser.hash(), oldest()))
                    .update();
            if (found == 1) {
                send(email, language(token), token);
            } else {
                outbox.addNothing();
            }
        });
    }

    /**
     * The link of the letter was opened.
     *
     * @param browser what this browser keeps, if it is the one that registered
     * @param password the one that was chosen, if it is not
     */
    public Account confirm(Secret token, @Nullable Secret browser, @Nullable String password) {
        Registration registration = find(token).orElseThrow(Registrations::expired);
        boolean sameBrowser = browser != null && browser.hash().equals(registration.browserHash());
        if (!sameBrowser) {
            checkPassword(registration, password);
        }
        return database.transactions().write(() -> become(token));
    }

    private void checkPassword(Registration registration, @Nullable String password) {
        if (password == null) {
            throw Problem.conflict(
                    "password-needed",
                    "Password needed",
                    "You signed up in another browser. Send the password that you chose there as well.");
        }
        if (!encoder.matches(password, registration.passwordHash())) {
            throw new Problem(
                    HttpStatus.UNAUTHORIZED,
                    "bad-credentials",
                    "Wrong password",
                    "This is not the password that was chosen. Try again, or sign up again.");
        }
    }

    private Account become(Secret token) {
        Registration registration = find(token).orElseThrow(Registrations::expired);
        EmailAddress email = new EmailAddress(registration.email());
        if (accounts.find(email).isPresent()) {
            throw expired();
        }
        Account account =
                accounts.create(email, new Profile(registration.displayName(), registration.language()), Role.MEMBER);
        passwords.set(account.id(), registration.passwordHash());
        jdbc.sql("DELETE FROM registration WHERE email = ?")
                .param(email.value())
                .update();
        events.publishEvent(new Joined(account));
        return account;
    }

    private void send(EmailAddress email, String language, Secret token) {
        boolean known = accounts.find(email).isPresent();
        outbox.add(
                known ? MailKind.ALREADY_REGISTERED : MailKind.VERIFY,
                email.value(),
                language,
                known ? "" : token.value());
    }

    private Optional<Registration> find(Secret token) {
        return jdbc.sql("SELECT browser_hash, email, display_name, language, password_hash FROM registration"
                        + " WHERE token_hash = ? AND created_at > ?")
                .params(List.of(token.hash(), oldest()))
                .query(Registration.class)
                .optional();
    }

    private String language(Secret token) {
        return find(token).map(Registration::language).orElse("en");
    }

    private long oldest() {
        return clock.instant().minus(VALID).toEpochMilli();
    }

    private static Problem expired() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "token-expired",
                "Link no longer valid",
                "This link was used already or is older than a day. Sign in, or sign up again.");
    }
}
