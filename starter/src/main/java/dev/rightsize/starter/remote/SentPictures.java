package dev.rightsize.starter.remote;

import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.remote.EncodedImage;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * Pictures as they are sent. Each is encoded once for as long as somebody holds its pixels, because a router asks what a
 * request will cost before it makes it, may make it again, and may ask several models. Safe for use by threads.
 */
final class SentPictures {
    private final Function<Picture, byte[]> encoder;
    /** By the array of the pixels, which is what makes two pictures equal. */
    private final Map<Picture, EncodedImage> encoded = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param encoder makes a file in a form that providers read */
    SentPictures(Function<Picture, byte[]> encoder) {
        this.encoder = encoder;
    }

    EncodedImage of(Picture picture) {
        EncodedImage known = encoded.get(picture);
        if (known != null) {
            return known;
        }
        // outside of the lock: others' pictures do not wait for this one
        EncodedImage made = EncodedImage.of(encoder.apply(picture));
        encoded.put(picture, made);
        return made;
    }
}
