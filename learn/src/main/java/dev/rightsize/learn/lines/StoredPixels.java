package dev.rightsize.learn.lines;

import java.nio.ByteBuffer;

/** Where the picture of a stored line lies. */
public final class StoredPixels {
    private final ByteBuffer store;
    private final int offset;
    private final int width;

    StoredPixels(ByteBuffer store, int offset, int width) {
        this.store = store;
        this.offset = offset;
        this.width = width;
    }

    /** Pixels across, margins included. */
    public int width() {
        return width;
    }

    WideCrop read() {
        byte[] grey = new byte[width * WideCrop.HEIGHT];
        store.get(offset, grey);
        return new WideCrop(width, grey);
    }
}
