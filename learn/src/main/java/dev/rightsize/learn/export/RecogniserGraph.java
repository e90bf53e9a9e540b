package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import java.util.List;

/**
 * The recogniser as an ONNX graph: input {@code x} [N, 1, 32, W], output {@code text} [N, W / 4, classes],
 * probabilities.
 */
public final class RecogniserGraph {
    private RecogniserGraph() {}

    /** @param bytes whether kernels are stored as one byte a number */
    public static byte[] of(Architecture architecture, Weights weights, boolean bytes) {
        OnnxGraph graph = new OnnxGraph("line-recogniser");
        graph.input("x", FLOAT, "N", 1, LabelledLine.HEIGHT, "W");
        String scores = new NetworkGraph(graph, weights, bytes).add(architecture, "x");
        graph.constant("rows", new long[] {2}, 1);
        graph.node("Squeeze", "columns", List.of(scores, "rows"));
        graph.node("Transpose", "scores", List.of("columns"), OnnxGraph.attribute("perm", 0, 2, 1));
        graph.node("Softmax", "text", List.of("scores"), OnnxGraph.single("axis", 2));
        graph.output("text", FLOAT, "N", "T", architecture.classes());
        return graph.bytes();
    }
}
