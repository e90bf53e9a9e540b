package dev.rightsize.starter.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a page of this server may do: load its own files, compile WebAssembly, start workers, show pictures that the user
 * chose, and talk to this server alone. It is isolated from other origins, which WebAssembly with threads needs. A handler
 * may set other values.
 */
public final class SecurityHeaders extends OncePerRequestFilter {
    /** What is enough for a page with the npm package. */
    public static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            + " img-src 'self' blob: data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self';"
            + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The camera for this page, nothing else. */
    public static final String PERMISSIONS = "camera=(self), geolocation=(), microphone=()";

    private final String policy;
    private final String permissions;
    private final String shared;

    /**
     * @param policy the {@code Content-Security-Policy}
     * @param permissions the {@code Permissions-Policy}
     * @param shared below which path pages of other origins may load: the hub's
     */
    public SecurityHeaders(String policy, String permissions, String shared) {
        this.policy = policy;
        this.permissions = permissions;
        this.shared = shared + "/";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Cross-Origin-Resource-Policy", isShared(request) ? "cross-origin" : "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", permissions);
        chain.doFilter(request, response);
    }

    private boolean isShared(HttpServletRequest request) {
        // decoded and without dots, as what answers is chosen by; an address as it was sent may only look like the
        // hub's
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.startsWith(shared);
    }
}
