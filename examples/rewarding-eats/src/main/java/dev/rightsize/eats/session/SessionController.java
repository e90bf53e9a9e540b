package dev.rightsize.eats.session;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, over HTTP. */
@RestController
final class SessionController {
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final SignIn signIn;

    record Credentials(@Nullable String email, @Nullable String password) {}

    record Confirmation(@Nullable String password) {}

    /** A device on which somebody is signed in, as they see it. */
    record Device(String id, String method, Instant since, Instant lastSeen, boolean current) {}

    SessionController(Accounts accounts, PasswordCheck passwords, Sessions sessions, SignIn signIn) {
        this.accounts = accounts;
        this.passwords = passwords;

        this.sessions = sessions;
        this.signIn = signIn;
    }

    @GetMapping("/api/session")
    SessionAnswer current(@Nullable SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        String token = signIn.token(request, response);
        return Optional.ofNullable(signedIn)
                .flatMap(one -> accounts.find(one.session().actor().id()))
                .map(account -> SessionAnswer.of(account, token))
                .orElseGet(() -> SessionAnswer.nobody(token));
    }

    @PostMapping("/api/session")
    SessionAnswer signIn(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        EmailAddress email = EmailAddress.of(Objects.requireNonNullElse(credentials.email(), ""));
        Optional<Account> account = passwords.check(email, Objects.requireNonNullElse(credentials.password(), ""));
        if (account.isEmpty()) {
            signIn.refused(SignInMethod.PASSWORD);
            throw badCredentials();
        }
        return signIn.complete(account.get().id(), SignInMethod.PASSWORD, request, response);
    }

    /** Shows again who they are, before something that cannot be undone. */
    @PostMapping("/api/session/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody Confirmation confirmation, SignedIn signedIn) {
        EmailAddress email =
                accounts.find(signedIn.getPrincipal().id()).orElseThrow().email();
        if (passwords
                .check(email, Objects.requireNonNullElse(confirmation.password(), ""))
                .isEmpty()) {
            throw badCredentials();
        }
        sessions.confirm(signedIn.session());
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@Nullable SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn != null) {
            signIn.signOut(signedIn.session(), request, response);
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    @GetMapping("/api/sessions")
    List<Device> devices(SignedIn signedIn) {
        return sessions.of(signedIn.getPrincipal().id()).stream()
                .map(session -> new Device(
                        session.id(),
                        session.method().name(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.id().equals(signedIn.session().id())))
                .toList();
    }

    @DeleteMapping("/api/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutElsewhere(SignedIn signedIn) {
        sessions.endOthers(signedIn.session());
    }

    @DeleteMapping("/api/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutOne(@PathVariable String id, SignedIn signedIn) {
        if (!sessions.end(signedIn.getPrincipal().id(), id)) {
            throw Problem.notFound("session");
        }
    }

    /** The same for an address without an account and for a wrong password. */
    private static Problem badCredentials() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "bad-credentials",
                "Not signed in",
                "E-mail address and password do not belong together. Try again, or choose a new password.");
    }
}
