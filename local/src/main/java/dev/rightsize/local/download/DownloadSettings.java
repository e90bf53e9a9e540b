package dev.rightsize.local.download;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How files are fetched.
 *
 * @param connections the most at a time
 * @param rampUp how long the connections so far may work before one more is opened; what is fast needs but one
 * @param connectTimeout how long a connection may take to open
 * @param stallTimeout how long a server may send nothing
 * @param attempts how often the same is tried without getting any further
 * @param firstPause before the second attempt; it doubles each time, with jitter
 * @param longestPause a server that asks by {@code Retry-After} for more is not waited for
 * @param allowedHosts to which a server may redirect besides itself
 * @param allowHttp whether files may come unencrypted from other machines
 * @param environment where {@code https_proxy}, {@code http_proxy}, {@code all_proxy} and {@code no_proxy} are looked
 *     up if the Java machine has no proxy set
 */
public record DownloadSettings(
        int connections,
        Duration rampUp,
        Duration connectTimeout,
        Duration stallTimeout,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Set<String> allowedHosts,
        boolean allowHttp,
        Map<String, String> environment) {
    private static final int MOST_CONNECTIONS = 32;

    public DownloadSettings {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "'connections' must be from 1 to " + MOST_CONNECTIONS + " but is " + connections + ".");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("'attempts' must be at least 1 but is " + attempts + ".");
        }
        allowedHosts = Set.copyOf(allowedHosts);
        environment = Map.copyOf(environment);
    }

    /** Up to four connections, one more each half second; five attempts within four seconds; HTTPS only. */
    public static DownloadSettings standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects settings; what is not set is as in {@link DownloadSettings#standard()}. */
    public static final class Builder {
        private int connections = 4;
        private Duration rampUp = Duration.ofMillis(500);
        private Duration connectTimeout = Duration.ofSeconds(15);
        private Duration stallTimeout = Duration.ofSeconds(30);
        private int attempts = 5;
        private Duration firstPause = Duration.ofMillis(250);
        private Duration longestPause = Duration.ofMinutes(1);
        private Set<String> allowedHosts = Set.of();
        private boolean allowHttp;
        private Map<String, String> environment = System.getenv();

        private Builder() {}

        public Builder connections(int most, Duration each) {
            connections = most;
            rampUp = each;
            return this;
        }

        public Builder timeouts(Duration connect, Duration stall) {
            connectTimeout = connect;
            stallTimeout = stall;
            return this;
        }

        public Builder attempts(int most, Duration first, Duration longest) {
            attempts = most;
            firstPause = first;
            longestPause = longest;
            return this;
        }

        public Builder allowedHosts(Set<String> hosts) {
            allowedHosts = hosts;
            return this;
        }

        public Builder allowHttp(boolean allow) {
            allowHttp = allow;
            return this;
        }

        public Builder environment(Map<String, String> variables) {
            environment = variables;
            return this;
        }

        public DownloadSettings build() {
            return new DownloadSettings(
                    connections,
                    rampUp,
                    connectTimeout,
                    stallTimeout,
                    attempts,
                    firstPause,
                    longestPause,
                    allowedHosts,
                    allowHttp,
                    environment);
        }
    }
}
