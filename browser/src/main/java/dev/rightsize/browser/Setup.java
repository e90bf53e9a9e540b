package dev.rightsize.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSPromise;

/** What a page wants a router for. */
interface Setup extends JSObject {
    /** The task's name. */
    @JSProperty
    String getTask();

    /** Label of a {@link dev.rightsize.core.task.TaskType}. */
    @JSProperty
    String getType();

    /** A {@link dev.rightsize.core.placement.Strategy}. */
    @JSProperty
    String getStrategy();

    /** Whether the data may not leave the device. */
    @JSProperty
    boolean isSensitive();

    /** How sure the device's answer must be where another model may be asked, 0 to 1; its own threshold counts too. */
    @JSProperty
    double getMinConfidence();

    /** What the page runs on, a {@link dev.rightsize.core.task.Device}: whether a phone or not is all that a browser tells. */
    @JSProperty
    String getDevice();

    /** How many threads may run a network at the same time. */
    @JSProperty
    int getThreads();

    /** The models that JavaScript asks. */
    @JSProperty
    JSArray<OutsideModel.Outside> getOutside();

    /** Whether so much may be downloaded. */
    JSPromise<JSBoolean> consent(double bytes);

    /** Is told that a model's state may have changed. */
    void changed();
}
