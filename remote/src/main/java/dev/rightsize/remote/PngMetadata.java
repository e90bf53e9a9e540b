package dev.rightsize.remote;

import dev.rightsize.core.routing.InputRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Leaves out of a PNG what the picture itself does not need: EXIF, texts, time, and what is hidden behind its end. */
final class PngMetadata {
    private static final int SIGNATURE_BYTES = 8;
    /** Length and type before a chunk's data, checksum behind. */
    private static final int AROUND_BYTES = 12;

    private static final Set<String> LEFT_OUT = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private PngMetadata() {}

    /**
     * The same picture without.
     *
     * @throws InputRefusedException if it is damaged
     */
    static byte[] leftOut(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE_BYTES);
        int at = SIGNATURE_BYTES;
        String type = "";
        while (!type.equals("IEND")) {
            if (png.length - at < AROUND_BYTES) {
                throw damaged();
            }
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(png, at, 4).getInt()) + AROUND_BYTES;
            if (length > png.length - at) {
                throw damaged();
            }
            type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!LEFT_OUT.contains(type)) {
                kept.write(png, at, (int) length);
            }
            at += (int) length;
        }
        return kept.toByteArray();
    }

    private static InputRefusedException damaged() {
        return EncodedImage.refused("The PNG is damaged. Open it and save it anew, or take another.");
    }
}
