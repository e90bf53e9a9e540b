package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Layer;
import dev.rightsize.learn.network.Layer.Classes;
import dev.rightsize.learn.network.Layer.Convolution;
import dev.rightsize.learn.network.Layer.Gate;
import dev.rightsize.learn.network.Layer.Levels;
import dev.rightsize.learn.network.Layer.Residual;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.Weights;
import java.util.List;

/**
 * The layers of a network as nodes of an ONNX graph.
 *
 * <p>Batch normalisation is folded into the kernels. Kernels are stored whole or as one byte a number, with a scale for
 * each output channel: a quarter of the size, and since the graph itself turns them back (Cast, Mul), every runtime
 * computes with the same numbers.
 */
public final class NetworkGraph {
    /** Added to a variance before its root is taken; the same in training. */
    public static final float EPSILON = 1e-5f;

    private static final int LARGEST_BYTE = 127;

    private final OnnxGraph graph;
    private final Weights weights;
    private final boolean bytes;

    /** @param bytes whether kernels are stored as one byte a number */
    NetworkGraph(OnnxGraph graph, Weights weights, boolean bytes) {
        this.graph = graph;
        this.weights = weights;
        this.bytes = bytes;
    }

    /** Adds all layers and returns the name of what the last one gives. */
    String add(Architecture architecture, String input) {
        return add(architecture.layers(), input);
    }

    private String add(List<Layer> layers, String input) {
        String last = input;
        for (Layer layer : layers) {
            last = add(layer, last);
        }
        return last;
    }

    private String add(Layer layer, String input) {
        if (layer instanceof Convolution convolution) {
            String sums = convolution(convolution, input);
            return convolution.rectified()
                    ? graph.node("Relu", convolution.name() + ".rectified", List.of(sums))
                    : sums;
        }
        if (layer instanceof Residual residual) {
            graph.node("Add", residual.name() + ".sum", List.of(add(residual.inner(), input), input));
            return graph.node("Relu", residual.name(), List.of(residual.name() + ".sum"));
        }
        if (layer instanceof Gate gate) {
            return gate(gate, input);
        }
        if (layer instanceof Levels levels) {
            return levels(levels, input);
        }
        Classes classes = (Classes) layer;
        return pointwise(classes.name(), input, classes.kernel(), classes.shift());
    }

    private String levels(Levels levels, String input) {
        String fine = add(levels.fine(), input);
        String coarse = add(levels.coarse(), input);
        graph.constant(levels.name() + ".factors", new float[] {1, 1, 2, 2}, 4);
        graph.node(
                "Resize",
                levels.name() + ".enlarged",
                List.of(coarse, "", levels.name() + ".factors"),
                OnnxGraph.text("mode", "nearest"),
                OnnxGraph.text("coordinate_transformation_mode", "asymmetric"),
                OnnxGraph.text("nearest_mode", "floor"));
        return graph.node("Add", levels.name(), List.of(fine, levels.name() + ".enlarged"));
    }

    private String gate(Gate gate, String input) {
        graph.node("GlobalAveragePool", gate.name() + ".mean", List.of(input));
        pointwise(gate.name() + ".squeezed", gate.name() + ".mean", gate.squeeze(), gate.squeezeShift());
        graph.node("Relu", gate.name() + ".hidden", List.of(gate.name() + ".squeezed"));
        pointwise(gate.name() + ".excited", gate.name() + ".hidden", gate.excite(), gate.exciteShift());
        graph.node("Sigmoid", gate.name() + ".share", List.of(gate.name() + ".excited"));
        return graph.node("Mul", gate.name(), List.of(input, gate.name() + ".share"));
    }

    private String pointwise(String name, String input, WeightShape kernel, WeightShape shift) {
        return convolution(
                name, input, kernel, weights.of(kernel), weights.of(shift), OnnxGraph.attribute("kernel_shape", 1, 1));
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
            String name, String input, WeightShape shape, float[] kernel, float[] shift, AttributeProto... attributes) {
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
