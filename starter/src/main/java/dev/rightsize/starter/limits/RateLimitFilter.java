package dev.rightsize.starter.limits;

import dev.rightsize.local.json.ProblemJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a client asks too often, before its upload is read. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final TokenBuckets buckets;

    public RateLimitFilter(TokenBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = buckets.take(client(request.getRemoteAddr()));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.getWriter()
                .write(ProblemJson.of(
                                429,
                                "too-many-requests",
                                "Too many requests",
                                "This client asked too often. Ask again in " + seconds + " s.")
                        .toString());
    }

    /** Who has one IPv6 address has a whole network of them, so its first half counts. */
    static String client(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.replaceFirst("%.*", "").split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
