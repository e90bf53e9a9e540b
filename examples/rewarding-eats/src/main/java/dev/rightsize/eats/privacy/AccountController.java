package dev.rightsize.eats.privacy;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Profile;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.mail.MailKind;
import dev.rightsize.eats.mail.Outbox;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.session.Known;
import dev.rightsize.eats.session.PasswordCheck;
import dev.rightsize.eats.session.Sessions;
import dev.rightsize.eats.session.SignIn;
import dev.rightsize.eats.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: changing it, taking along all that is held, and deleting it. */
@RestController
@RequestMapping("/api/account")
final class AccountController {
    private static final Logger LOG = LoggerFactory.getLogger(AccountController.class);

    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final SignIn signIn;
    private final List<PersonalData> parts;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    record Change(@Nullable String displayName, @Nullable String language) {}

    record Deletion(@Nullable String password) {}

    AccountController(
            Accounts accounts,
            PasswordCheck passwords,
            Sessions sessions,
            SignIn signIn,
            List<PersonalData> parts,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
        this.parts = parts;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PatchMapping
    Known change(@RequestBody Change change, @AuthenticationPrincipal Actor actor) {
        Profile before = account(actor.id()).profile();
        Profile after = Profile.of(
                Objects.requireNonNullElse(change.displayName(), before.displayName()),
                Objects.requireNonNullElse(change.language(), before.language()));
        transactions.write(() -> accounts.change(actor.id(), after));
        return Known.of(account(actor.id()));
    }

    @GetMapping("/export")
    ResponseEntity<Map<String, Object>> export(@AuthenticationPrincipal Actor actor) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", clock.instant().toString());
        transactions.read(() -> {
            parts.forEach(part -> all.put(part.part(), part.export(actor.id())));
            return true;
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("rewarding-eats.json")
                                .build()
                                .toString())
                .body(all);
    }

    /** Needs the password, unless they signed in a moment ago. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestBody(required = false) @Nullable Deletion deletion,
            SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountId id = signedIn.getPrincipal().id();
        String password = deletion == null ? null : deletion.password();
        boolean shown = password == null
                ? sessions.isRecent(signedIn.session())
                : passwords.check(account(id).email(), password).isPresent();
        if (!shown) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    password == null ? "sign-in-again" : "bad-credentials",
                    "Account not deleted",
                    "Show that it is you: send your password, or sign in again and delete the account within minutes.");
        }
        transactions.write(() -> {
            Account account = account(id);
            outbox.add(
                    MailKind.DELETED, account.email().value(), account.profile().language(), "");
            parts.forEach(part -> part.erase(id));
        });
        signIn.signOut(signedIn.session(), request, response);
        // not "storage": receipts that another member of this phone has not sent yet are there; the page forgets this
        // one's
        response.setHeader("Clear-Site-Data", "\"cache\"");
        LOG.info("{} deleted their account", id);
    }

    private Account account(AccountId id) {
        return accounts.find(id).orElseThrow(() -> Problem.notFound("account"));
    }
}
