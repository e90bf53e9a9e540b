package dev.rightsize.browser;

import org.teavm.jso.JSExport;

/** What the module exports. */
public final class Page {
    private Page() {}

    /** A router whose model on the device comes from {@code bundles}. */
    @JSExport
    public static PageRouter router(Setup setup, Bundles bundles) {
        return new PageRouter(setup, bundles);
    }
}
