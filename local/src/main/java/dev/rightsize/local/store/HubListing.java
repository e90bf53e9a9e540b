package dev.rightsize.local.store;

import java.util.List;

/**
 * What a hub answers to {@code GET /hub/models}.
 *
 * @param models each with its versions
 */
public record HubListing(List<HubModel> models) {
    public HubListing {
        models = List.copyOf(models);
    }

    /**
     * A bundle that a hub serves.
     *
     * @param latest the version to take if none is asked for
     * @param versions all that are served
     */
    public record HubModel(String name, String latest, List<String> versions) {
        public HubModel {
            BundleManifest.checkName(BundleManifest.required("name", name));
            BundleManifest.checkVersion(BundleManifest.required("latest", latest));
            versions = List.copyOf(versions);
        }
    }
}
