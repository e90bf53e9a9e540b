package dev.rightsize.reading.pixels;

import dev.rightsize.core.inference.FloatTensor;
import java.util.List;

/** Pictures as the input of a network. */
public final class Tensors {
    private Tensors() {}

    /**
     * One tensor of shape {@code [pictures, 3, height, width]} from pictures of the same height; narrower ones are
     * filled with zeros on the right.
     *
     * @param width pixels across of the tensor, at least that of the widest picture
     * @param mean subtracted from each channel after division by 255, in the order blue, green, red
     * @param deviation divides each channel afterwards
     */
    public static FloatTensor blueGreenRed(List<Picture> pictures, int width, float[] mean, float[] deviation) {
        int height = pictures.get(0).height();
        int plane = height * width;
        float[] values = new float[pictures.size() * 3 * plane];
        float[][] table = table(mean, deviation);
        for (int n = 0; n < pictures.size(); n++) {
            fill(pictures.get(n), width, table, values, n * 3 * plane);
        }
        return FloatTensor.of(values, pictures.size(), 3, height, width);
    }

    /**
     * One tensor of shape {@code [pictures, 1, height, width]} from pictures of the same height: brightness, standardised
     * picture by picture; narrower ones are filled with zeros, which are their mean, on the right.
     */
    public static FloatTensor grey(List<Picture> pictures, int width) {
        int height = pictures.get(0).height();
        float[] values = new float[pictures.size() * height * width];
        for (int n = 0; n < pictures.size(); n++) {
            Picture picture = pictures.get(n);
            float[] line = new float[picture.width() * height];
            GreyLine.standardise(GreyLine.of(picture), line, 0);
            for (int y = 0; y < height; y++) {
                System.arraycopy(line, y * picture.width(), values, (n * height + y) * width, picture.width());
            }
        }
        return FloatTensor.of(values, pictures.size(), 1, height, width);
    }

    /** A tensor of shape {@code [1, 1, height, width]}: brightness between -1 and 1. */
    public static FloatTensor grey(Grey picture) {
        float[] values = new float[picture.levels().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (picture.levels()[i] & 255) / 127.5f - 1;
        }
        return FloatTensor.of(values, 1, 1, picture.height(), picture.width());
    }

    private static float[][] table(float[] mean, float[] deviation) {
        float[][] table = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int level = 0; level < 256; level++) {
                table[channel][level] = (level / 255f - mean[channel]) / deviation[channel];
            }
        }
        return table;
    }

    private static void fill(Picture picture, int width, float[][] table, float[] values, int base) {
        byte[] rgb = picture.rgb();
        int plane = picture.height() * width;
        for (int y = 0, from = 0; y < picture.height(); y++) {
            int at = base + y * width;
            for (int x = 0; x < picture.width(); x++, at++, from += 3) {
                values[at] = table[0][rgb[from + 2] & 255];
                values[at + plane] = table[1][rgb[from + 1] & 255];
                values[at + 2 * plane] = table[2][rgb[from] & 255];
            }
        }
    }
}
