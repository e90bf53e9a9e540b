package dev.rightsize.eats.passkey;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.PasswordReset;
import dev.rightsize.eats.account.Passwords;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.mail.MailKind;
import dev.rightsize.eats.mail.Outbox;
import dev.rightsize.eats.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The passkeys that somebody has. */
@RestController
@RequestMapping("/api/passkeys")
final class PasskeyController {
    private final UserCredentialRepository credentials;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Transactions transactions;

    /** What its owner sees of it. */
    record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    PasskeyController(
            UserCredentialRepository credentials,
            Accounts accounts,
            Passwords passwords,
            Outbox outbox,
            Transactions transactions) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.passwords = passwords;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @GetMapping
    List<Passkey> passkeys(@AuthenticationPrincipal Actor actor) {
        return of(actor.id()).stream()
                .map(one -> new Passkey(
                        one.getCredentialId().toBase64UrlString(), one.getLabel(), one.getCreated(), one.getLastUsed()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
        transactions.write(() -> {
            List<CredentialRecord> all = of(actor.id());
            CredentialRecord passkey = all.stream()
                    .filter(one -> one.getCredentialId().toBase64UrlString().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("passkey"));
            if (all.size() == 1 && !passwords.has(actor.id())) {
                throw Problem.conflict(
                        "last-passkey",
                        "No other way to sign in",
                        "This is your only way to sign in. Choose a password first.");
            }
            credentials.delete(passkey.getCredentialId());
            accounts.find(actor.id())
                    .ifPresent(account -> outbox.add(
                            MailKind.PASSKEY_REMOVED,
                            account.email().value(),
                            account.profile().language(),
                            ""));
        });
    }

    /** Whoever got in with somebody's passkey does not stay in when that person takes the account back. */
    @EventListener
    void removeAll(PasswordReset reset) {
        of(reset.account()).forEach(passkey -> credentials.delete(passkey.getCredentialId()));
    }

    private List<CredentialRecord> of(AccountId account) {
        return credentials.findByUserId(PasskeyUsers.handle(account));
    }
}
