package dev.rightsize.local.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;

/**
 * One thread's memory outside of the heap through which inputs go to ONNX Runtime, used again for each run.
 *
 * <p>Without it every input would leave behind a direct buffer of its own, which the collector frees late because it
 * sees only its small wrapper.
 */
final class Staging {
    private ByteBuffer memory = allocate(1 << 16);

    /** Makes room for the inputs of one run; tensors of the run before become invalid. */
    void begin(Collection<Tensor> inputs) {
        long bytes = 0;
        for (Tensor input : inputs) {
            int size = input instanceof FloatTensor ? Float.BYTES : Long.BYTES;
            bytes += (long) Tensor.elements(input.shape()) * size + Long.BYTES;
        }
        int needed = Math.toIntExact(bytes);
        if (needed > memory.capacity()) {
            memory = allocate(needed);
        }
        memory.clear();
    }

    /** Copies a tensor; the result may be used until {@link #begin}. */
    OnnxTensor put(OrtEnvironment environment, Tensor tensor) throws OrtException {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        if (tensor instanceof FloatTensor floats) {
            ByteBuffer part = part(floats.values().length * Float.BYTES);
            part.asFloatBuffer().put(floats.values());
            return OnnxTensor.createTensor(environment, part.asFloatBuffer(), shape);
        }
        int[] values = ((IntTensor) tensor).values();
        ByteBuffer part = part(values.length * Long.BYTES);
        for (int i = 0; i < values.length; i++) {
            part.putLong(i * Long.BYTES, values[i]);
        }
        return OnnxTensor.createTensor(environment, part.asLongBuffer(), shape);
    }

    private ByteBuffer part(int bytes) {
        ByteBuffer part = memory.slice(memory.position(), bytes).order(ByteOrder.nativeOrder());
        memory.position(memory.position() + (bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES); // aligned for longs
        return part;
    }

    private static ByteBuffer allocate(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
