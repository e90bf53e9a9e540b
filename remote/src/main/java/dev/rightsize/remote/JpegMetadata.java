package dev.rightsize.remote;

import dev.rightsize.core.routing.InputRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Leaves out of a JPEG what the picture itself does not need: place, time, camera, thumbnail, comments, and films hidden
 * behind its end. How it is to be turned stays.
 */
final class JpegMetadata {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at = 2;

    private JpegMetadata(byte[] file) {
        this.file = file;
        kept = new ByteArrayOutputStream(file.length);
    }

    /**
     * The same picture without.
     *
     * @throws InputRefusedException if it is damaged
     */
    static byte[] leftOut(byte[] jpeg) {
        return new JpegMetadata(jpeg).walk();
    }

    private byte[] walk() {
        put(0xFF, START);
        while (at < file.length) {
            int marker = marker();
            if (marker == END) {
                break;
            }
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
        }
        put(0xFF, END);
        return kept.toByteArray();
    }

    private int marker() {
        if (unsigned(at) != 0xFF) {
            throw damaged();
        }
        while (at < file.length && unsigned(at) == 0xFF) { // fill bytes are allowed
            at++;
        }
        if (at == file.length) {
            throw damaged();
        }
        return unsigned(at++);
    }

    private void segment(int marker) {
        int length = at + 1 < file.length ? unsigned(at) << 8 | unsigned(at + 1) : 0;
        if (length < 2 || at + length > file.length) {
            throw damaged();
        }
        if (isNeeded(marker)) {
            put(0xFF, marker);
            kept.write(file, at, length);
        } else if (marker == EXIF) {
            int turn = ExifTurn.read(file, at + 2, length - 2);
            if (turn != ExifTurn.NONE) {
                kept.writeBytes(ExifTurn.segment(turn));
            }
        }
        at += length;
    }

    private boolean isNeeded(int marker) {
        boolean extra = marker == COMMENT || (marker > APP0 && marker <= APP15 && marker != ADOBE);
        return !extra || (marker == COLOURS && isColourProfile());
    }

    private boolean isColourProfile() {
        for (int i = 0; i < ICC.length; i++) {
            if (at + 2 + i >= file.length || file[at + 2 + i] != ICC[i]) {
                return false;
            }
        }
        return true;
    }

    /** Picture data goes on to the next marker that is no stuffed byte and no restart. */
    private void scan() {
        int start = at;
        while (at + 1 < file.length && !(unsigned(at) == 0xFF && endsScan(unsigned(at + 1)))) {
            at++;
        }
        if (at + 1 >= file.length) {
            at = file.length; // cut off, as some files are
        }
        kept.write(file, start, at - start);
    }

    private static boolean endsScan(int marker) {
        return marker != 0 && marker != 0xFF && !(marker >= 0xD0 && marker <= 0xD7);
    }

    private int unsigned(int index) {
        return file[index] & 0xFF;
    }

    private void put(int first, int second) {
        kept.write(first);
        kept.write(second);
    }

    private static InputRefusedException damaged() {
        return EncodedImage.refused("The JPEG is damaged. Open it and save it anew, or take another.");
    }
}
