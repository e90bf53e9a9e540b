package dev.rightsize.learn.export;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scales and shifts that become part of a convolution's weights. */
final class Convolutions {
    /** Operators with as many channels as their first input. */
    private static final List<String> CHANNELWISE = List.of("Mul", "HardSigmoid", "Relu", "BatchNormalization");

    private Convolutions() {}

    /** {@code factor[c] * x + offset[c]} for each channel. */
    private record Affine(double[] factor, double[] offset) {}

    /** Moves a node that scales or shifts the output of a convolution into its weights. */
    static boolean takeAffineBehind(EditableGraph graph, NodeProto.Builder node) {
        NodeProto.Builder convolution = null;
        for (String input : node.getInputList()) {
            NodeProto.Builder maker = graph.maker(input, "Conv");
            maker = maker == null ? graph.maker(input, "ConvTranspose") : maker;
            convolution = maker != null && graph.isPrivate(input) ? maker : convolution;
        }
        Affine affine = convolution == null ? null : affine(graph, node, outputs(graph, convolution));
        if (convolution == null || affine == null) {
            return false;
        }
        boolean transposed = convolution.getOpType().equals("ConvTranspose");
        float[] weights = graph.floats(convolution.getInput(1));
        List<Long> shape = graph.shape(convolution.getInput(1));
        int block = Math.toIntExact(shape.get(2) * shape.get(3)) * (transposed ? 1 : Math.toIntExact(shape.get(1)));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] * affine.factor[i / block % affine.factor.length]);
        }
        float[] bias = bias(graph, convolution);
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) (bias[i] * affine.factor[i] + affine.offset[i]);
        }
        replace(graph, convolution, weights, bias);
        graph.bypass(node, convolution.getOutput(0));
        return true;
    }

    private static @Nullable Affine affine(EditableGraph graph, NodeProto.Builder node, int channels) {
        return switch (node.getOpType()) {
            case "Mul" -> {
                double[] factor = perChannel(graph, node, channels);
                yield factor == null ? null : new Affine(factor, new double[channels]);
            }
            case "Add" -> {
                double[] offset = perChannel(graph, node, channels);
                yield offset == null ? null : new Affine(filled(channels, 1), offset);
            }
            case "BatchNormalization" -> normalisation(graph, node);
            default -> null;
        };
    }

    private static double @Nullable [] perChannel(EditableGraph graph, NodeProto.Builder node, int channels) {
        String scalar = PpOcrGraphs.scalar(graph, node);
        if (scalar != null) {
            return filled(channels, graph.floats(scalar)[0]);
        }
        for (String input : node.getInputList()) {
            if (graph.isConstant(input) && graph.shape(input).equals(List.of(1L, (long) channels, 1L, 1L))) {
                return doubles(graph.floats(input));
            }
        }
        return null;
    }

    private static Affine normalisation(EditableGraph graph, NodeProto.Builder node) {
        double[] factor = doubles(graph.floats(node.getInput(1)));
        double[] offset = doubles(graph.floats(node.getInput(2)));
        float[] mean = graph.floats(node.getInput(3));
        float[] variance = graph.floats(node.getInput(4));
        double epsilon = node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals("epsilon"))
                .mapToDouble(attribute -> attribute.getF())
                .findFirst()
                .orElse(1e-5);
        for (int i = 0; i < factor.length; i++) {
            factor[i] /= Math.sqrt(variance[i] + epsilon);
            offset[i] -= mean[i] * factor[i];
        }
        return new Affine(factor, offset);
    }

    /** Whether a node is a convolution that never reads the zeros around its input. */
    static boolean readsOnlyItsInput(NodeProto.Builder node) {
        return node.getOpType().equals("Conv")
                && node.getAttributeList().stream()
                        .filter(attribute -> attribute.getName().equals("pads"))
                        .allMatch(pads -> pads.getIntsList().stream().allMatch(pad -> pad == 0));
    }

    /** Lets a convolution compute on {@code x} what it computed on {@code factor * x + offset}. */
    static void takeAffineBefore(EditableGraph graph, NodeProto.Builder convolution, float factor, float offset) {
        float[] weights = graph.floats(convolution.getInput(1));
        float[] bias = bias(graph, convolution);
        int block = weights.length / bias.length;
        for (int output = 0; output < bias.length; output++) {
            double sum = 0;
            for (int i = output * block; i < (output + 1) * block; i++) {
                sum += weights[i];
                weights[i] = (float) ((double) weights[i] * factor);
            }
            bias[output] = (float) (bias[output] + sum * offset);
        }
        replace(graph, convolution, weights, bias);
    }

    /** Adds {@code factor * value + offset} as a batch normalisation and returns the name of its output. */
    static String normalisation(
            EditableGraph graph, NodeProto.Builder place, String value, float factor, float offset) {
        int channels = channels(graph, value);
        String output = value + "/affine";
        graph.insertBefore(
                place,
                OnnxGraph.operation(
                                "BatchNormalization",
                                output,
                                value,
                                graph.constant(output + "/scale", repeated(channels, factor), channels),
                                graph.constant(output + "/shift", repeated(channels, offset), channels),
                                graph.constant("zeros" + channels, repeated(channels, 0), channels),
                                graph.constant("ones" + channels, repeated(channels, 1), channels))
                        .addAttribute(OnnxGraph.single("epsilon", 0f)));
        return output;
    }

    /** How many channels a value has; 0 if that is not known. */
    static int channels(EditableGraph graph, String value) {
        NodeProto.Builder convolution = graph.maker(value, "Conv");
        if (convolution != null) {
            return outputs(graph, convolution);
        }
        return CHANNELWISE.stream()
                .mapToInt(operator -> {
                    NodeProto.Builder maker = graph.maker(value, operator);
                    return maker == null ? 0 : channels(graph, maker.getInput(0));
                })
                .max()
                .orElse(0);
    }

    private static int outputs(EditableGraph graph, NodeProto.Builder convolution) {
        int axis = convolution.getOpType().equals("ConvTranspose") ? 1 : 0;
        return Math.toIntExact(graph.shape(convolution.getInput(1)).get(axis));
    }

    private static float[] bias(EditableGraph graph, NodeProto.Builder convolution) {
        return convolution.getInputCount() > 2
                ? graph.floats(convolution.getInput(2))
                : new float[outputs(graph, convolution)];
    }

    private static void replace(EditableGraph graph, NodeProto.Builder convolution, float[] weights, float[] bias) {
        long[] shape = graph.shape(convolution.getInput(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
        String name = convolution.getOutput(0);
        String input = convolution.getInput(0);
        convolution
                .clearInput()
                .addInput(input)
                .addInput(graph.constant(name + "/weights", weights, shape))
                .addInput(graph.constant(name + "/bias", bias, bias.length));
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    private static double[] filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] repeated(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }
}
