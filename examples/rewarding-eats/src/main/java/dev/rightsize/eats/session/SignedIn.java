package dev.rightsize.eats.session;

import dev.rightsize.eats.account.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of a {@link Session}: its principal is the {@link Actor}, its name the account's id. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Session session;

    SignedIn(Session session) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + session.actor().role())));
        this.session = session;
        setAuthenticated(true);
    }

    /** How and since when. */
    public Session session() {
        return session;
    }

    @Override
    public Actor getPrincipal() {
        return session.actor();
    }

    @Override
    public String getName() {
        return session.actor().id().value();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
