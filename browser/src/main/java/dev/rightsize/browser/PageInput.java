package dev.rightsize.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Int8Array;

/** What a page asks with: a decoded picture, or a text. The page keeps what it was made from, for a model outside. */
public interface PageInput extends JSObject {
    /** Of the picture, in pixels; 0 where there is none. */
    @JSProperty
    int getWidth();

    /** Of the picture, in pixels; 0 where there is none. */
    @JSProperty
    int getHeight();

    /** Red, green and blue of each pixel of the picture. */
    @JSProperty
    Int8Array getRgb();

    /** Whether the lines of the picture are wanted with the receipt. */
    @JSProperty
    boolean isLines();

    /** The text; empty where there is a picture. */
    @JSProperty
    String getText();
}
