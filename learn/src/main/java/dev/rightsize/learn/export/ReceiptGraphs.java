package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;
import static ai.onnx.proto.OnnxMl.TensorProto.DataType.INT64;

import dev.rightsize.learn.fit.ChoiceNetwork;
import dev.rightsize.learn.fit.EmbeddingBag;
import dev.rightsize.learn.fit.RoleNetwork;
import dev.rightsize.learn.fit.RowConvolution;
import java.util.List;

/** The networks that understand receipts, as ONNX graphs. */
public final class ReceiptGraphs {
    private ReceiptGraphs() {}

    /**
     * Inputs {@code tokens} [R, K] int64, {@code scales} [R, 1], {@code figures} [R, F]; output {@code roles} [R, roles],
     * probabilities.
     */
    public static byte[] roles(RoleNetwork network) {
        OnnxGraph graph = new OnnxGraph("receipt-roles");
        EmbeddingBag bag = network.embedding();
        List<RowConvolution> layers = network.layers();
        int figures = layers.get(0).inputs() - bag.size();
        int roles = layers.get(3).outputs();
        graph.input("tokens", INT64, "R", "K");
        graph.input("scales", FLOAT, "R", 1);
        graph.input("figures", FLOAT, "R", figures);
        graph.constant("vectors", bag.vectors(), bag.vectors().length / bag.size(), bag.size());
        graph.constant("one", new long[] {1}, 1);
        graph.constant("zero", new long[] {0}, 1);
        graph.node("Gather", "embedded", List.of("vectors", "tokens"), OnnxGraph.single("axis", 0));
        graph.node("ReduceSum", "bag", List.of("embedded", "one"), OnnxGraph.single("keepdims", 0));
        graph.node("Mul", "scaledBag", List.of("bag", "scales"));
        graph.node("Concat", "rows", List.of("scaledBag", "figures"), OnnxGraph.single("axis", 1));
        graph.node("Transpose", "columns", List.of("rows"), OnnxGraph.attribute("perm", 1, 0));
        graph.node("Unsqueeze", "channels", List.of("columns", "zero"));
        String first = graph.node("Relu", "first", List.of(convolution(graph, "entrance", layers.get(0), "channels")));
        String near = graph.node("Relu", "nearOut", List.of(convolution(graph, "near", layers.get(1), first)));
        String second = graph.node("Add", "second", List.of(near, first));
        String far = graph.node("Relu", "farOut", List.of(convolution(graph, "far", layers.get(2), second)));
        String third = graph.node("Add", "third", List.of(far, second));
        graph.node("Squeeze", "logitColumns", List.of(convolution(graph, "exit", layers.get(3), third), "zero"));
        graph.node("Transpose", "logits", List.of("logitColumns"), OnnxGraph.attribute("perm", 1, 0));
        graph.node("Sigmoid", "roles", List.of("logits"));
        graph.output("roles", FLOAT, "R", roles);
        return graph.bytes();
    }

    /** Input {@code candidates} [N, F]; output {@code scores} [N, 1]. */
    public static byte[] choice(String name, ChoiceNetwork network) {
        OnnxGraph graph = new OnnxGraph(name);
        RowConvolution entrance = network.layers().get(0);
        RowConvolution exit = network.layers().get(1);
        graph.input("candidates", FLOAT, "N", entrance.inputs());
        String hidden =
                graph.node("Relu", "hidden", List.of(dense(graph, "entrance", entrance, "candidates", "hiddenIn")));
        dense(graph, "exit", exit, hidden, "scores");
        graph.output("scores", FLOAT, "N", 1);
        return graph.bytes();
    }

    private static String dense(OnnxGraph graph, String name, RowConvolution layer, String input, String output) {
        graph.constant(name + "Weights", layer.weights(), layer.outputs(), layer.inputs());
        graph.constant(name + "Bias", layer.bias(), layer.outputs());
        return graph.node(
                "Gemm", output, List.of(input, name + "Weights", name + "Bias"), OnnxGraph.single("transB", 1));
    }

    private static String convolution(OnnxGraph graph, String name, RowConvolution layer, String input) {
        int reach = layer.taps() / 2 * layer.dilation();
        graph.constant(name + "Weights", byOutput(layer), layer.outputs(), layer.inputs(), layer.taps());
        graph.constant(name + "Bias", layer.bias(), layer.outputs());
        return graph.node(
                "Conv",
                name + "Sums",
                List.of(input, name + "Weights", name + "Bias"),
                OnnxGraph.attribute("kernel_shape", layer.taps()),
                OnnxGraph.attribute("dilations", layer.dilation()),
                OnnxGraph.attribute("pads", reach, reach));
    }

    /** Weights ordered by output, input, tap, as ONNX wants them. */
    private static float[] byOutput(RowConvolution layer) {
        float[] ours = layer.weights();
        float[] theirs = new float[ours.length];
        for (int tap = 0, at = 0; tap < layer.taps(); tap++) {
            for (int output = 0; output < layer.outputs(); output++) {
                for (int input = 0; input < layer.inputs(); input++, at++) {
                    theirs[(output * layer.inputs() + input) * layer.taps() + tap] = ours[at];
                }
            }
        }
        return theirs;
    }
}
