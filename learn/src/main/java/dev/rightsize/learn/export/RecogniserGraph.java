package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Layer;
import dev.rightsize.learn.network.Layer.Classes;
import dev.rightsize.learn.network.Layer.Convolution;
import dev.rightsize.learn.network.Layer.Gate;
import dev.rightsize.learn.network.Layer.Residual;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.Weights;
import java.util.List;

/**
 * The recogniser as an ONNX graph: input {@code x} [N, 1, 32, W], output {@code text} [N, W / 4, classes],
 * probabilities.
 *
 * <p>Batch normalisation is folded into the kernels. Kernels are stored whole or as one byte a number, with a scale for
 * each output channel: a quarter of the size, and since the graph itself turns them back (Cast, Mul), every runtime
 * computes with the same numbers.
 */
public final class RecogniserGraph {
    /** Added to a variance before its root is taken; the same in training. */
    public static final float EPSILON = 1e-5f;

    private static final int LARGEST_BYTE = 127;

    private final OnnxGraph graph = new OnnxGraph("line-recogniser");
    private final Weights weights;
    private final boolean bytes;

    private RecogniserGraph(Weights weights, boolean bytes) {
        this.weights = weights;
        this.bytes = bytes;
    }

    /** @param bytes whether kernels are stored as one byte a number */
    public static byte[] of(Architecture architecture, Weights weights, boolean bytes) {
        RecogniserGraph built = new RecogniserGraph(weights, bytes);
        return built.build(architecture);
    }

    private byte[] build(Architecture architecture) {
        graph.input("x", FLOAT, "N", 1, LabelledLine.HEIGHT, "W");
        String last = "x";
        for (Layer layer : architecture.layers()) {
            last = add(layer, last);
        }
        graph.constant("rows", new long[] {2}, 1);
        graph.node("Squeeze", "columns", List.of(last, "rows"));
        graph.node("Transpose", "scores", List.of("columns"), OnnxGraph.attribute("perm", 0, 2, 1));
        graph.node("Softmax", "text", List.of("scores"), OnnxGraph.single("axis", 2));
        graph.output("text", FLOAT, "N", "T", architecture.classes());
        return graph.bytes();
    }

    private String add(Layer layer, String input) {
        if (layer instanceof Convolution convolution) {
            String sums = convolution(convolution, input);
            return convolution.rectified()
                    ? graph.node("Relu", convolution.name() + ".rectified", List.of(sums))
                    : sums;
        }
        if (layer instanceof Residual residual) {
            String inner = input;
            for (Layer step : residual.inner()) {
                inner = add(step, inner);
            }
            graph.node("Add", residual.name() + ".sum", List.of(inner, input));
            return graph.node("Relu", residual.name(), List.of(residual.name() + ".sum"));
        }
        if (layer instanceof Gate gate) {
            return gate(gate, input);
        }
        Classes classes = (Classes) layer;
        return convolution(
                classes.name(),
                input,
                classes.kernel(),
                weights.of(classes.kernel()),
                weights.of(classes.shift()),
                OnnxGraph.attribute("kernel_shape", 1, 1));
    }

    private String gate(Gate gate, String input) {
        graph.node("GlobalAveragePool", gate.name() + ".mean", List.of(input));
        convolution(
                gate.name() + ".squeezed",
                gate.name() + ".mean",
                gate.squeeze(),
                weights.of(gate.squeeze()),
                weights.of(gate.squeezeShift()),
                OnnxGraph.attribute("kernel_shape", 1, 1));
        graph.node("Relu", gate.name() + ".hidden", List.of(gate.name() + ".squeezed"));
        convolution(
                gate.name() + ".excited",
                gate.name() + ".hidden",
                gate.excite(),
                weights.of(gate.excite()),
                weights.of(gate.exciteShift()),
                OnnxGraph.attribute("kernel_shape", 1, 1));
        graph.node("Sigmoid", gate.name() + ".share", List.of(gate.name() + ".excited"));
        return graph.node("Mul", gate.name(), List.of(input, gate.name() + ".share"));
    }

    private String convolution(Convolution layer, String input) {
        float[] kernel = weights.of(layer.kernel()).clone();
        float[] shift = weights.of(layer.shift()).clone();
        float[] scale = weights.of(layer.scale());
        float[] mean = weights.of(layer.mean());
        float[] variance = weights.of(layer.variance());
        int size = kernel.length / layer.out();
        for (int channel = 0; channel < layer.out(); channel++) {
            float factor = (float) (scale[channel] / Math.sqrt(variance[channel] + EPSILON));
            shift[channel] -= mean[channel] * factor;
            for (int i = 0; i < size; i++) {
                kernel[channel * size + i] *= factor;
            }
        }
        return convolution(
                layer.name(),
                input,
                layer.kernel(),
                kernel,
                shift,
                OnnxGraph.attribute("kernel_shape", layer.rows(), layer.columns()),
                OnnxGraph.attribute("strides", layer.stepDown(), layer.stepAcross()),
                OnnxGraph.attribute("pads", layer.padDown(), layer.padAcross(), layer.padDown(), layer.padAcross()),
                OnnxGraph.single("group", (long) layer.groups()));
    }

    private String convolution(
            String name,
            String input,
            WeightShape shape,
            float[] kernel,
            float[] shift,
            ai.onnx.proto.OnnxMl.AttributeProto... attributes) {
        String numbers = bytes ? asBytes(shape, kernel) : graph.constant(shape.name(), kernel, shape.shape());
        graph.constant(name + ".bias", shift, shift.length);
        return graph.node("Conv", name, List.of(input, numbers, name + ".bias"), attributes);
    }

    private String asBytes(WeightShape shape, float[] kernel) {
        int channels = (int) shape.shape()[0];
        int size = kernel.length / channels;
        byte[] rounded = new byte[kernel.length];
        float[] scales = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            float largest = 0;
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                largest = Math.max(largest, Math.abs(kernel[i]));
            }
            scales[channel] = Math.max(largest / LARGEST_BYTE, Float.MIN_NORMAL);
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                rounded[i] = (byte) Math.round(kernel[i] / scales[channel]);
            }
        }
        String name = shape.name();
        graph.constant(name + ".bytes", rounded, shape.shape());
        graph.constant(name + ".steps", scales, channels, 1, 1, 1);
        graph.node("Cast", name + ".whole", List.of(name + ".bytes"), OnnxGraph.single("to", (long) FLOAT.getNumber()));
        return graph.node("Mul", name, List.of(name + ".whole", name + ".steps"));
    }
}
