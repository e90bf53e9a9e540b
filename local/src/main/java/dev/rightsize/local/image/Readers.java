package dev.rightsize.local.image;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The decoder of each format, the same one whatever else is on the class path: TwelveMonkeys' for JPEG, WebP, TIFF and
 * BMP, the JDK's for PNG and GIF.
 *
 * <p>Image I/O looks for plug-ins once, with the class loader of whichever thread comes first; in a server that may
 * be one that does not see ours. So we register them ourselves if they are missing.
 */
final class Readers {
    static {
        ImageIO.setUseCache(false); // pictures stay in memory: no temporary files of somebody's receipts
        registered(JPEGImageReaderSpi.class, JPEGImageReaderSpi::new);
        registered(WebPImageReaderSpi.class, WebPImageReaderSpi::new);
        registered(TIFFImageReaderSpi.class, TIFFImageReaderSpi::new);
        registered(BigTIFFImageReaderSpi.class, BigTIFFImageReaderSpi::new);
        registered(BMPImageReaderSpi.class, BMPImageReaderSpi::new);
    }

    private Readers() {}

    /** A new decoder; for TIFF, {@code big} asks for the one of files that may exceed 4 GB. */
    static ImageReader open(ImageFormat format, boolean big) throws IOException {
        return switch (format) {
            case JPEG ->
                registered(JPEGImageReaderSpi.class, JPEGImageReaderSpi::new).createReaderInstance(null);
            case WEBP ->
                registered(WebPImageReaderSpi.class, WebPImageReaderSpi::new).createReaderInstance(null);
            case BMP ->
                registered(BMPImageReaderSpi.class, BMPImageReaderSpi::new).createReaderInstance(null);
            case TIFF ->
                big
                        ? registered(BigTIFFImageReaderSpi.class, BigTIFFImageReaderSpi::new)
                                .createReaderInstance(null)
                        : registered(TIFFImageReaderSpi.class, TIFFImageReaderSpi::new)
                                .createReaderInstance(null);
            default -> ofPlatform(format.title());
        };
    }

    private static <T extends ImageReaderSpi> ImageReaderSpi registered(Class<T> type, Supplier<T> constructor) {
        synchronized (Readers.class) {
            IIORegistry registry = IIORegistry.getDefaultInstance();
            if (registry.getServiceProviderByClass(type) == null) {
                registry.registerServiceProvider(constructor.get());
            }
            return registry.getServiceProviderByClass(type);
        }
    }

    private static ImageReader ofPlatform(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException(
                "This Java platform cannot read " + format + "; it needs the module java.desktop.");
    }
}
