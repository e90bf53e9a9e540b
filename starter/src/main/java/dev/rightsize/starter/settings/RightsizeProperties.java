package dev.rightsize.starter.settings;

import dev.rightsize.core.placement.Strategy;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.RecogniserTier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What {@code rightsize.*} says.
 *
 * @param models folder of model bundles to prefer over those built in, laid out {name}/{version}/bundle.json
 * @param threads processor threads for one reading; 0 for as many as there are processors
 * @param detector which network finds the lines of receipts
 * @param recogniser which recogniser reads the lines of receipts
 * @param store bundles that are downloaded
 * @param hub the endpoint that serves bundles
 * @param tasks the endpoints that do tasks
 * @param readReceipt the task read-receipt
 * @param classify the task classify
 * @param rateLimit how much one client may ask
 * @param cors who may use the endpoints from pages of other origins
 * @param securityHeaders what pages of this server may do
 */
@ConfigurationProperties("rightsize")
public record RightsizeProperties(
        @Nullable Path models,
        @DefaultValue("0") int threads,
        @DefaultValue("light") DetectorTier detector,
        @DefaultValue("light") RecogniserTier recogniser,
        @DefaultValue Store store,
        @DefaultValue Hub hub,
        @DefaultValue Tasks tasks,
        @DefaultValue ReadReceipt readReceipt,
        @DefaultValue Classify classify,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue Cors cors,
        @DefaultValue SecurityHeaders securityHeaders) {
    public RightsizeProperties {
        if (threads < 0) {
            throw new IllegalArgumentException("'rightsize.threads' must be 0 or more but is " + threads + ".");
        }
    }

    /** How many threads one reading uses. */
    public int threadsInUse() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /**
     * @param folder where downloaded bundles are kept; unless set, the folder for caches of this user and system
     * @param hub the address of the hub that bundles are downloaded from; none unless set
     * @param maxSize how much is kept at most
     * @param updateEvery how often the hub is asked for newer versions of the models in use, which are fetched behind and
     *     take over when they are warm; never unless set
     */
    public record Store(
            @Nullable Path folder,
            @Nullable URI hub,
            @DefaultValue("10GB") DataSize maxSize,
            @Nullable Duration updateEvery) {}

    /**
     * @param enabled whether bundles are served
     * @param path below which address: {path}/models
     * @param smallerForms folder of brotli and gzip forms, named {sha256}.br and {sha256}.gz; unless set, a temporary one
     * @param gzip whether gzip forms are made at start-up where there are none
     */
    public record Hub(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/hub") String path,
            @Nullable Path smallerForms,
            @DefaultValue("true") boolean gzip) {
        public Hub {
            checkPath("rightsize.hub.path", path);
        }
    }

    /**
     * @param enabled whether tasks are done over HTTP
     * @param path their address: {path}/{task}
     * @param maxUpload how large a picture may be
     * @param timeout how long one answer may take
     * @param maxConcurrent how many pictures are read at once
     * @param maxWait how long a request waits for its turn before it is told to come back
     */
    public record Tasks(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("/tasks") String path,
            @DefaultValue("20MB") DataSize maxUpload,
            @DefaultValue("30s") Duration timeout,
            @DefaultValue("1") int maxConcurrent,
            @DefaultValue("10s") Duration maxWait) {
        public Tasks {
            checkPath("rightsize.tasks.path", path);
            if (maxConcurrent < 1) {
                throw new IllegalArgumentException(
                        "'rightsize.tasks.max-concurrent' must be at least 1 but is " + maxConcurrent + ".");
            }
        }
    }

    /**
     * @param enabled whether receipts are read, with models of this machine and those that are beans of type Model
     * @param sensitive whether pictures must stay on the user's device and this server; if so, a model elsewhere is never
     *     asked, whatever fails
     * @param strategy in which order models are asked unless a request says so
     * @param remote models behind an API that are asked too, by the names of their cards, such as gpt-4o-mini; their keys
     *     come from the environment
     * @param minConfidence how sure a model of this machine must be before the next one is asked, 0 to 1
     * @param maxUsdPerMonth what remote models may cost in a month, in US dollars; no limit unless set
     */
    public record ReadReceipt(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("true") boolean sensitive,
            @DefaultValue("local-first") Strategy strategy,
            @DefaultValue List<String> remote,
            @DefaultValue("0") double minConfidence,
            @Nullable Double maxUsdPerMonth) {
        public ReadReceipt {
            remote = List.copyOf(remote);
        }
    }

    /**
     * @param bundle a folder with a bundle that classifies texts, or such a bundle's name; the task exists only if set
     * @param sensitive whether texts must stay on the user's device and this server
     */
    public record Classify(
            @Nullable String bundle, @DefaultValue("true") boolean sensitive) {}

    /**
     * @param enabled whether there is a limit
     * @param requests how many requests a client may make in each period, on average
     * @param period the period
     * @param burst how many a client that was quiet may make at once
     * @param maxClients how many clients are remembered; those that were quiet the longest are forgotten
     */
    public record RateLimit(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("60") int requests,
            @DefaultValue("1m") Duration period,
            @DefaultValue("20") int burst,
            @DefaultValue("10000") int maxClients) {}

    /** @param allowedOrigins such as https://shop.example.com; none unless set */
    public record Cors(@DefaultValue List<String> allowedOrigins) {
        public Cors {
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }

    /**
     * @param enabled whether every response gets them: a policy for content, isolation from other origins, no referrer
     * @param policy the Content-Security-Policy
     * @param permissions the Permissions-Policy
     */
    public record SecurityHeaders(
            @DefaultValue("false") boolean enabled,

            @DefaultValue(dev.rightsize.starter.pages.SecurityHeaders.POLICY)
            String policy,

            @DefaultValue(dev.rightsize.starter.pages.SecurityHeaders.PERMISSIONS)
            String permissions) {}

    private static void checkPath(String name, String path) {
        if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "'" + name + "' must look like '/tasks', without a slash at its end, but is '" + path + "'.");
        }
    }
}
