package dev.rightsize.learn.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.rightsize.learn.export.NetworkGraph;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Layer;
import dev.rightsize.learn.network.Layer.Classes;
import dev.rightsize.learn.network.Layer.Convolution;
import dev.rightsize.learn.network.Layer.Gate;
import dev.rightsize.learn.network.Layer.Levels;
import dev.rightsize.learn.network.Layer.Residual;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.WeightShape.Role;
import dev.rightsize.learn.network.Weights;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a batch through the network in PyTorch, forwards and, to learn, backwards.
 *
 * <p>Weights live in Java: each pass hands them to PyTorch and gives all its memory back when closed, so that nothing
 * leaks and nothing must be set to zero. For one thread.
 */
public final class TorchPass implements AutoCloseable {
    /** How much of a running mean or variance a batch replaces. */
    private static final double MOMENTUM = 0.02;

    /** PyTorch's number of the way of enlarging that repeats the nearest value. */
    private static final int NEAREST = 0;

    private static final Shape ONE = new Shape(1, 1);

    private final NDManager memory;
    private final Architecture architecture;
    private final boolean learning;
    private final Map<String, PtNDArray> arrays = new LinkedHashMap<>();
    private final PtNDArray scores;

    /**
     * @param input pictures of one channel, one after another
     * @param learning whether batch normalisation goes by this batch and gradients are kept
     */
    public TorchPass(
            Architecture architecture,
            Weights weights,
            float[] input,
            int count,
            int rows,
            int columns,
            boolean learning) {
        this.architecture = architecture;
        this.learning = learning;
        memory = NDManager.newBaseManager("PyTorch");
        JniUtils.setGradMode(learning);
        for (WeightShape shape : architecture.weights()) {
            PtNDArray array = array(weights.of(shape), new Shape(shape.shape()));
            if (learning && shape.role() != Role.STATISTIC) {
                array.setRequiresGradient(true);
            }
            arrays.put(shape.name(), array);
        }
        scores = forward(architecture.layers(), array(input, new Shape(count, 1, rows, columns)));
    }

    private PtNDArray array(float[] values, Shape shape) {
        return (PtNDArray) memory.create(FloatBuffer.wrap(values), shape, DataType.FLOAT32);
    }

    private PtNDArray of(WeightShape shape) {
        PtNDArray array = arrays.get(shape.name());
        if (array == null) {
            throw new IllegalStateException("Layer weight '" + shape.name() + "' is not listed by its layer.");
        }
        return array;
    }

    private PtNDArray forward(List<Layer> layers, PtNDArray input) {
        PtNDArray last = input;
        for (Layer layer : layers) {
            last = forward(layer, last);
        }
        return last;
    }

    private PtNDArray forward(Layer layer, PtNDArray input) {
        if (layer instanceof Convolution convolution) {
            return convolution(convolution, input);
        }
        if (layer instanceof Residual residual) {
            return JniUtils.relu(forward(residual.inner(), input).add(input));
        }
        if (layer instanceof Gate gate) {
            PtNDArray mean = JniUtils.adaptiveAvgPool(input, ONE);
            PtNDArray hidden = JniUtils.relu(pointwise(mean, of(gate.squeeze()), of(gate.squeezeShift())));
            return input.mul(JniUtils.sigmoid(pointwise(hidden, of(gate.excite()), of(gate.exciteShift()))));
        }
        if (layer instanceof Levels levels) {
            return forward(levels.fine(), input).add(enlarged(forward(levels.coarse(), input)));
        }
        Classes classes = (Classes) layer;
        return pointwise(input, of(classes.kernel()), of(classes.shift()));
    }

    private static PtNDArray enlarged(PtNDArray input) {
        Shape shape = input.getShape();
        long[] twice = {2 * shape.get(2), 2 * shape.get(3)};
        return JniUtils.interpolate(input, twice, NEAREST, false);
    }

    private static PtNDArray pointwise(PtNDArray input, PtNDArray kernel, PtNDArray shift) {
        return JniUtils.convolution(input, kernel, shift, ONE, new Shape(0, 0), ONE, 1);
    }

    private PtNDArray convolution(Convolution layer, PtNDArray input) {
        PtNDArray sums = JniUtils.convolution(
                input,
                of(layer.kernel()),
                null,
                new Shape(layer.stepDown(), layer.stepAcross()),
                new Shape(layer.padDown(), layer.padAcross()),
                ONE,
                layer.groups());
        PtNDArray even = normalise(layer, sums);
        return layer.rectified() ? JniUtils.relu(even) : even;
    }

    private PtNDArray normalise(Convolution layer, PtNDArray sums) {
        return JniUtils.batchNorm(
                sums,
                of(layer.mean()),
                of(layer.variance()),
                of(layer.scale()),
                of(layer.shift()),
                learning,
                MOMENTUM,
                NetworkGraph.EPSILON);
    }

    /** What the last layer gives: picture by picture, channel by channel, row by row. */
    public float[] scores() {
        return scores.toFloatArray();
    }

    /** How many pictures, channels, rows and columns the scores have. */
    public long[] shape() {
        return scores.getShape().getShape();
    }

    /**
     * The slopes of the loss with respect to everything that is learned.
     *
     * @param slopes of the loss with respect to the scores
     */
    public Map<String, float[]> backward(float[] slopes) {
        JniUtils.backward(scores, array(slopes, scores.getShape()), false, false);
        Map<String, float[]> gradients = new LinkedHashMap<>();
        for (WeightShape shape : architecture.weights()) {
            if (shape.role() != Role.STATISTIC) {
                gradients.put(shape.name(), of(shape).getGradient().toFloatArray());
            }
        }
        return gradients;
    }

    /** The running means and variances after this pass. */
    public Map<String, float[]> statistics() {
        Map<String, float[]> statistics = new LinkedHashMap<>();
        for (WeightShape shape : architecture.weights()) {
            if (shape.role() == Role.STATISTIC) {
                statistics.put(shape.name(), of(shape).toFloatArray());
            }
        }
        return statistics;
    }

    @Override
    public void close() {
        memory.close();
    }
}
