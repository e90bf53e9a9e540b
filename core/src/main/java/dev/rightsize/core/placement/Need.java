package dev.rightsize.core.placement;

/** What does the work. */
public enum Need {
    /** A person fills in a form: the lowest step of progressive enhancement, which is always offered. */
    FORM,
    /** A rule: a pattern, a look-up, a sum. */
    RULE,
    /** A model. */
    AI
}
