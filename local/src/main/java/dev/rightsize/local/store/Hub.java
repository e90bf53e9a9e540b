package dev.rightsize.local.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.rightsize.local.download.Downloader;
import dev.rightsize.local.download.MissingFileException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where bundles are served. A hub answers {@code GET base}, {@code GET base/{name}/{version}/bundle.json} and {@code
 * GET base/{name}/{version}/files/{path}}; a plain folder of bundles under an HTTPS address will do as well: it tells
 * the newest version in {@code base/{name}/latest}, and its files lie beside {@code bundle.json}.
 */
final class Hub {
    private static final int MAX_LISTING_BYTES = 8 << 20;
    private static final int MAX_LATEST_BYTES = 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final URI base;
    private final Downloader downloader;

    Hub(URI base, Downloader downloader) {
        String text = base.toString();
        if (base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new BundleException("The address of the hub, '" + base + "', must have neither '?' nor '#'.");
        }
        this.base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        this.downloader = downloader;
    }

    URI base() {
        return base;
    }

    /** The version to take if none is asked for. */
    String latest(String name) throws InterruptedException {
        URI address = at(name + "/latest");
        String latest;
        try {
            latest = new String(downloader.fetchSmall(address, MAX_LATEST_BYTES), StandardCharsets.UTF_8).strip();
        } catch (MissingFileException e) {
            return latestListed(name);
        }
        if (!BundleManifest.isVersion(latest)) {
            throw new BundleException("'" + address + "' should name a version such as 1.2.3 but says '" + latest
                    + "'. Check the address, or tell whoever runs the hub.");
        }
        return latest;
    }

    private String latestListed(String name) throws InterruptedException {
        HubListing listing = listing();
        return listing.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(HubListing.HubModel::latest)
                .orElseThrow(() -> new BundleException("Hub '" + base + "' has no bundle '" + name + "'; it has "
                        + listing.models().stream()
                                .map(HubListing.HubModel::name)
                                .toList()
                        + ". Check the name, or ask another hub."));
    }

    /** All that is served. */
    HubListing listing() throws InterruptedException {
        byte[] json;
        try {
            json = downloader.fetchSmall(base, MAX_LISTING_BYTES);
        } catch (MissingFileException e) {
            throw new BundleException("'" + base + "' lists no bundles. Check the address of the hub, and name bundles"
                    + " that it serves, with their versions: name@1.0.0.");
        }
        try {
            HubListing listing = JSON.readValue(json, HubListing.class);
            return listing == null ? new HubListing(List.of()) : listing;
        } catch (JacksonException e) {
            throw new BundleException(
                    "'" + base + "' is not a list of bundles: " + e.getOriginalMessage()
                            + " Check the address, or tell whoever runs the hub.",
                    e);
        }
    }

    /** The bytes of {@code bundle.json}, at most one more than are allowed. */
    byte[] manifest(String name, String version) throws InterruptedException {
        return downloader.fetchSmall(manifestAddress(name, version), ManifestFile.MAX_BYTES);
    }

    URI manifestAddress(String name, String version) {
        return at(name + "/" + version + "/" + ManifestFile.NAME);
    }

    /** Where a file of a bundle is served: by a hub, or else in a plain folder. */
    List<URI> addresses(BundleManifest manifest, BundleFile file) {
        String home = manifest.name() + "/" + manifest.version() + "/";
        return List.of(at(home + "files/" + encoded(file.path())), at(home + encoded(file.path())));
    }

    private URI at(String path) {
        return URI.create(base + "/" + path);
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Every path can be part of an address, but not '" + path + "'.", e);
        }
    }
}
