package dev.rightsize.eats.security;

import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.session.Session;
import dev.rightsize.eats.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Sorts of people who may ask for something. */
enum Access {
    /** Signed in or not. */
    EVERYBODY,
    /** Whoever has an account. */
    SIGNED_IN,
    /** Who showed only minutes ago who they are. */
    RECENTLY_SIGNED_IN,
    /** Who runs restaurants. */
    OWNERS(Role.OWNER),
    /** Who runs them or works there. */
    RESTAURANTS(Role.OWNER, Role.STAFF),
    /** Who decides about claims. */
    REVIEWERS(Role.REVIEWER),
    /** Who runs restaurants, or decides about claims. */
    OWNERS_AND_REVIEWERS(Role.OWNER, Role.REVIEWER),
    /** All but plain members. */
    TEAM(Role.OWNER, Role.STAFF, Role.REVIEWER),
    /** A program on this machine, not one that a proxy lets through. */
    THIS_MACHINE,
    /** It is not there. */
    NOBODY;

    private final Set<Role> roles;

    Access(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Not allowed until they show again who they are. */
    static final class TooLongAgo extends AuthorizationDecision {
        private static final long serialVersionUID = 1;

        TooLongAgo() {
            super(false);
        }
    }

    /** Not allowed until they sign in with a passkey. */
    static final class PasskeyNeeded extends AuthorizationDecision {
        private static final long serialVersionUID = 1;

        PasskeyNeeded() {
            super(false);
        }
    }

    /**
     * @param recent whether somebody showed only minutes ago who they are
     * @param strong whether they showed it well enough for what concerns other people
     */
    AuthorizationManager<RequestAuthorizationContext> manager(Predicate<Session> recent, Predicate<Session> strong) {
        // who asks is looked up in the database, so only where it matters
        return switch (this) {
            case EVERYBODY -> (authentication, context) -> new AuthorizationDecision(true);
            case NOBODY -> (authentication, context) -> new AuthorizationDecision(false);
            case THIS_MACHINE -> (authentication, context) -> new AuthorizationDecision(isLocal(context.getRequest()));
            default -> (authentication, context) -> decide(signedIn(authentication), recent, strong);
        };
    }

    private AuthorizationDecision decide(
            @Nullable SignedIn signedIn, Predicate<Session> recent, Predicate<Session> strong) {
        if (signedIn == null) {
            return new AuthorizationDecision(false);
        }
        if (this == RECENTLY_SIGNED_IN && !recent.test(signedIn.session())) {
            return new TooLongAgo();
        }
        if (roles.isEmpty() || !roles.contains(signedIn.getPrincipal().role())) {
            return new AuthorizationDecision(roles.isEmpty());
        }
        return strong.test(signedIn.session()) ? new AuthorizationDecision(true) : new PasskeyNeeded();
    }

    private static @Nullable SignedIn signedIn(Supplier<? extends @Nullable Authentication> authentication) {
        return authentication.get() instanceof SignedIn signedIn ? signedIn : null;
    }

    /** A proxy on this machine comes from here too, but names the host that it was asked for, or says that it forwards. */
    private static boolean isLocal(HttpServletRequest request) {
        boolean forwarded = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
        String host = request.getServerName();
        boolean named = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        try {
            return !forwarded
                    && named
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException strange) {
            return false;
        }
    }
}
