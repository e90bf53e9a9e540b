package dev.rightsize.local.store;

import dev.rightsize.local.download.DownloadSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is and where it gets bundles from.
 *
 * @param folder where it keeps them; made if need be
 * @param hub the address below which {@code {name}/{version}/bundle.json} is served; null for none: only what is here
 *     can be used then
 * @param maxBytes what is kept at most; more makes room by dropping what was used the longest time ago
 * @param downloads how files are fetched
 */
public record StoreSettings(Path folder, @Nullable URI hub, long maxBytes, DownloadSettings downloads) {
    /** 10 GB. */
    public static final long DEFAULT_MAX_BYTES = 10_000_000_000L;

    public StoreSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("'maxBytes' must be at least 1 but is " + maxBytes + ".");
        }
    }

    /** A store in a folder, without a hub. */
    public static StoreSettings in(Path folder) {
        return new StoreSettings(folder, null, DEFAULT_MAX_BYTES, DownloadSettings.standard());
    }

    /**
     * What {@code RIGHTSIZE_STORE}, {@code RIGHTSIZE_HUB} and {@code RIGHTSIZE_STORE_MAX} say; where the first is not
     * set, the folder for caches of this user and system.
     *
     * @throws IllegalArgumentException if one of them cannot be understood
     */
    public static StoreSettings of(Map<String, String> environment) {
        String folder = environment.getOrDefault("RIGHTSIZE_STORE", "");
        String hub = environment.getOrDefault("RIGHTSIZE_HUB", "");
        String max = environment.getOrDefault("RIGHTSIZE_STORE_MAX", "");
        return new StoreSettings(
                folder.isEmpty() ? defaultFolder(environment, systemProperty("os.name"), home()) : Path.of(folder),
                hub.isEmpty() ? null : URI.create(hub),
                max.isEmpty() ? DEFAULT_MAX_BYTES : ByteSize.parse(max),
                DownloadSettings.builder().environment(environment).build());
    }

    public StoreSettings withFolder(Path other) {
        return new StoreSettings(other, hub, maxBytes, downloads);
    }

    public StoreSettings withHub(URI other) {
        return new StoreSettings(folder, other, maxBytes, downloads);
    }

    public StoreSettings withMaxBytes(long other) {
        return new StoreSettings(folder, hub, other, downloads);
    }

    public StoreSettings withDownloads(DownloadSettings other) {
        return new StoreSettings(folder, hub, maxBytes, other);
    }

    /** {@code $XDG_CACHE_HOME/rightsize/models} and its like on other systems. */
    static Path defaultFolder(Map<String, String> environment, String system, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        String windows = environment.getOrDefault("LOCALAPPDATA", "");
        String name = system.toLowerCase(Locale.ROOT);
        Path caches;
        if (!xdg.isEmpty()
                && Path.of(xdg).isAbsolute()) { // a relative one is to be ignored, says the XDG specification
            caches = Path.of(xdg);
        } else if (name.startsWith("windows") && !windows.isEmpty()) {
            caches = Path.of(windows);
        } else if (name.startsWith("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            caches = home.resolve(".cache");
        }
        return caches.resolve("rightsize").resolve("models");
    }

    private static Path home() {
        return Path.of(systemProperty("user.home"));
    }

    private static String systemProperty(String name) {
        return System.getProperty(name, "");
    }
}
