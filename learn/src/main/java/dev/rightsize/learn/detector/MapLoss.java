package dev.rightsize.learn.detector;

import java.util.List;

/**
 * How far scores are from the cells of crops, and the slopes: cross-entropy over the cells of text and three times as
 * many others, those with the most text in them, and one minus the Dice coefficient of all (Liao et al., arXiv 1911.08947).
 *
 * <p>Scores lie on a grid of two by two cells: picture by picture, then the four cells, then rows and columns.
 */
final class MapLoss {
    private static final int SIDE = 2;
    private static final double OTHERS = 3;
    /** Share of the cells that are learned from at least. */
    private static final double LEAST = 0.02;
    /** Scores are told apart so finely to find those with the most text. */
    private static final int BINS = 4096;

    private static final float WIDEST = 16;

    private MapLoss() {}

    /**
     * @param slopes set to the slopes of the mean loss of a crop; as long as the scores
     * @return the mean loss of a crop
     */
    static double of(List<Crop> crops, float[] scores, float[] slopes) {
        byte[] cells = cells(crops);
        double least = leastScore(cells, scores);
        double entropy = 0;
        int learned = 0;
        double shared = 0;
        double sum = 1;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == Crop.UNKNOWN) {
                continue;
            }
            boolean core = cells[i] == Crop.CORE;
            double share = share(scores[i]);
            sum += share + (core ? 1 : 0);
            shared += core ? share : 0;
            if (core || scores[i] >= least) {
                entropy += softplus(core ? -scores[i] : scores[i]);
                learned++;
            }
        }
        for (int i = 0; i < cells.length; i++) {
            boolean core = cells[i] == Crop.CORE;
            double slope = 0;
            if (cells[i] != Crop.UNKNOWN) {
                double share = share(scores[i]);
                slope = -2 * ((core ? sum : 0) - shared) / (sum * sum) * share * (1 - share);
                if (core || scores[i] >= least) {
                    slope += (share - (core ? 1 : 0)) / learned;
                }
            }
            slopes[i] = (float) slope;
        }
        return entropy / Math.max(1, learned) + 1 - 2 * shared / sum;
    }

    /** Cells in the order of the scores. */
    private static byte[] cells(List<Crop> crops) {
        int size = crops.get(0).cells().length;
        byte[] ordered = new byte[size * crops.size()];
        int at = 0;
        for (Crop crop : crops) {
            int columns = crop.width() / Crop.CELL;
            int rows = crop.height() / Crop.CELL;
            for (int part = 0; part < SIDE * SIDE; part++) {
                for (int y = part / SIDE; y < rows; y += SIDE) {
                    for (int x = part % SIDE; x < columns; x += SIDE) {
                        ordered[at++] = crop.cells()[y * columns + x];
                    }
                }
            }
        }
        return ordered;
    }

    /** The score from which cells without text are learned from. */
    private static double leastScore(byte[] cells, float[] scores) {
        int[] counts = new int[BINS];
        int cores = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == Crop.CORE) {
                cores++;
            } else if (cells[i] == Crop.NOTHING) {
                counts[bin(scores[i])]++;
            }
        }
        double wanted = Math.max(cores * OTHERS, cells.length * LEAST);
        int bin = BINS;
        for (double found = 0; bin > 0 && found < wanted; ) {
            found += counts[--bin];
        }
        return bin == 0 ? Double.NEGATIVE_INFINITY : (bin * 2.0 / BINS - 1) * WIDEST;
    }

    private static int bin(float score) {
        return (int) Math.max(0, Math.min(BINS - 1, (score / WIDEST + 1) / 2 * BINS));
    }

    private static double share(float score) {
        return 1 / (1 + Math.exp(-score));
    }

    private static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
