package dev.rightsize.benchmarks.engine;

import java.util.Locale;

/** The parts that the time of a reading is split into. */
public enum Stage {
    DECODE,
    DETECTION,
    RECOGNITION,
    UNDERSTANDING;

    /** {@code decode} and so on. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
