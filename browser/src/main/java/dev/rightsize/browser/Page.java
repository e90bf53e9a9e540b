package dev.rightsize.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** What the module exports. */
public final class Page {
    private Page() {}

    /** A router whose model on the device comes from {@code bundles}; without, those outside are all. */
    @JSExport
    public static PageRouter router(Setup setup, @Nullable Bundles bundles) {
        return new PageRouter(setup, bundles);
    }
}
