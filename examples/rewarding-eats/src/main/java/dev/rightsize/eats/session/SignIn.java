package dev.rightsize.eats.session;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Accounts;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.settings.PeopleSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The one place where sessions are opened and ended, whichever way somebody showed who they are. */
@Component
public final class SignIn {
    static final String COOKIE = "SESSION";

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Cookies cookies;
    private final CsrfTokenRepository tokens;
    private final PeopleSettings.Session settings;
    private final MeterRegistry meters;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            Cookies cookies,
            CsrfTokenRepository tokens,
            PeopleSettings settings,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.tokens = tokens;
        this.settings = settings.session();
        this.meters = meters;
    }

    /** Signs in on this device. Whoever was signed in here before is not any more. */
    public SessionAnswer complete(
            AccountId account, SignInMethod method, HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, COOKIE).flatMap(sessions::find).ifPresent(this::end);
        Secret secret = sessions.open(account, method);
        var found = accounts.find(account).orElseThrow();
        Duration age = found.role() == Role.MEMBER ? settings.memberAtMost() : settings.staffAtMost();
        cookies.write(response, COOKIE, secret, age);
        count(method, "opened");
        LOG.info("{} signed in by {}", account, method.name().toLowerCase(Locale.ROOT));
        return SessionAnswer.of(found, newToken(request, response));
    }

    /** Nobody could show who they are. */
    public void refused(SignInMethod method) {
        count(method, "refused");
        LOG.info("A sign-in by {} was refused", method.name().toLowerCase(Locale.ROOT));
    }

    /** Signs out on this device. */
    public void signOut(Session session, HttpServletRequest request, HttpServletResponse response) {
        end(session);
        cookies.remove(response, COOKIE);
        newToken(request, response);
    }

    /** What a page has to send along with changes, as it is in the cookie. */
    String token(HttpServletRequest request, HttpServletResponse response) {
        return tokens.loadDeferredToken(request, response).get().getToken();
    }

    private String newToken(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        return token.getToken();
    }

    private void end(Session session) {
        sessions.end(session.actor().id(), session.id());
    }

    private void count(SignInMethod method, String outcome) {
        meters.counter("eats.sign.in", "method", method.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
