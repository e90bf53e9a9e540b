package dev.rightsize.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;

/** The networks of one version of a model, loaded into onnxruntime-web, with what else its bundles say. */
interface Networks extends JSObject {
    /** Runs a network; the outputs are in no particular order. */
    JSPromise<Outcome<JSArray<PageTensor>>> run(String model, JSArray<PageTensor> inputs);

    /** The lines of the recogniser's {@code characters.txt}, with a line feed between two. */
    @JSProperty
    String getCharacters();

    /** Of {@code choices.json}: temperature and threshold of merchant, date and total, in this order. */
    double choice(int index);

    /** Frees the networks. */
    void close();
}
