package dev.rightsize.cli.store;

import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Store;
import dev.rightsize.local.store.StoredBundle;
import java.util.ArrayList;
import java.util.List;

/** Those of a store's bundles that were asked for. */
final class Installed {
    private Installed() {}

    /**
     * @param names none for all
     * @param report told of names that are not there
     */
    static List<StoredBundle> of(Store store, List<BundleName> names, Report report) {
        List<StoredBundle> all = store.list();
        if (names.isEmpty()) {
            return all;
        }
        List<StoredBundle> found = new ArrayList<>();
        for (BundleName name : names) {
            List<StoredBundle> fitting = all.stream()
                    .filter(bundle -> name.fits(bundle.name(), bundle.version()))
                    .toList();
            if (fitting.isEmpty()) {
                report.failure(
                        name,
                        new BundleException("There is no bundle " + name + " in the store '" + store.folder()
                                + "'. ./rightsize models list shows what is there."));
            }
            found.addAll(fitting);
        }
        return found;
    }
}
