package dev.rightsize.core.task;

import java.util.Locale;

/** What users hold in their hands. */
public enum Device {
    PHONE,
    LAPTOP,
    DESKTOP;

    /** {@code phone}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
