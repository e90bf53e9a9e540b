package dev.rightsize.local.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * Rows of a decoded image as 8-bit RGB, what is transparent over white.
 *
 * <p>Grey and RGB samples are taken as they are: {@link BufferedImage#getRGB} would treat grey as linear light, make
 * it paler and be ten times slower. Colour profiles of RGB pictures are not applied; letters do not need them.
 */
final class RgbRows {
    private final BufferedImage image;
    private final int width;
    private final boolean samples;
    private final int colours;
    private final boolean alpha;
    private final boolean premultiplied;
    private final int shift;
    private int[] row = new int[0];

    RgbRows(BufferedImage image) {
        this.image = image;
        ColorModel model = image.getColorModel();
        width = image.getWidth();
        alpha = model.hasAlpha();
        premultiplied = model.isAlphaPremultiplied();
        int type = model.getColorSpace().getType();
        colours = type == ColorSpace.TYPE_GRAY ? 1 : 3;
        boolean bytes = model.getTransferType() == DataBuffer.TYPE_BYTE && model.getComponentSize(0) == 8;
        boolean shorts = model.getTransferType() == DataBuffer.TYPE_USHORT && model.getComponentSize(0) == 16;
        shift = shorts ? 8 : 0;
        samples = model instanceof ComponentColorModel
                && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)
                && (bytes || shorts)
                && image.getRaster().getNumBands() == colours + (alpha ? 1 : 0);
    }

    /** Fills {@code rgb} with row {@code y}. */
    void read(int y, byte[] rgb) {
        Raster raster = image.getRaster();
        if (samples && colours == 3 && !alpha && shift == 0) {
            raster.getDataElements(0, y, width, 1, rgb);
        } else if (samples) {
            row = raster.getPixels(0, y, width, 1, row.length == 0 ? null : row);
            samplesToRgb(rgb);
        } else {
            row = image.getRGB(0, y, width, 1, row.length == 0 ? null : row, 0, width);
            packedToRgb(rgb);
        }
    }

    private void samplesToRgb(byte[] rgb) {
        int bands = colours + (alpha ? 1 : 0);
        for (int x = 0; x < width; x++) {
            int at = x * bands;
            int opacity = alpha ? row[at + colours] >> shift : 255;
            for (int channel = 0; channel < 3; channel++) {
                int value = row[at + (colours == 1 ? 0 : channel)] >> shift;
                rgb[x * 3 + channel] = overWhite(value, opacity, premultiplied);
            }
        }
    }

    /** {@link BufferedImage#getRGB} never gives premultiplied values. */
    private void packedToRgb(byte[] rgb) {
        for (int x = 0; x < width; x++) {
            int argb = row[x];
            int opacity = argb >>> 24;
            rgb[x * 3] = overWhite(argb >> 16 & 0xFF, opacity, false);
            rgb[x * 3 + 1] = overWhite(argb >> 8 & 0xFF, opacity, false);
            rgb[x * 3 + 2] = overWhite(argb & 0xFF, opacity, false);
        }
    }

    private static byte overWhite(int value, int opacity, boolean premultiplied) {
        if (opacity == 255) {
            return (byte) value;
        }
        int colour = premultiplied ? value * 255 : value * opacity;
        return (byte) Math.min(255, (colour + 255 * (255 - opacity) + 127) / 255);
    }
}
