package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.reading.pixels.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A picture of a receipt with the place of every word.
 *
 * @param receipt what is on it
 * @param look how it was taken
 * @param cells in printed order
 */
public record RenderedReceipt(SyntheticReceipt receipt, Look look, Picture picture, List<RenderedCell> cells) {
    public RenderedReceipt {
        cells = List.copyOf(cells);
    }

    /**
     * The picture as a JPEG file. The bytes depend on the JDK's encoder; the picture itself does not.
     *
     * @param quality 0 to 1
     */
    public byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image(), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a JPEG to memory.", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int at = (y * picture.width() + x) * 3;
                byte[] rgb = picture.rgb();
                row[x] = (rgb[at] & 255) << 16 | (rgb[at + 1] & 255) << 8 | rgb[at + 2] & 255;
            }
            image.setRGB(0, y, picture.width(), 1, row, 0, picture.width());
        }
        return image;
    }
}
