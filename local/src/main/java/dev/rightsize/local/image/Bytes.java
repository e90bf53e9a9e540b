package dev.rightsize.local.image;

import java.nio.charset.StandardCharsets;

/** Unsigned reads from an array; beyond its end there is nothing. */
@SuppressWarnings("ArrayRecordComponent") // a view of a file, never compared
record Bytes(byte[] array) {
    boolean has(long count) {
        return count <= array.length;
    }

    int length() {
        return array.length;
    }

    int at(int offset) {
        return array[offset] & 0xFF;
    }

    int big16(int offset) {
        return at(offset) << 8 | at(offset + 1);
    }

    int big32(int offset) {
        return big16(offset) << 16 | big16(offset + 2);
    }

    int little16(int offset) {
        return at(offset) | at(offset + 1) << 8;
    }

    int little24(int offset) {
        return little16(offset) | at(offset + 2) << 16;
    }

    int little32(int offset) {
        return little16(offset) | little16(offset + 2) << 16;
    }

    boolean startsWith(int offset, int... expected) {
        if (!has((long) offset + expected.length)) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (at(offset + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    String text(int offset, int count) {
        int from = Math.min(offset, array.length);
        return new String(array, from, Math.min(count, array.length - from), StandardCharsets.ISO_8859_1);
    }
}
