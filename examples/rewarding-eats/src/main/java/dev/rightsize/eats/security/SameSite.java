package dev.rightsize.eats.security;

import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.problem.ProblemResponse;
import dev.rightsize.eats.settings.PublicAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses changes that another site's page asks for, by what browsers say of where a request comes from. */
@Component
final class SameSite extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SameSite.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final PublicAddress address;
    private final ProblemResponse problems;

    SameSite(PublicAddress address, ProblemResponse problems) {
        this.address = address;
        this.problems = problems;
    }

    /** It has its place within Spring Security's chain. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<SameSite> sameSiteOnceOnly(SameSite filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("A change that another site asked for was refused");
            problems.write(
                    response,
                    new Problem(
                            HttpStatus.FORBIDDEN,
                            "cross-site",
                            "Asked from another site",
                            "Only pages of this app may ask for changes. Open it at its own address."));
        }
    }

    /** A program that is no browser says neither, and has no cookies of a member either. */
    private boolean isOurs(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader("Origin");
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        return sameSite && (origin == null || origin.equals(address.origin()) || isHost(origin, request));
    }

    private static boolean isHost(String origin, HttpServletRequest request) {
        return origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
