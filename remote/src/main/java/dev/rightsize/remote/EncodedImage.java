package dev.rightsize.remote;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.InputRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A picture as it is sent: JPEG, PNG, WebP or GIF, which all providers read. Immutable.
 *
 * <pre>{@code
 * EncodedImage photo = EncodedImage.of(Files.readAllBytes(Path.of("receipt.jpg")));
 * }</pre>
 */
public final class EncodedImage {
    /** What all providers take. */
    private static final int MAX_BYTES = 20_000_000;

    private final byte[] bytes;
    private final String mediaType;

    private EncodedImage(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /**
     * A picture in a file's bytes, which are copied; where it was taken, by whom and with what is left out (a
     * GIF, which knows little of that, is sent as it is).
     *
     * @throws InputRefusedException if it is of another format, too large, or damaged
     */
    public static EncodedImage of(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw refused("The picture has " + file.length + " bytes, but providers take " + MAX_BYTES
                    + " at the most. Scale it down.");
        }
        String mediaType = ImageSignature.mediaType(file);
        byte[] picture = switch (mediaType) {
            case ImageSignature.JPEG -> JpegMetadata.leftOut(file);
            case ImageSignature.PNG -> PngMetadata.leftOut(file);
            case ImageSignature.WEBP -> WebpMetadata.leftOut(file);
            default -> file.clone();
        };
        return new EncodedImage(picture, mediaType);
    }

    /**
     * A picture in a file.
     *
     * @throws InputRefusedException if it cannot be read, is of another format, too large, or damaged
     */
    public static EncodedImage ofFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new InputRefusedException(
                    "The picture cannot be read (" + e.getClass().getSimpleName() + "). Check the file.",
                    Footprint.NOTHING,
                    e);
        }
    }

    /** {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** How many bytes are sent, before they are written as text. */
    public int length() {
        return bytes.length;
    }

    static InputRefusedException refused(String message) {
        return new InputRefusedException(message, Footprint.NOTHING, null);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes";
    }
}
