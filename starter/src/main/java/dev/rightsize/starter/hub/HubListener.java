package dev.rightsize.starter.hub;

/** Told about every answer of the hub. */
@FunctionalInterface
public interface HubListener {
    /** Tells nobody. */
    HubListener NONE = (status, bytes) -> {};

    /** @param bytes how many were sent */
    void answered(int status, long bytes);
}
