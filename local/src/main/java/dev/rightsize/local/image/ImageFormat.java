package dev.rightsize.local.image;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** File formats, told by a file's first bytes and never by its name. */
public enum ImageFormat {
    JPEG("JPEG"),
    PNG("PNG"),
    WEBP("WebP"),
    TIFF("TIFF"),
    BMP("BMP"),
    GIF("GIF"),
    HEIC("HEIC", "unsupported-heic", "heif-convert FILE receipt.jpg (Debian package libheif-examples)"),
    AVIF("AVIF", "unsupported-format", "heif-convert FILE receipt.jpg (Debian package libheif-examples)"),
    PDF("PDF", "unsupported-pdf", "pdftoppm -r 200 -png FILE receipt (Debian package poppler-utils)"),
    JPEG_XL("JPEG XL", "unsupported-format", "djxl FILE receipt.png (Debian package libjxl-tools)"),
    JPEG_2000(
            "JPEG 2000",
            "unsupported-format",
            "opj_decompress -i FILE -o receipt.png (Debian package libopenjp2-tools)"),
    PHOTOSHOP("Photoshop", "unsupported-format", "convert FILE receipt.png (Debian package imagemagick)"),
    SVG("SVG", "unsupported-format", "rsvg-convert -w 1500 -o receipt.png FILE (Debian package librsvg2-bin)");

    /** As many of a file's first bytes as {@link #of} looks at. */
    public static final int HEAD_BYTES = 1024;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final Set<Integer> BMP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    private final String title;
    private final @Nullable String code;
    private final String conversion;

    ImageFormat(String title) {
        this(title, null, "");
    }

    ImageFormat(String title, @Nullable String code, String conversion) {
        this.title = title;
        this.code = code;
        this.conversion = conversion;
    }

    /** Whether {@link PictureDecoder} reads it; the others have an error that says how to convert them. */
    public boolean supported() {
        return code == null;
    }

    /** The format's name for people. */
    public String title() {
        return title;
    }

    /** The format that a file starts like; null if it is none of these. */
    public static @Nullable ImageFormat of(byte[] head) {
        Bytes bytes = new Bytes(head);
        if (bytes.startsWith(0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        } else if (bytes.startsWith(0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        } else if (bytes.startsWith(0, 'R', 'I', 'F', 'F') && bytes.startsWith(8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        } else if (bytes.startsWith(0, 'G', 'I', 'F', '8') && bytes.startsWith(5, 'a')) {
            return GIF;
        } else if (isTiff(bytes)) {
            return TIFF;
        } else if (bytes.startsWith(0, 'B', 'M') && bytes.has(18) && BMP_HEADERS.contains(bytes.little32(14))) {
            return BMP;
        }
        return unsupported(bytes);
    }

    private static boolean isTiff(Bytes bytes) {
        return bytes.startsWith(0, 'I', 'I', 42, 0)
                || bytes.startsWith(0, 'M', 'M', 0, 42)
                || bytes.startsWith(0, 'I', 'I', 43, 0)
                || bytes.startsWith(0, 'M', 'M', 0, 43);
    }

    private static @Nullable ImageFormat unsupported(Bytes bytes) {
        if (bytes.startsWith(4, 'f', 't', 'y', 'p')) {
            String brand = bytes.text(8, 4);
            return HEIC_BRANDS.contains(brand) ? HEIC : brand.startsWith("avi") ? AVIF : null;
        } else if (bytes.startsWith(0, 0xFF, 0x0A) || bytes.startsWith(0, 0, 0, 0, 12, 'J', 'X', 'L', ' ')) {
            return JPEG_XL;
        } else if (bytes.startsWith(0, 0, 0, 0, 12, 'j', 'P', ' ', ' ')
                || bytes.startsWith(0, 0xFF, 0x4F, 0xFF, 0x51)) {
            return JPEG_2000;
        } else if (bytes.startsWith(0, '8', 'B', 'P', 'S')) {
            return PHOTOSHOP;
        }
        String text = bytes.text(0, HEAD_BYTES);
        if (text.contains("%PDF-")) {
            return PDF;
        }
        return text.stripLeading().startsWith("<") && text.contains("<svg") ? SVG : null;
    }

    /** Throws what the caller of the decoder should see if this format is not supported. */
    void checkSupported(String file) {
        if (code != null) {
            throw new UnreadableImageException(
                    code,
                    file + " is a " + title + " file, which is not supported yet. Convert it, with "
                            + conversion.replace("FILE", file) + ", and read the result.");
        }
    }
}
