package dev.rightsize.eats.session;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.PasswordReset;
import dev.rightsize.eats.account.PasswordRules;
import dev.rightsize.eats.account.Passwords;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.mail.MailKind;
import dev.rightsize.eats.mail.Outbox;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing a password, and choosing one where the old one is lost. */
@RestController
@RequestMapping("/api/password")
final class PasswordController {
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final Message SENT =
            new Message("If there is an account with this address, a letter is on its way to it.");

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Sessions sessions;
    private final Brake brake;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    record Forgotten(@Nullable String email) {}

    record Reset(@Nullable String token, @Nullable String password) {}

    record Change(@Nullable String current, @Nullable String password) {}

    record Message(String message) {}

    PasswordController(
            Database database,
            Clock clock,
            Accounts accounts,
            Passwords passwords,
            PasswordCheck check,
            Sessions sessions,
            Brake brake,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.accounts = accounts;
        this.passwords = passwords;
        this.check = check;
        this.sessions = sessions;
        this.brake = brake;
        this.outbox = outbox;
        this.events = events;
    }

    /** The same answer and the same work, whether there is an account or not. */
    @PostMapping("/forgot")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Message forgot(@RequestBody Forgotten forgotten) {
        EmailAddress email = EmailAddress.of(Objects.requireNonNullElse(forgotten.email(), ""));
        Secret token = Secret.random();
        database.transactions().write(() -> {
            Optional<Account> account = accounts.find(email);
            jdbc.sql("INSERT INTO password_reset (token_hash, account_id, created_at) VALUES (:token, :account, :now)")
                    .param("token", token.hash())
                    .param("account", account.map(one -> one.id().value()).orElse(null))
                    .param("now", clock.millis())
                    .update();
            account.ifPresentOrElse(
                    one -> outbox.add(
                            MailKind.RESET, email.value(), one.profile().language(), token.value()),
                    outbox::addNothing);
        });
        return SENT;
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody Reset reset) {
        String token = Secret.hash(Objects.requireNonNullElse(reset.token(), ""));
        Account account = accountOf(token);
        String hash = checked(account, reset.password());
        database.transactions().write(() -> {
            accountOf(token);
            jdbc.sql("DELETE FROM password_reset WHERE account_id = ?")
                    .param(account.id().value())
                    .update();
            passwords.set(account.id(), hash);
            sessions.endAll(account.id());
            brake.release(account.email());
            events.publishEvent(new PasswordReset(account.id()));
            tell(account);
        });
    }

    /** Signs all other devices out. Who has no password yet needs to have signed in a moment ago. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, SignedIn signedIn) {
        Account account = accounts.find(signedIn.getPrincipal().id()).orElseThrow();
        boolean shown = passwords.has(account.id())
                ? check.check(account.email(), Objects.requireNonNullElse(change.current(), ""))
                        .isPresent()
                : sessions.isRecent(signedIn.session());
        if (!shown) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "bad-credentials",
                    "Wrong password",
                    "Send your present password as 'current'.");
        }
        String hash = checked(account, change.password());
        database.transactions().write(() -> {
            passwords.set(account.id(), hash);
            sessions.endOthers(signedIn.session());
            tell(account);
        });
    }

    private void tell(Account account) {
        outbox.add(
                MailKind.PASSWORD_CHANGED,
                account.email().value(),
                account.profile().language(),
                "");
    }

    private String checked(Account account, @Nullable String password) {
        String chosen = Objects.requireNonNullElse(password, "");
        PasswordRules.check(chosen, account.email(), account.profile().displayName());
        return passwords.hash(chosen);
    }

    private Account accountOf(String tokenHash) {
        return jdbc.sql("SELECT account_id FROM password_reset WHERE token_hash = ? AND created_at > ?"
                        + " AND account_id IS NOT NULL")
                .params(List.of(tokenHash, clock.instant().minus(VALID).toEpochMilli()))
                .query(String.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)))
                .orElseThrow(() -> new Problem(
                        HttpStatus.BAD_REQUEST,
                        "token-expired",
                        "Link no longer valid",
                        "This link was used already or is older than 30 minutes. Ask for another."));
    }
}
