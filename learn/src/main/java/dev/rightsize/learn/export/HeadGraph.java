package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import dev.rightsize.learn.fit.SoftmaxLayer;
import java.util.List;

/** A linear layer as a graph: input {@code vectors} [N, size], output {@code scores} [N, labels]. */
public final class HeadGraph {
    private HeadGraph() {}

    /** The model file. */
    public static byte[] of(SoftmaxLayer layer) {
        OnnxGraph graph = new OnnxGraph("text-head");
        graph.input("vectors", FLOAT, "N", layer.inputs());
        graph.constant("weights", layer.weights(), layer.inputs(), layer.labels());
        graph.constant("bias", layer.bias(), layer.labels());
        graph.node("Gemm", "scores", List.of("vectors", "weights", "bias"));
        graph.output("scores", FLOAT, "N", layer.labels());
        return graph.bytes();
    }
}
