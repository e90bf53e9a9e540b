package dev.rightsize.local.hub;

import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.BundleManifest;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.ManifestJson;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a hub, for any server: the list of bundles, {@code NAME/latest}, {@code NAME/VERSION/bundle.json} and
 * {@code NAME/VERSION/files/PATH}, the last with ranges and with the SHA-256 as entity tag. Safe for use by threads.
 *
 * <pre>{@code
 * HubAnswers hub = new HubAnswers(Bundles.in(folder), Catalogues.BUNDLES);
 * HubAnswer answer = hub.answer(new HubRequest("GET", "pp-ocr-v4/latest", name -> null)); // 1.1.0
 * }</pre>
 */
public final class HubAnswers {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern FILE = Pattern.compile("([^/]+)/([^/]+)/(bundle\\.json|files/(.+))");
    /** Pages of any origin may load models: there is nothing secret in them, and no cookie is looked at. */
    private static final Map<String, String> EVERY_PAGE = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Content-Range, Accept-Ranges",
            "Cross-Origin-Resource-Policy", "cross-origin");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private final Bundles bundles;
    private final List<String> names;

    /**
     * @param bundles what is served
     * @param names bundles to list besides those that can be listed: the names of those built in
     */
    public HubAnswers(Bundles bundles, List<String> names) {
        this.bundles = bundles;
        this.names = List.copyOf(names);
    }

    /** The answer to a request; never an exception. */
    public HubAnswer answer(HubRequest request) {
        if (request.method().equals("OPTIONS")) {
            return new HubAnswer(204, allowed(), 0, HubAnswer.NONE);
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return problem(405, "method-not-allowed", "Only GET, HEAD and OPTIONS are answered here.", allowed());
        }
        try {
            return found(request);
        } catch (BundleException e) {
            return problem(500, "bundle-damaged", String.valueOf(e.getMessage()), Map.of());
        } catch (IllegalArgumentException e) {
            return problem(404, "not-found", String.valueOf(e.getMessage()), Map.of());
        }
    }

    private HubAnswer found(HubRequest request) {
        String path = request.path();
        if (path.isEmpty()) {
            return text(listing(), "application/json", ASK_EACH_TIME);
        }
        if (path.endsWith("/latest")) {
            String newest = newest(path.substring(0, path.length() - "/latest".length()));
            return newest == null ? absent(path) : text(newest + "\n", "text/plain; charset=utf-8", ASK_EACH_TIME);
        }
        Matcher file = FILE.matcher(path);
        Bundle bundle = file.matches() ? bundles.find(file.group(1), file.group(2)) : null;
        if (bundle == null) {
            return absent(path);
        }
        try (bundle) {
            return file.group(4) == null
                    ? text(manifest(bundle.manifest()), "application/json", FOR_EVER)
                    : file(request, file.group(1), file.group(2), file.group(4), bundle.manifest());
        }
    }

    private HubAnswer file(HubRequest request, String name, String version, String path, BundleManifest manifest) {
        BundleFile file = manifest.files().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElse(null);
        if (file == null) {
            return absent(name + "/" + version + "/files/" + path);
        }
        String tag = "\"" + file.sha256() + "\"";
        Map<String, String> headers = headers("application/octet-stream", FOR_EVER);
        headers.put("ETag", tag);
        headers.put("Accept-Ranges", "bytes");
        if (names(request.header("If-None-Match"), tag)) {
            return new HubAnswer(304, headers, 0, HubAnswer.NONE);
        }
        String ifRange = request.header("If-Range");
        boolean same = ifRange == null || ifRange.equals(tag);
        ByteRange range = same ? ByteRange.of(request.header("Range"), file.bytes()) : null;
        if (range != null) {
            headers.put("Content-Range", range.of(file.bytes()));
            if (range.isEmpty()) {
                return new HubAnswer(416, headers, 0, HubAnswer.NONE);
            }
        }
        ByteRange sent = range == null ? new ByteRange(0, file.bytes()) : range;
        return new HubAnswer(
                range == null ? 200 : 206,
                headers,
                sent.to() - sent.from(),
                out -> write(name, version, path, sent, out));
    }

    private void write(String name, String version, String path, ByteRange range, OutputStream out) throws IOException {
        try (Bundle bundle = bundles.open(name, version);
                InputStream in = bundle.stream(path)) {
            in.skipNBytes(range.from());
            byte[] buffer = new byte[1 << 17];
            for (long left = range.to() - range.from(); left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("File '" + path + "' of bundle " + name + " " + version
                            + " is shorter than its manifest says. Put it there again.");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private String listing() {
        ObjectNode listing = JSON.createObjectNode();
        ArrayNode models = listing.putArray("models");
        TreeSet<String> all = new TreeSet<>(bundles.names());
        all.addAll(names);
        for (String name : all) {
            List<String> versions = bundles.versions(name);
            String newest = newest(name);
            if (newest != null) {
                ObjectNode model = models.addObject().put("name", name).put("latest", newest);
                versions.forEach(model.putArray("versions")::add);
            }
        }
        return JSON.writeValueAsString(listing);
    }

    private @Nullable String newest(String name) {
        return bundles.newest(name);
    }

    /** Without the places of files on our class path: from here all of them come from the hub. */
    private static String manifest(BundleManifest manifest) {
        List<BundleFile> files = manifest.files().stream()
                .map(file -> new BundleFile(file.path(), file.bytes(), file.sha256(), null))
                .toList();
        return JSON.writeValueAsString(
                ManifestJson.write(new BundleManifest(manifest.runtime(), files, manifest.card())));
    }

    private static boolean names(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || List.of(ifNoneMatch.split("\\s*,\\s*", -1)).contains(tag));
    }

    private static HubAnswer text(String text, String type, String caching) {
        return text(200, text, headers(type, caching));
    }

    private static HubAnswer text(int status, String text, Map<String, String> headers) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new HubAnswer(status, headers, bytes.length, out -> out.write(bytes));
    }

    private static HubAnswer absent(String path) {
        return problem(
                404,
                "not-found",
                "This hub has nothing at '" + path + "'. The address of the hub itself lists its bundles.",
                Map.of());
    }

    /** Problem details as of RFC 9457. */
    private static HubAnswer problem(int status, String code, String detail, Map<String, String> more) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "about:blank").put("status", status).put("code", code).put("detail", detail);
        Map<String, String> headers = headers("application/problem+json", ASK_EACH_TIME);
        headers.putAll(more);
        return text(status, JSON.writeValueAsString(json), headers);
    }

    private static Map<String, String> headers(String type, String caching) {
        Map<String, String> headers = new LinkedHashMap<>(EVERY_PAGE);
        headers.put("Content-Type", type);
        headers.put("Cache-Control", caching);
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static Map<String, String> allowed() {
        Map<String, String> headers = new LinkedHashMap<>(EVERY_PAGE);
        headers.put("Allow", "GET, HEAD, OPTIONS");
        headers.put("Access-Control-Allow-Methods", "GET, HEAD");
        headers.put("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
        headers.put("Access-Control-Max-Age", "86400");
        return headers;
    }
}
