package dev.rightsize.learn.export;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;
import static ai.onnx.proto.OnnxMl.TensorProto.DataType.INT64;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;

/**
 * A sentence encoder of BERT's build (Devlin et al., arXiv 1810.04805), written anew from the weights of a published one:
 * input {@code tokens} [N, T] int64, output {@code vectors} [N, size], of length 1.
 *
 * <p>The mean over the tokens is part of it; a mask is not, because texts of different lengths never share a run. Weights
 * are stored as one byte each with a scale for each output and are multiplied out when the graph is loaded, so that it
 * computes in float32: the published quantised version rounds what it computes by the largest number of the whole batch, and
 * its answers depend on who else asks.
 */
public final class EncoderGraph {
    /** Set before the exporter's names. */
    private static final String LAYER = "/encoder/layer.";

    private final EditableGraph given;
    private final OnnxGraph graph = new OnnxGraph("text-encoder");
    private final int heads;
    private int size;

    private EncoderGraph(byte[] model, int heads) {
        given = new EditableGraph(model);
        this.heads = heads;
    }

    /**
     * The model file.
     *
     * @param published the model as PyTorch exported it, in float32
     * @param heads of attention in each layer
     * @param layers how many
     * @param maxTokens the most tokens of a text
     */
    public static byte[] of(byte[] published, int heads, int layers, int maxTokens) {
        return new EncoderGraph(published, heads).build(layers, maxTokens);
    }

    private byte[] build(int layers, int maxTokens) {
        graph.input("tokens", INT64, "N", "T");
        graph.constant("zero", new long[] {0}, 1);
        graph.constant("one", new long[] {1}, 1);
        graph.constant("half", new float[] {0.5f});
        graph.constant("oneReal", new float[] {1});
        graph.constant("root2", new float[] {(float) Math.sqrt(2)});
        graph.constant("epsilon", new float[] {1e-12f});
        graph.constant("two", new float[] {2});
        String x = embedding(maxTokens);
        graph.constant("splitHeads", new long[] {0, 0, 3, heads, size / heads}, 5);
        graph.constant("joinHeads", new long[] {0, 0, size}, 3);
        for (int layer = 0; layer < layers; layer++) {
            x = layer(LAYER + layer, "encoder.layer." + layer, x);
        }
        String mean = graph.node(
                "ReduceMean", "mean", List.of(x), OnnxGraph.attribute("axes", 1), OnnxGraph.single("keepdims", 0));
        String length = graph.node(
                "ReduceL2",
                "meanLength",
                List.of(mean),
                OnnxGraph.attribute("axes", 1),
                OnnxGraph.single("keepdims", 1));
        node("Div", "vectors", mean, length);
        graph.output("vectors", FLOAT, "N", size);
        return graph.bytes();
    }

    private String embedding(int maxTokens) {
        String words = "embeddings.word_embeddings.weight";
        size = Math.toIntExact(given.shape(words).get(1));
        float[] positions = given.floats("embeddings.position_embeddings.weight");
        float[] types = given.floats("embeddings.token_type_embeddings.weight");
        float[] places = new float[maxTokens * size];
        for (int i = 0; i < places.length; i++) {
            places[i] = positions[i] + types[i % size]; // a single sentence is of type 0
        }
        int rows = Math.toIntExact(given.shape(words).get(0));
        ByteMatrix bytes = ByteMatrix.byRow(given.floats(words), rows, size);
        graph.constant("words", bytes.values(), rows, size);
        graph.constant("wordScales", bytes.scales(), rows, 1);
        graph.constant("places", places, maxTokens, size);
        String whole = graph.node("Gather", "wordBytes", List.of("words", "tokens"), OnnxGraph.single("axis", 0));
        String real = graph.node("Cast", "wordReals", List.of(whole), OnnxGraph.single("to", FLOAT.getNumber()));
        String scale = graph.node("Gather", "wordScale", List.of("wordScales", "tokens"), OnnxGraph.single("axis", 0));
        String shape = node("Shape", "shape", "tokens");
        graph.constant("lengthAt", new long[] {1}, 1);
        String length = graph.node("Gather", "length", List.of(shape, "lengthAt"), OnnxGraph.single("axis", 0));
        String place = node("Slice", "place", "places", "zero", length);
        String sum = node("Add", "embedded", node("Mul", "wordVectors", real, scale), place);
        return normalised("embeddings", "embeddings.LayerNorm", sum);
    }

    private String layer(String path, String name, String x) {
        String attended = attention(path + "/attention", name + ".attention", x);
        String first = normalised(
                path + "/attention", name + ".attention.output.LayerNorm", node("Add", path + "/first", attended, x));
        String wide = dense(path + "/intermediate/dense", name + ".intermediate.dense", first);
        String narrow = dense(path + "/output/dense", name + ".output.dense", gelu(path, wide));
        return normalised(path + "/output", name + ".output.LayerNorm", node("Add", path + "/second", narrow, first));
    }

    private String attention(String path, String name, String x) {
        float[][] weights = new float[3][];
        float[][] biases = new float[3][];
        String[] parts = {"query", "key", "value"};
        for (int i = 0; i < parts.length; i++) {
            weights[i] = weights(path + "/self/" + parts[i]);
            biases[i] = given.floats(name + ".self." + parts[i] + ".bias").clone();
        }
        float scale = (float) (1 / Math.sqrt((double) size / heads));
        multiply(weights[0], scale);
        multiply(biases[0], scale);
        String all = dense(path + "/all", beside(weights), beside(biases), x);
        String split = graph.node(
                "Transpose",
                path + "/heads",
                List.of(node("Reshape", path + "/split", all, "splitHeads")),
                OnnxGraph.attribute("perm", 2, 0, 3, 1, 4));
        String queries = part(path + "/queries", split, 0);
        String keys = graph.node(
                "Transpose",
                path + "/turnedKeys",
                List.of(part(path + "/keys", split, 1)),
                OnnxGraph.attribute("perm", 0, 1, 3, 2));
        String shares = graph.node(
                "Softmax",
                path + "/shares",
                List.of(node("MatMul", path + "/scores", queries, keys)),
                OnnxGraph.single("axis", -1));
        String mixed = node("MatMul", path + "/mixed", shares, part(path + "/values", split, 2));
        String back = graph.node("Transpose", path + "/back", List.of(mixed), OnnxGraph.attribute("perm", 0, 2, 1, 3));
        String joined = node("Reshape", path + "/joined", back, "joinHeads");
        return dense(path + "/output/dense", name + ".output.dense", joined);
    }

    private String part(String output, String split, int index) {
        graph.constant(output + "/at", new long[] {index});
        return graph.node("Gather", output, List.of(split, output + "/at"), OnnxGraph.single("axis", 0));
    }

    /** x/2 (1 + erf(x/√2)), in the order in which ONNX Runtime knows it. */
    private String gelu(String path, String x) {
        String erf = node("Erf", path + "/erf", node("Div", path + "/erfInput", x, "root2"));
        String twice = node("Mul", path + "/twice", x, node("Add", path + "/erfPlus1", erf, "oneReal"));
        return node("Mul", path + "/gelu", twice, "half");
    }

    private String normalised(String path, String name, String x) {
        graph.constant(name + "/weight", given.floats(name + ".weight"), size);
        graph.constant(name + "/bias", given.floats(name + ".bias"), size);
        String mean = average(path + "/average", x);
        String centred = node("Sub", path + "/centred", x, mean);
        String variance = average(path + "/variance", node("Pow", path + "/squares", centred, "two"));
        String root = node("Sqrt", path + "/deviation", node("Add", path + "/positive", variance, "epsilon"));
        String plain = node("Div", path + "/standard", centred, root);
        return node(
                "Add", path + "/normalised", node("Mul", path + "/weighted", plain, name + "/weight"), name + "/bias");
    }

    private String average(String output, String x) {
        return graph.node(
                "ReduceMean", output, List.of(x), OnnxGraph.attribute("axes", -1), OnnxGraph.single("keepdims", 1));
    }

    private String dense(String path, String name, String x) {
        return dense(path, weights(path), given.floats(name + ".bias"), x);
    }

    private String dense(String path, float[] weights, float[] bias, String x) {
        int outputs = bias.length;
        int inputs = weights.length / outputs;
        ByteMatrix bytes = ByteMatrix.byColumn(weights, inputs, outputs);
        graph.constant(path + "/bytes", bytes.values(), inputs, outputs);
        graph.constant(path + "/scales", bytes.scales(), 1, outputs);
        graph.constant(path + "/bias", bias, outputs);
        String reals = graph.node(
                "Cast", path + "/reals", List.of(path + "/bytes"), OnnxGraph.single("to", DataType.FLOAT_VALUE));
        String scaled = node("Mul", path + "/weights", reals, path + "/scales");
        return node("Add", path + "/out", node("MatMul", path + "/product", x, scaled), path + "/bias");
    }

    /** The weights of the exporter's product of this name, [inputs, outputs]. */
    private float[] weights(String path) {
        NodeProto.Builder product = given.maker(path + "/MatMul_output_0", "MatMul");
        if (product == null) {
            throw new IllegalArgumentException("The published model has no product '" + path
                    + "'. Give the float32 model of MiniLM-L6-v2 as LangChain4j publishes it.");
        }
        return given.floats(product.getInput(1)).clone();
    }

    private String node(String operator, String output, String... inputs) {
        return graph.node(operator, output, List.of(inputs));
    }

    private static void multiply(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /** Matrices of as many rows side by side. */
    private float[] beside(float[][] parts) {
        int rows = parts[0].length / size;
        float[] all = new float[parts.length * parts[0].length];
        for (int row = 0; row < rows; row++) {
            for (int part = 0; part < parts.length; part++) {
                System.arraycopy(parts[part], row * size, all, (row * parts.length + part) * size, size);
            }
        }
        return all;
    }
}
