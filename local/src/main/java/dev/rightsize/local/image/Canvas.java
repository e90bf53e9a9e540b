package dev.rightsize.local.image;

import dev.rightsize.reading.pixels.Picture;
import java.util.Arrays;

/**
 * Takes the rows of a stored picture from top to bottom, reduces them by averaging areas, and puts them where the
 * turned picture wants them. Holds no more of the large picture than one row.
 */
final class Canvas {
    private final int storedWidth;
    private final int storedHeight;
    private final int width;
    private final int height;
    private final Turn turn;
    private final byte[] rgb;

    private final float[] across;
    private final float[] sum;
    private final byte[] reduced;
    private int rowsTaken;
    private int rowsPut;

    /** A canvas for a stored picture of a size, not longer than {@code longestSide} on either side. */
    Canvas(int storedWidth, int storedHeight, int longestSide, Turn turn) {
        this.storedWidth = storedWidth;
        this.storedHeight = storedHeight;
        this.turn = turn;
        double scale = Math.min(1, (double) longestSide / Math.max(storedWidth, storedHeight));
        width = Math.max(1, (int) Math.round(storedWidth * scale));
        height = Math.max(1, (int) Math.round(storedHeight * scale));
        rgb = new byte[width * height * 3];
        boolean reduces = width < storedWidth || height < storedHeight;
        across = new float[reduces ? width * 3 : 0];
        sum = new float[reduces ? width * 3 : 0];
        reduced = new byte[reduces ? width * 3 : 0];
    }

    /** Takes the next row: red, green, blue of each stored pixel. */
    void add(byte[] row) {
        if (sum.length == 0) {
            put(row);
            rowsTaken++;
            return;
        }
        averageAcross(row);
        double ratio = (double) height / storedHeight;
        double top = rowsTaken++ * ratio;
        double bottom = rowsTaken == storedHeight ? height : rowsTaken * ratio;
        double here = Math.min(bottom, rowsPut + 1) - top;
        addAcross((float) here);
        if (bottom >= rowsPut + 1) {
            putSum();
            addAcross((float) (bottom - rowsPut));
        }
    }

    /** The turned picture, after all rows were added. */
    Picture picture() {
        return turn.swaps() ? new Picture(height, width, rgb) : new Picture(width, height, rgb);
    }

    /** A stored pixel covers at most two reduced ones; each gets the share of its area that is covered. */
    private void averageAcross(byte[] row) {
        Arrays.fill(across, 0);
        double ratio = (double) width / storedWidth;
        for (int x = 0; x < storedWidth; x++) {
            double left = x * ratio;
            double right = left + ratio;
            int column = Math.min(width - 1, (int) left);
            float here = (float) (Math.min(right, column + 1) - left);
            float next = column + 1 < width ? (float) (right - left) - here : 0;
            for (int channel = 0; channel < 3; channel++) {
                int value = row[x * 3 + channel] & 0xFF;
                across[column * 3 + channel] += value * here;
                if (next > 0) {
                    across[column * 3 + 3 + channel] += value * next;
                }
            }
        }
    }

    private void addAcross(float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += across[i] * weight;
        }
    }

    private void putSum() {
        for (int i = 0; i < sum.length; i++) {
            reduced[i] = (byte) Math.min(255, (int) (sum[i] + 0.5f));
        }
        Arrays.fill(sum, 0);
        put(reduced);
    }

    private void put(byte[] row) {
        int target = turn.start(width, height, rowsPut++) * 3;
        int step = turn.step(height) * 3;
        if (step == 3) {
            System.arraycopy(row, 0, rgb, target, width * 3);
            return;
        }
        for (int x = 0; x < width * 3; x += 3, target += step) {
            rgb[target] = row[x];
            rgb[target + 1] = row[x + 1];
            rgb[target + 2] = row[x + 2];
        }
    }
}
