package dev.rightsize.local.hub;

import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.Bundles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves bundles to those who download them: what to answer to each request, whatever the server. It answers
 *
 * <pre>
 * GET                              every bundle with its versions
 * GET /{name}/latest               the version to take if none is asked for
 * GET /{name}/{version}/bundle.json
 * GET /{name}/{version}/files/{path}
 * </pre>
 *
 * <p>The last two never change: {@code ETag} is the SHA-256, parts can be asked for, and caches may keep them for good.
 * Nothing is served but what a manifest names. Safe for use by threads.
 *
 * <pre>{@code
 * ServedHub hub = new ServedHub(Bundles.builtIn(), null);
 * HubResponse response = hub.answer(new HubRequest("GET", "/pp-ocr-v4/latest", headers::getFirst));
 * }</pre>
 */
public final class ServedHub {
    private static final String NO_BUNDLE = "no-such-bundle";

    private final Bundles bundles;
    private final @Nullable CodedFiles coded;
    private final HubPages pages;

    /** @param coded smaller forms of the files; null to send the files themselves */
    public ServedHub(Bundles bundles, @Nullable CodedFiles coded) {
        this.bundles = bundles;
        this.coded = coded;
        pages = new HubPages(bundles);
    }

    /** What to answer; a request that cannot be served is answered with a problem. */
    public HubResponse answer(HubRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Replies.problem(
                    405, "method-not-allowed", "Method not allowed", "A hub is read only: use GET or HEAD.", request);
        }
        try {
            Resource resource = resource(request.path());
            return resource == null ? unknown(request) : Replies.of(resource, request);
        } catch (BundleException e) {
            String detail = "A bundle of this hub is damaged. Whoever runs it finds the reason in its log.";
            return Replies.problem(500, "damaged-bundle", "Damaged bundle", detail, request);
        }
    }

    /**
     * Makes smaller forms of all files of the newest versions; takes a second of processor time for each 25 MB or so.
     *
     * @throws IOException if they cannot be written; all is served as it is then
     */
    public void makeSmallerForms() throws IOException {
        if (coded != null) {
            for (String name : bundles.names()) {
                try (Bundle bundle = bundles.open(name)) {
                    for (BundleFile file : bundle.manifest().files()) {
                        coded.make(file, () -> bundle.stream(file.path()));
                    }
                }
            }
        }
    }

    private @Nullable Resource resource(String path) {
        String[] steps = path.split("/", 5);
        if (path.isEmpty() || path.equals("/")) {
            return pages.listing();
        }
        if (!steps[0].isEmpty() || steps.length < 3) {
            return null;
        }
        if (steps.length == 3) {
            return steps[2].equals("latest") ? pages.latest(steps[1]) : null;
        }
        try (Bundle bundle = bundles.find(steps[1], steps[2])) {
            if (bundle == null) {
                return null;
            }
            if (steps.length == 4) {
                return steps[3].equals("bundle.json") ? pages.manifest(bundle.manifest()) : null;
            }
            return steps[3].equals("files") ? file(bundle, steps[4]) : null;
        }
    }

    private @Nullable Resource file(Bundle bundle, String path) {
        for (BundleFile file : bundle.manifest().files()) {
            if (file.path().equals(path)) {
                String name = bundle.manifest().name();
                String version = bundle.manifest().version();
                Representation plain =
                        Representation.plain(file.sha256(), file.bytes(), () -> open(name, version, path));
                List<Representation> forms = coded == null ? List.of() : coded.of(file);
                return new Resource(MediaTypes.of(path), Resource.IMMUTABLE, plain, forms);
            }
        }
        return null;
    }

    /** Holds the bundle while its bytes are read, so that a store does not evict it meanwhile. */
    private InputStream open(String name, String version, String path) throws IOException {
        Bundle bundle = bundles.find(name, version);
        if (bundle == null) {
            throw new IOException("Bundle " + name + " " + version + " was removed while it was being sent.");
        }
        return HeldStream.open(bundle, path);
    }

    private HubResponse unknown(HubRequest request) {
        String detail = "This hub has nothing at '" + request.path() + "'. It has " + bundles.names()
                + "; their versions are listed at the hub's own address.";
        return Replies.problem(404, NO_BUNDLE, "No such bundle", detail, request);
    }
}
