package dev.rightsize.core.metering;

/** How a figure came to be known. */
public enum Basis {
    /** Read from a clock or a counter while the answer was made. */
    MEASURED,
    /** Calculated from something that was measured, with a published method. */
    ESTIMATED,
    /** Published by the provider of the model. */
    DISCLOSED
}
