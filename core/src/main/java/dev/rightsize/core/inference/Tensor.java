package dev.rightsize.core.inference;

/** A dense array of numbers with a shape, in row-major order. */
public sealed interface Tensor permits FloatTensor, IntTensor {
    /** Sizes of the dimensions, outermost first. */
    int[] shape();

    /** Number of elements that {@code shape} describes; 1 for a scalar. */
    static int elements(int[] shape) {
        int product = 1;
        for (int size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("A dimension of a tensor must not be negative but is " + size + ".");
            }
            product = Math.multiplyExact(product, size);
        }
        return product;
    }
}
