package dev.rightsize.local.hub;

import dev.rightsize.local.store.BundleFile;
import dev.rightsize.local.store.BundleManifest;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.HubListing;
import dev.rightsize.local.store.ManifestJson;
import dev.rightsize.local.store.Sha256;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a hub writes itself: its list, the latest versions, and the manifests. */
final class HubPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Bundles bundles;

    HubPages(Bundles bundles) {
        this.bundles = bundles;
    }

    Resource listing() {
        List<HubListing.HubModel> models = bundles.names().stream()
                .map(name -> new HubListing.HubModel(name, newest(name), bundles.versions(name)))
                .toList();
        return page(MediaTypes.JSON, Resource.REVALIDATED, JSON.writeValueAsBytes(new HubListing(models)));
    }

    /** Null if there is no such bundle. */
    @Nullable
    Resource latest(String name) {
        return bundles.versions(name).isEmpty()
                ? null
                : page(MediaTypes.TEXT, Resource.REVALIDATED, newest(name).getBytes(StandardCharsets.UTF_8));
    }

    /** Without where its files lie here: they are fetched from this hub. */
    Resource manifest(BundleManifest manifest) {
        List<BundleFile> files = manifest.files().stream()
                .map(file -> new BundleFile(file.path(), file.bytes(), file.sha256(), null))
                .toList();
        var served = new BundleManifest(manifest.runtime(), files, manifest.card());
        return page(
                MediaTypes.JSON,
                Resource.IMMUTABLE,
                ManifestJson.write(served).toString().getBytes(StandardCharsets.UTF_8));
    }

    private String newest(String name) {
        List<String> versions = bundles.versions(name);
        return versions.get(versions.size() - 1);
    }

    private static Resource page(String type, String caching, byte[] bytes) {
        Representation plain =
                Representation.plain(Sha256.of(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
        return new Resource(type, caching, plain, List.of());
    }
}
