package dev.rightsize.eats.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells Spring Security who is signed in, from the cookie and the table of sessions. It saves nothing: sessions are opened
 * by {@link SignIn} alone, each with a new secret, so there is none before signing in that could be fixed.
 */
@Component
public final class SessionContext implements SecurityContextRepository {
    private final Sessions sessions;
    private final Cookies cookies;

    SessionContext(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @SuppressWarnings("deprecation") // part of the interface still
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.read(request, SignIn.COOKIE).isPresent();
    }

    private final class Loaded implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private SecurityContext context = SecurityContextHolder.createEmptyContext();
        private boolean loaded;

        Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (!loaded) {
                loaded = true;
                cookies.read(request, SignIn.COOKIE)
                        .flatMap(sessions::find)
                        .ifPresent(session -> context = new SecurityContextImpl(new SignedIn(session)));
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
