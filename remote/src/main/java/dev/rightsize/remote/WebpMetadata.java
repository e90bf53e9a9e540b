package dev.rightsize.remote;

import dev.rightsize.core.routing.InputRefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Leaves out of a WebP what the picture itself does not need: EXIF, XMP, and what is hidden behind its end. */
final class WebpMetadata {
    /** {@code RIFF}, length, {@code WEBP}. */
    private static final int HEAD_BYTES = 12;
    /** Type and length before a chunk's data. */
    private static final int BEFORE_BYTES = 8;
    /** The extended header's flags for EXIF and XMP. */
    private static final int FLAGS = 0x08 | 0x04;

    private static final String EXTENDED = "VP8X";
    private static final Set<String> LEFT_OUT = Set.of("EXIF", "XMP ");

    private WebpMetadata() {}

    /**
     * The same picture without.
     *
     * @throws InputRefusedException if it is damaged
     */
    static byte[] leftOut(byte[] webp) {
        ByteBuffer file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        long end = Math.min(webp.length, Integer.toUnsignedLong(file.getInt(4)) + BEFORE_BYTES);
        byte[] kept = Arrays.copyOf(webp, (int) Math.max(end, HEAD_BYTES));
        int size = HEAD_BYTES;
        for (int at = HEAD_BYTES; end - at >= BEFORE_BYTES; ) {
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            if (BEFORE_BYTES + length > end - at) {
                throw damaged();
            }
            int whole = (int) Math.min(BEFORE_BYTES + length + length % 2, end - at);
            String type = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
            if (!LEFT_OUT.contains(type)) {
                System.arraycopy(webp, at, kept, size, whole);
                if (type.equals(EXTENDED) && length > 0) {
                    kept[size + BEFORE_BYTES] &= ~FLAGS;
                }
                size += whole;
            }
            at += whole;
        }
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size - BEFORE_BYTES);
        return Arrays.copyOf(kept, size);
    }

    private static InputRefusedException damaged() {
        return EncodedImage.refused("The WebP is damaged. Open it and save it anew, or take another.");
    }
}
