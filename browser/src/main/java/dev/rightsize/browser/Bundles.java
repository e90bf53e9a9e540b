package dev.rightsize.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** The bundles of one version of a model as the page brings them: from a hub into its cache. */
interface Bundles extends JSObject {
    /** The model's name. */
    @JSProperty
    String getModel();

    /** The model's version; null as long as no hub has told it. */
    @JSProperty
    @Nullable
    String getVersion();

    /** How much is not here yet; 0 as long as nobody knows. */
    double missingBytes();

    /** Downloads what is missing. */
    JSPromise<Outcome<JSUndefined>> download(Downloaded progress);

    /** Ends a download; what is here is kept. */
    void stop();

    /** Compares every file with its hash. */
    JSPromise<Outcome<JSUndefined>> verify();

    /** Loads the networks. */
    JSPromise<Outcome<Networks>> load();

    /** Is told how many of the missing bytes are here. */
    @JSFunctor
    interface Downloaded extends JSObject {
        void tell(double bytes);
    }
}
