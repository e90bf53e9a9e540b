package dev.rightsize.eats.registration;

import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.account.Profile;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.session.Cookies;
import dev.rightsize.eats.session.SessionAnswer;
import dev.rightsize.eats.session.SignIn;
import dev.rightsize.eats.session.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Becoming a member, over HTTP. */
@RestController
@RequestMapping("/api/accounts")
final class RegistrationController {
    private static final String COOKIE = "SIGNUP";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Message SENT = new Message("Look into your mail: a letter is on its way to you.");

    private final Registrations registrations;
    private final SignIn signIn;
    private final Cookies cookies;

    record Registration(
            @Nullable String email,
            @Nullable String password,
            @Nullable String displayName,
            @Nullable String language) {}

    record Link(@Nullable String token, @Nullable String password) {}

    record Address(@Nullable String email) {}

    record Message(String message) {}

    RegistrationController(Registrations registrations, SignIn signIn, Cookies cookies) {
        this.registrations = registrations;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Message register(@RequestBody Registration asked, HttpServletResponse response) {
        EmailAddress email = EmailAddress.of(Objects.requireNonNullElse(asked.email(), ""));
        Profile profile = Profile.of(
                Objects.requireNonNullElse(asked.displayName(), ""),
                Objects.requireNonNullElse(asked.language(), "en"));
        Secret browser = registrations.register(email, profile, Objects.requireNonNullElse(asked.password(), ""));
        cookies.write(response, COOKIE, browser, KEPT);
        return SENT;
    }

    @PostMapping("/verify/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Message again(@RequestBody Address asked, HttpServletRequest request) {
        EmailAddress email = EmailAddress.of(Objects.requireNonNullElse(asked.email(), ""));
        registrations.again(email, cookies.read(request, COOKIE).orElse(null));
        return SENT;
    }

    @PostMapping("/verify")
    SessionAnswer verify(@RequestBody Link link, HttpServletRequest request, HttpServletResponse response) {
        if (link.token() == null) {
            throw Problem.invalid("token", "Send the token of the link in the letter.");
        }
        Account account = registrations.confirm(
                new Secret(link.token()), cookies.read(request, COOKIE).orElse(null), link.password());
        cookies.remove(response, COOKIE);
        return signIn.complete(account.id(), SignInMethod.PASSWORD, request, response);
    }
}
