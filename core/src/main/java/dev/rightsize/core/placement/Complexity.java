package dev.rightsize.core.placement;

/** How hard the work is. */
public enum Complexity {
    /** The input always has the same form: a pattern or a sum finds the answer. */
    FIXED_FORM,
    /** One kind of input, a known set of answers: it can be learned from examples. */
    NARROW,
    /** Free text in or out, on subjects that are not known beforehand. */
    OPEN,
    /** Several steps of thought, or knowledge of the world. */
    REASONING
}
