package dev.rightsize.core.inference;

/**
 * A tensor of {@code int} values (int64 in the graph, held as int here). Neither array is copied: hand over arrays that nobody changes.
 *
 * @param shape sizes of the dimensions, outermost first
 * @param values elements in row-major order; as many as the shape describes
 */
@SuppressWarnings(
        "ArrayRecordComponent") // tensors are moved, never compared; copying them would cost more than the sums
public record IntTensor(int[] shape, int[] values) implements Tensor {
    public IntTensor {
        if (Tensor.elements(shape) != values.length) {
            throw new IllegalArgumentException(
                    "A tensor of " + Tensor.elements(shape) + " elements was given " + values.length + " values.");
        }
    }

    /** A tensor of the given shape around {@code values}, which is not copied. */
    public static IntTensor of(int[] values, int... shape) {
        return new IntTensor(shape, values);
    }
}
