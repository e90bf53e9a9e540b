package dev.rightsize.browser;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int32Array;

/** A named tensor between Java and JavaScript. Its arrays are those of Java, not copies: Java's arrays are typed ones. */
abstract class PageTensor implements JSObject {
    @JSProperty
    abstract String getName();

    @JSProperty
    abstract Int32Array getShape();

    /** Null where the elements are whole numbers. */
    @JSProperty
    abstract @Nullable Float32Array getFloats();

    /** Null where the elements are not whole numbers. */
    @JSProperty
    abstract @Nullable Int32Array getInts();

    @JSBody(
            params = {"name", "shape", "floats", "ints"},
            script = "return {name: name, shape: shape, floats: floats, ints: ints};")
    private static native PageTensor create(
            String name, Int32Array shape, @Nullable Float32Array floats, @Nullable Int32Array ints);

    static PageTensor of(String name, Tensor tensor) {
        Int32Array shape = Int32Array.fromJavaArray(tensor.shape());
        if (tensor instanceof FloatTensor floats) {
            return create(name, shape, Float32Array.fromJavaArray(floats.values()), null);
        }
        return create(name, shape, null, Int32Array.fromJavaArray(((IntTensor) tensor).values()));
    }

    Tensor tensor() {
        int[] shape = getShape().toJavaArray();
        Float32Array floats = getFloats();
        if (floats != null) {
            return new FloatTensor(shape, floats.toJavaArray());
        }
        Int32Array ints = getInts();
        return new IntTensor(shape, ints == null ? new int[0] : ints.toJavaArray());
    }
}
