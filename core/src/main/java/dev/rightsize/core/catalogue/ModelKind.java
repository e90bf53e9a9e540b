package dev.rightsize.core.catalogue;

/** Kinds of models, from the smallest to the largest. */
public enum ModelKind {
    /** Written by hand: patterns and arithmetic, no weights. */
    RULES,
    /** Trained for one task. */
    TASK_SPECIFIC,
    /** A language model that fits a common device. */
    SMALL_LANGUAGE_MODEL,
    /** A large, general model. */
    FOUNDATION
}
