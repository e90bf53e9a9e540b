package dev.rightsize.learn.network;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Layer.Classes;
import dev.rightsize.learn.network.Layer.Convolution;
import dev.rightsize.learn.network.Layer.Gate;
import dev.rightsize.learn.network.Layer.Levels;
import dev.rightsize.learn.network.Layer.Residual;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of a network that reads a grey line of {@link dev.rightsize.learn.lines.LabelledLine#HEIGHT} rows, one row
 * of class scores for every {@link #STEP} columns.
 *
 * <p>Dense kernels while the picture is large and channels are few, where they are fast; depthwise ones along the line
 * afterwards, for context; gates that see the whole line and so its print.
 *
 * @param classes characters, space and "no character"
 */
public record Architecture(String name, int classes, List<Layer> layers) {
    /** Columns of the picture to a row of scores. */
    public static final int STEP = 4;

    /** Scores of the detector at a place: of two by two cells. */
    private static final int CELLS = 4;

    public Architecture {
        layers = List.copyOf(layers);
    }

    /** The network that is shipped; see {@code docs/recogniser.md}. */
    public static Architecture receipts() {
        return of("receipts-1", ReceiptAlphabet.CLASSES, 24, 40, 80, 160, 224, 5);
    }

    /** A network of the same kind that learns little, but fast: to try a training. */
    public static Architecture small(String name) {
        return of(name, ReceiptAlphabet.CLASSES, 8, 8, 16, 16, 32, 1);
    }

    private static Architecture of(String name, int classes, int a, int b, int c, int d, int e, int blocks) {
        List<Layer> layers = new ArrayList<>();
        layers.add(dense("stem", 1, a, 2, 2));
        layers.add(dense("half", a, b, 2, 2));
        layers.add(residual("half.1", b));
        layers.add(dense("quarter", b, c, 2, 1));
        layers.add(separable("quarter.1", c));
        layers.add(separable("quarter.2", c));
        layers.add(new Convolution("eighth.across", c, c, 3, 3, 2, 1, true, true));
        layers.add(new Convolution("eighth", c, d, 1, 1, 1, 1, false, true));
        layers.add(separable("eighth.1", d));
        layers.add(new Convolution("line", d, e, 2, 3, 1, 1, false, true));
        for (int i = 1; i <= blocks; i++) {
            layers.add(context("line." + i, e, 7));
        }
        layers.add(new Classes("classes", e, classes));
        return new Architecture(name, classes, layers);
    }

    /**
     * The network that finds text in a grey picture: four scores for every four by four pixels, one for each two by two
     * of them; see {@code docs/detector.md}.
     */
    public static Architecture detector() {
        return pyramid("detector-1", 16, 32, 64, 128, 160, 32, new int[] {2, 3, 4, 3});
    }

    /** A network of the same kind that learns little, but fast: to try a training. */
    public static Architecture smallDetector(String name) {
        return pyramid(name, 8, 8, 16, 16, 16, 8, new int[] {1, 1, 1, 1});
    }

    /**
     * Halves the picture five times, and adds what each size from a quarter on saw, coarse to fine.
     *
     * @param a to {@code e}: channels at a half, a quarter, …
     * @param sum channels in which the sizes are added
     * @param blocks at a quarter, an eighth, …
     */
    private static Architecture pyramid(String name, int a, int b, int c, int d, int e, int sum, int[] blocks) {
        List<Layer> coarsest = level("thirty-second", d, e, blocks[3], 5);
        coarsest.add(mix("thirty-second.side", e, sum, false));
        List<Layer> coarser = level("sixteenth", c, d, blocks[2], 5);
        coarser.add(new Levels("sixteenth.levels", List.of(mix("sixteenth.side", d, sum, false)), coarsest));
        List<Layer> coarse = level("eighth", b, c, blocks[1], 3);
        coarse.add(new Levels("eighth.levels", List.of(mix("eighth.side", c, sum, false)), coarser));
        List<Layer> layers = new ArrayList<>();
        layers.add(dense("stem", 1, a, 2, 2));
        layers.add(dense("quarter", a, b, 2, 2));
        for (int i = 1; i <= blocks[0]; i++) {
            layers.add(separable("quarter." + i, b));
        }
        layers.add(new Levels("quarter.levels", List.of(mix("quarter.side", b, sum, false)), coarse));
        layers.add(new Convolution("sum.across", sum, sum, 3, 3, 1, 1, true, true));
        layers.add(mix("sum", sum, sum, true));
        layers.add(new Classes("cells", sum, CELLS));
        return new Architecture(name, CELLS, layers);
    }

    private static List<Layer> level(String name, int in, int channels, int blocks, int kernel) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Convolution(name + ".across", in, in, 3, 3, 2, 2, true, true));
        layers.add(mix(name, in, channels, true));
        for (int i = 1; i <= blocks; i++) {
            layers.add(separable(name + "." + i, channels, kernel));
        }
        return layers;
    }

    private static Convolution mix(String name, int in, int out, boolean rectified) {
        return new Convolution(name, in, out, 1, 1, 1, 1, false, rectified);
    }

    private static Convolution dense(String name, int in, int out, int stepDown, int stepAcross) {
        return new Convolution(name, in, out, 3, 3, stepDown, stepAcross, false, true);
    }

    private static Residual residual(String name, int channels) {
        return new Residual(
                name, List.of(new Convolution(name + ".dense", channels, channels, 3, 3, 1, 1, false, false)));
    }

    private static Residual separable(String name, int channels) {
        return separable(name, channels, 3);
    }

    private static Residual separable(String name, int channels, int kernel) {
        return new Residual(
                name,
                List.of(
                        new Convolution(name + ".across", channels, channels, kernel, kernel, 1, 1, true, true),
                        mix(name + ".mix", channels, channels, false)));
    }

    private static Residual context(String name, int channels, int columns) {
        return new Residual(
                name,
                List.of(
                        new Convolution(name + ".along", channels, channels, 1, columns, 1, 1, true, true),
                        new Gate(name + ".gate", channels, channels / 8),
                        new Convolution(name + ".mix", channels, channels, 1, 1, 1, 1, false, false)));
    }

    /** All arrays of numbers that the layers hold. */
    public List<WeightShape> weights() {
        return layers.stream().flatMap(layer -> layer.weights().stream()).toList();
    }

    /** How many numbers are learned. */
    public int parameters() {
        return weights().stream()
                .filter(weight -> weight.role() != WeightShape.Role.STATISTIC)
                .mapToInt(WeightShape::size)
                .sum();
    }
}
