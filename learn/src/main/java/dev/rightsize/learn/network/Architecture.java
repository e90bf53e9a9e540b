package dev.rightsize.learn.network;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Layer.Classes;
import dev.rightsize.learn.network.Layer.Convolution;
import dev.rightsize.learn.network.Layer.Gate;
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

    private static Convolution dense(String name, int in, int out, int stepDown, int stepAcross) {
        return new Convolution(name, in, out, 3, 3, stepDown, stepAcross, false, true);
    }

    private static Residual residual(String name, int channels) {
        return new Residual(
                name, List.of(new Convolution(name + ".dense", channels, channels, 3, 3, 1, 1, false, false)));
    }

    private static Residual separable(String name, int channels) {
        return new Residual(
                name,
                List.of(
                        new Convolution(name + ".across", channels, channels, 3, 3, 1, 1, true, true),
                        new Convolution(name + ".mix", channels, channels, 1, 1, 1, 1, false, false)));
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
