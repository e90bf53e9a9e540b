package dev.rightsize.eats.operations;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * One line for each request of the API, without anything about who asked: of the path only the pattern that it matched, no
 * address, query, header or cookie.
 */
@Component
final class RequestLog implements ObservationHandler<ServerRequestObservationContext> {
    private static final Logger LOG = LoggerFactory.getLogger("requests");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private record Start(long nanos) {}

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }

    @Override
    public void onStart(ServerRequestObservationContext context) {
        context.put(Start.class, new Start(System.nanoTime()));
    }

    @Override
    public void onStop(ServerRequestObservationContext context) {
        @Nullable String pattern = context.getPathPattern();
        @Nullable HttpServletResponse response = context.getResponse();
        Start start = context.get(Start.class);
        if (!LOG.isInfoEnabled() || start == null || response == null) {
            return;
        }
        String method = Objects.requireNonNull(context.getCarrier()).getMethod();
        String known = METHODS.contains(method) ? method : "other";
        String route = pattern == null ? "none" : pattern;
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start.nanos());
        LOG.atInfo()
                .addKeyValue("method", known)
                .addKeyValue("route", route)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", ms)
                .log("{} {} {} {} ms", known, route, response.getStatus(), ms);
    }
}
