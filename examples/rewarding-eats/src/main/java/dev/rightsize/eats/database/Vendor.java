package dev.rightsize.eats.database;

/** The databases that Rewarding Eats runs on. */
public enum Vendor {
    /** In a file beside the app. */
    SQLITE,
    /** A server. */
    POSTGRESQL;

    /** The folder of migrations that are written for this one alone. */
    String folder() {
        return this == SQLITE ? "sqlite" : "postgresql";
    }
}
