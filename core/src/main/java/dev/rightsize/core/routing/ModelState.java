package dev.rightsize.core.routing;

import org.jspecify.annotations.Nullable;

/** How near a model is to answering: absent → downloading → verifying → warming → ready; or failed. */
public sealed interface ModelState {
    /** All files are here, but nobody has looked at them. */
    ModelState HERE = new Absent(0);

    ModelState VERIFYING = new Verifying();
    ModelState WARMING = new Warming();
    ModelState READY = new Ready();

    /** In words, for people: {@code downloading, 43 %}. */
    String text();

    /** Whether it can be asked. */
    // Not a default method: with one, a thread that meets a state first and one that meets this type first would
    // deadlock.
    boolean isReady();

    /** Whether this state may come after that one; no other step is ever taken. */
    boolean mayBecome(ModelState next);

    /**
     * Not all of its files are here, or nothing was done with them yet.
     *
     * @param missingBytes how much must be downloaded
     */
    record Absent(long missingBytes) implements ModelState {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String text() {
            return missingBytes == 0 ? "not loaded yet" : "not here yet, " + Plain.bytes(missingBytes) + " to download";
        }

        @Override
        public boolean mayBecome(ModelState next) {
            return next instanceof Downloading;
        }
    }

    /**
     * Its files are on their way.
     *
     * @param bytes how much is here
     * @param totalBytes how much it will be
     */
    record Downloading(long bytes, long totalBytes) implements ModelState {
        public Downloading {
            if (bytes < 0 || bytes > totalBytes) {
                throw new IllegalArgumentException(
                        "'bytes' must be from 0 to 'totalBytes', " + totalBytes + ", but is " + bytes + ".");
            }
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String text() {
            return "downloading, " + (totalBytes == 0 ? 100 : bytes * 100 / totalBytes) + " %";
        }

        /** It goes on, ends, fails, or is stopped; what is here is kept then. */
        @Override
        public boolean mayBecome(ModelState next) {
            return next instanceof Downloading more
                    ? more.totalBytes == totalBytes && more.bytes >= bytes
                    : next instanceof Verifying || next instanceof Failed || next instanceof Absent;
        }
    }

    /** Its files are compared with the hashes in their manifest. */
    record Verifying() implements ModelState {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String text() {
            return "being verified";
        }

        @Override
        public boolean mayBecome(ModelState next) {
            return next instanceof Warming || next instanceof Failed;
        }
    }

    /** It is loaded and answers a first input of its own. */
    record Warming() implements ModelState {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String text() {
            return "warming up";
        }

        @Override
        public boolean mayBecome(ModelState next) {
            return next instanceof Ready || next instanceof Failed;
        }
    }

    /** It can be asked. */
    record Ready() implements ModelState {
        @Override
        public String text() {
            return "ready";
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean mayBecome(ModelState next) {
            return next instanceof Failed;
        }
    }

    /**
     * It cannot be asked.
     *
     * @param reason why, and what to do
     * @param retryAtNanos when it is worth trying again, by {@link Host#nanos()}; null if never by itself
     */
    record Failed(String reason, @Nullable Long retryAtNanos) implements ModelState {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String text() {
            return "failed: " + reason;
        }

        /** It is tried again, or begun anew. */
        @Override
        public boolean mayBecome(ModelState next) {
            return next instanceof Downloading || next instanceof Absent;
        }
    }
}
