package dev.rightsize.learn.export;

import ai.onnx.proto.OnnxMl;
import java.util.List;

/**
 * Builds an ONNX model node by node.
 *
 * <pre>{@code
 * OnnxGraph graph = new OnnxGraph("choice");
 * graph.input("candidates", OnnxMl.TensorProto.DataType.FLOAT, "N", 40);
 * graph.node("Relu", "y", List.of("candidates"));
 * graph.output("y", OnnxMl.TensorProto.DataType.FLOAT, "N", 40);
 * byte[] model = graph.bytes();
 * }</pre>
 */
public final class OnnxGraph {
    private static final int OPSET = 13;
    private static final int IR_VERSION = 7;

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();

    public OnnxGraph(String name) {
        graph.setName(name);
    }

    /** Declares an input; dimensions are numbers or, where they vary, names. */
    public void input(String name, OnnxMl.TensorProto.DataType type, Object... dimensions) {
        graph.addInput(value(name, type, dimensions));
    }

    /** Declares an output. */
    public void output(String name, OnnxMl.TensorProto.DataType type, Object... dimensions) {
        graph.addOutput(value(name, type, dimensions));
    }

    /** Adds constant numbers. */
    public String constant(String name, float[] values, long... shape) {
        OnnxMl.TensorProto.Builder tensor = tensor(name, OnnxMl.TensorProto.DataType.FLOAT, shape);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        graph.addInitializer(tensor);
        return name;
    }

    /** Adds constant whole numbers. */
    public String constant(String name, long[] values, long... shape) {
        OnnxMl.TensorProto.Builder tensor = tensor(name, OnnxMl.TensorProto.DataType.INT64, shape);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        graph.addInitializer(tensor);
        return name;
    }

    /** Adds constant small numbers, one byte each. */
    public String constant(String name, byte[] values, long... shape) {
        graph.addInitializer(tensor(name, OnnxMl.TensorProto.DataType.INT8, shape)
                .setRawData(com.google.protobuf.ByteString.copyFrom(values)));
        return name;
    }

    /** Adds an operation with one output of the given name and returns that name. */
    public String node(String operator, String output, List<String> inputs, OnnxMl.AttributeProto... attributes) {
        graph.addNode(operation(operator, output, inputs.toArray(String[]::new)).addAllAttribute(List.of(attributes)));
        return output;
    }

    static OnnxMl.AttributeProto attribute(String name, long... values) {
        OnnxMl.AttributeProto.Builder attribute =
                OnnxMl.AttributeProto.newBuilder().setName(name);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.setType(OnnxMl.AttributeProto.AttributeType.INTS).build();
    }

    static OnnxMl.AttributeProto single(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setI(value)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .build();
    }

    static OnnxMl.AttributeProto single(String name, float value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setF(value)
                .setType(OnnxMl.AttributeProto.AttributeType.FLOAT)
                .build();
    }

    static OnnxMl.AttributeProto text(String name, String value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setS(com.google.protobuf.ByteString.copyFromUtf8(value))
                .setType(OnnxMl.AttributeProto.AttributeType.STRING)
                .build();
    }

    /** An operation with one output, which names it. */
    static OnnxMl.NodeProto.Builder operation(String operator, String output, String... inputs) {
        return OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    /** The model file. */
    public byte[] bytes() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("rightsize")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static OnnxMl.TensorProto.Builder tensor(String name, OnnxMl.TensorProto.DataType type, long[] shape) {
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        for (long size : shape) {
            tensor.addDims(size);
        }
        return tensor;
    }

    static OnnxMl.ValueInfoProto value(String name, OnnxMl.TensorProto.DataType type, Object... dimensions) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (Object dimension : dimensions) {
            OnnxMl.TensorShapeProto.Dimension.Builder size = shape.addDimBuilder();
            if (dimension instanceof Integer number) {
                size.setDimValue(number);
            } else {
                size.setDimParam(dimension.toString());
            }
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}
