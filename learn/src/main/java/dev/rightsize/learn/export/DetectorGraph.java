package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import java.util.List;

/**
 * The detector as an ONNX graph: input {@code x} [1, 1, H, W], whose sides are multiples of 32, output {@code map}
 * [1, 1, H / 2, W / 2], the probability that a cell of two by two pixels belongs to the core of a line of text.
 *
 * <p>The network's scores lie on a grid of four by four pixels, four to a place; they are laid out side by side.
 */
public final class DetectorGraph {
    private static final int CELLS_A_SIDE = 2;

    private DetectorGraph() {}

    /** @param bytes whether kernels are stored as one byte a number */
    public static byte[] of(Architecture architecture, Weights weights, boolean bytes) {
        OnnxGraph graph = new OnnxGraph("text-detector");
        graph.input("x", FLOAT, 1, 1, "H", "W");
        String scores = new NetworkGraph(graph, weights, bytes).add(architecture, "x");
        graph.node("Sigmoid", "shares", List.of(scores));
        graph.node("DepthToSpace", "map", List.of("shares"), OnnxGraph.single("blocksize", CELLS_A_SIDE));
        graph.output("map", FLOAT, 1, 1, "rows", "columns");
        return graph.bytes();
    }
}
