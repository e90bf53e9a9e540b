package dev.rightsize.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request that reached a handler of ours, without anything about the person who asked: no address, no
 * query, no header, no cookie; of the path only the pattern that it matched ({@code /tasks/{task}}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("access");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        boolean done = false;
        try {
            chain.doFilter(request, response);
            done = true;
        } finally {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info(
                    "{} {} {} {} ms",
                    method(request.getMethod()),
                    pattern == null ? "none" : pattern,
                    done ? response.getStatus() : 500,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    /** A method may be any word that somebody sends. */
    private static String method(String method) {
        return method.matches("GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH") ? method : "other";
    }
}
