package dev.rightsize.eats.settings;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where members reach the app. Without {@code eats.public-url} it is known once the server listens. */
@Component
public final class PublicAddress {
    private final @Nullable URI set;
    private volatile String local;

    PublicAddress(PeopleSettings settings, Environment environment) {
        this.set = settings.publicUrl();
        this.local = "http://localhost:" + environment.getProperty("server.port", "8081");
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            local = "http://localhost:" + event.getWebServer().getPort();
        }
    }

    /** Scheme, host and port, as browsers tell it: {@code https://eats.example.com}. */
    public String origin() {
        return set == null ? local : set.toString();
    }

    /** The host alone, to which passkeys belong. */
    public String host() {
        return Objects.requireNonNull(URI.create(origin()).getHost());
    }

    /** Whether members come over https, so that cookies may insist on it. */
    public boolean isSecure() {
        return set != null && "https".equals(set.getScheme());
    }
}
