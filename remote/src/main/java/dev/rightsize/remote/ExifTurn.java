package dev.rightsize.remote;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a picture is to be turned, by its EXIF: 1 (not at all) to 8. */
final class ExifTurn {
    static final int NONE = 1;

    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    private ExifTurn() {}

    /** {@link #NONE} too if there is none, or what is there cannot be understood. */
    static int read(byte[] file, int from, int length) {
        if (length < HEADER.length
                || !ByteBuffer.wrap(file, from, HEADER.length).equals(ByteBuffer.wrap(HEADER))) {
            return NONE;
        }
        ByteBuffer tiff = ByteBuffer.wrap(file, from + HEADER.length, length - HEADER.length)
                .slice();
        try {
            return orientation(tiff);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return NONE;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int i = 0; i < entries; i++) {
            int entry = tiff.position() + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int turn = tiff.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : NONE;
            }
        }
        return NONE;
    }

    /** An EXIF segment that says this and nothing else. */
    static byte[] segment(int turn) {
        ByteBuffer segment = ByteBuffer.allocate(2 + 2 + HEADER.length + 8 + 2 + ENTRY_BYTES + 4);
        segment.putShort((short) 0xFFE1)
                .putShort((short) (segment.capacity() - 2))
                .put(HEADER);
        segment.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        segment.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1);
        segment.putShort((short) turn).putShort((short) 0).putInt(0);
        return segment.array();
    }
}
