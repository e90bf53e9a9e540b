package dev.rightsize.learn.export;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An ONNX graph whose nodes can be exchanged: who makes a value, who uses it, which constants there are. */
final class EditableGraph {
    private final OnnxMl.ModelProto model;
    private final List<NodeProto.Builder> nodes = new ArrayList<>();
    private final Map<String, OnnxMl.TensorProto> constants = new HashMap<>();
    private final List<OnnxMl.TensorProto> added = new ArrayList<>();

    EditableGraph(byte[] bytes) {
        try {
            model = OnnxMl.ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(
                    "The " + bytes.length + " bytes are no ONNX model: " + e.getMessage(), e);
        }
        model.getGraph().getInitializerList().forEach(tensor -> constants.put(tensor.getName(), tensor));
        for (NodeProto node : model.getGraph().getNodeList()) {
            if (node.getOpType().equals("Constant")) {
                constants.put(node.getOutput(0), node.getAttribute(0).getT());
            }
            nodes.add(node.toBuilder());
        }
    }

    /** The nodes at this moment, in an order in which they can run. */
    List<NodeProto.Builder> nodes() {
        return List.copyOf(nodes);
    }

    String onlyOutput() {
        return model.getGraph().getOutput(0).getName();
    }

    /** The node of this operator that makes a value; null if another one does. */
    NodeProto.@Nullable Builder maker(String value, String operator) {
        for (NodeProto.Builder node : nodes) {
            if (node.getOutputList().contains(value)) {
                return node.getOpType().equals(operator) ? node : null;
            }
        }
        return null;
    }

    List<NodeProto.Builder> users(String value) {
        return nodes.stream()
                .filter(node -> node.getInputList().contains(value))
                .toList();
    }

    /** Whether exactly one node and not the caller uses a value. */
    boolean isPrivate(String value) {
        return users(value).size() == 1 && !value.equals(onlyOutput());
    }

    boolean isConstant(String value) {
        return constants.containsKey(value);
    }

    /** The shape of a constant. */
    List<Long> shape(String constant) {
        return tensor(constant).getDimsList();
    }

    /** The numbers of a constant of float32. */
    float[] floats(String constant) {
        OnnxMl.TensorProto tensor = tensor(constant);
        if (tensor.getFloatDataCount() > 0) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    String constant(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, OnnxMl.TensorProto.DataType.FLOAT, bytes, shape);
    }

    String constant(String name, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(name, OnnxMl.TensorProto.DataType.INT64, bytes, values.length);
    }

    private String constant(String name, OnnxMl.TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        OnnxMl.TensorProto tensor = OnnxMl.TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .addAllDims(Arrays.stream(shape).boxed().toList())
                .setRawData(ByteString.copyFrom(bytes.array()))
                .build();
        if (constants.put(name, tensor) != null) {
            added.removeIf(old -> old.getName().equals(name));
        }
        added.add(tensor);
        return name;
    }

    /** Puts a new node before another one. */
    void insertBefore(NodeProto.Builder place, NodeProto.Builder node) {
        nodes.add(indexOf(place), node);
    }

    void append(NodeProto.Builder node) {
        nodes.add(node);
    }

    /** Takes a node away and lets those that used its output use {@code instead}. */
    void bypass(NodeProto.Builder node, String instead) {
        String output = node.getOutput(0);
        nodes.remove(indexOf(node));
        for (NodeProto.Builder user : nodes) {
            for (int i = 0; i < user.getInputCount(); i++) {
                if (user.getInput(i).equals(output)) {
                    user.setInput(i, instead);
                }
            }
        }
    }

    private int indexOf(NodeProto.Builder node) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) == node) {
                return i;
            }
        }
        throw new IllegalStateException("Node '" + node.getName() + "' is not in the graph any more.");
    }

    private OnnxMl.TensorProto tensor(String constant) {
        OnnxMl.TensorProto tensor = constants.get(constant);
        if (tensor == null) {
            throw new IllegalArgumentException("'" + constant + "' is no constant of the graph.");
        }
        return tensor;
    }

    /** The model without what nobody uses, and with another output if one is given. */
    byte[] bytes(OnnxMl.@Nullable ValueInfoProto output) {
        List<NodeProto.Builder> kept = live(output == null ? onlyOutput() : output.getName());
        Set<String> used = new HashSet<>();
        kept.forEach(node -> used.addAll(node.getInputList()));
        OnnxMl.GraphProto.Builder graph =
                model.getGraph().toBuilder().clearNode().clearInitializer();
        model.getGraph().getInitializerList().stream()
                .filter(tensor -> used.contains(tensor.getName()))
                .forEach(graph::addInitializer);
        added.stream().filter(tensor -> used.contains(tensor.getName())).forEach(graph::addInitializer);
        kept.forEach(graph::addNode);
        if (output != null) {
            graph.clearOutput().addOutput(output);
        }
        return model.toBuilder().setGraph(graph).build().toByteArray();
    }

    private List<NodeProto.Builder> live(String output) {
        Set<String> wanted = new HashSet<>(Set.of(output));
        List<NodeProto.Builder> kept = new ArrayList<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            NodeProto.Builder node = nodes.get(i);
            if (node.getOutputList().stream().anyMatch(wanted::contains)) {
                wanted.addAll(node.getInputList());
                kept.add(0, node);
            }
        }
        return kept;
    }
}
