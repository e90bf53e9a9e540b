package dev.rightsize.browser;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** The networks of one version of a model, loaded into onnxruntime-web, with what else its bundles say. */
interface Networks extends JSObject {
    /** Runs a network; the outputs are in no particular order. */
    JSPromise<Outcome<JSArray<PageTensor>>> run(String model, JSArray<PageTensor> inputs);

    /** Texts of the bundles by name: lines of a file such as {@code characters.txt}, or a classifier's labels. */
    JSArray<JSString> texts(String name);

    /** A number of the bundles' settings, {@code merchant.threshold}. */
    double number(String name);

    /** Frees the networks. */
    void close();

    /** {@link #texts} as a list. */
    default List<String> listed(String name) {
        JSArray<JSString> texts = texts(name);
        List<String> listed = new ArrayList<>(texts.getLength());
        for (int i = 0; i < texts.getLength(); i++) {
            listed.add(texts.get(i).stringValue());
        }
        return listed;
    }
}
