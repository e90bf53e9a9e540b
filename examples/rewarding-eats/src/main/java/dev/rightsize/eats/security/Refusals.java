package dev.rightsize.eats.security;

import dev.rightsize.eats.passkey.PasskeyRefused;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.problem.ProblemResponse;
import dev.rightsize.eats.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says why somebody may not do what they asked for. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ProblemResponse problems;

    Refusals(ProblemResponse problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof PasskeyRefused passkey) {
            problems.write(
                    response,
                    new Problem(
                            HttpStatus.BAD_REQUEST,
                            "passkey-refused",
                            "Passkey not added",
                            Objects.requireNonNullElse(passkey.getMessage(), "")));
        } else {
            problems.write(
                    response,
                    new Problem(HttpStatus.UNAUTHORIZED, "sign-in-needed", "Not signed in", "Sign in and ask again."));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Problem problem = problem(denied);
        LOG.warn(
                "{} of {} was refused: {}",
                request.getMethod().length() > 7 ? "other" : request.getMethod(),
                who(),
                problem.code());
        problems.write(response, problem);
    }

    /** By number; nobody, if they are not signed in. */
    private static String who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? signedIn.getName() : "nobody";
    }

    private static Problem problem(AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return new Problem(
                    HttpStatus.FORBIDDEN,
                    "csrf",
                    "Token missing or old",
                    "Ask for /api/session and send its 'csrf' as the header X-XSRF-TOKEN.");
        }
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof Access.TooLongAgo) {
            return new Problem(
                    HttpStatus.FORBIDDEN,
                    "sign-in-again",
                    "Signed in too long ago",
                    "Show again that it is you: send your password to /api/session/confirm, or sign in again.");
        }
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof Access.PasskeyNeeded) {
            return new Problem(
                    HttpStatus.FORBIDDEN,
                    "passkey-needed",
                    "Passkey needed",
                    "Whoever works for a restaurant or reviews claims signs in with a passkey here. Add one to your"
                            + " account, and sign in with it.");
        }
        return Problem.notAllowed("This account may not do that.");
    }
}
