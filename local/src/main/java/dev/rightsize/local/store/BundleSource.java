package dev.rightsize.local.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where bundles come from: the class path, a folder, or the store of those that were downloaded. */
public sealed interface BundleSource permits BuiltInBundles, BundleFolder, Store {
    /** The bundles that are here. */
    List<String> names();

    /** The versions of a bundle that are here and may be used, the newest last; empty for none. */
    List<String> versions(String name);

    /** The newest version of a bundle that is here and may be used; null for none. */
    @Nullable
    String newest(String name);

    /**
     * One version of a bundle, to be closed after use.
     *
     * @return null if it is not here
     * @throws BundleException if it is here but its manifest is malformed
     */
    @Nullable
    Bundle find(String name, String version);

    /** Where this source looked for a bundle, for messages: {@code in '/models'}. */
    String place();
}
