package dev.rightsize.local.store;

/** Something held until it is closed; closing it twice does nothing more. */
@FunctionalInterface
interface Lease extends AutoCloseable {
    @Override
    void close();
}
