package dev.rightsize.core.routing;

/**
 * What routing needs of the place where it runs. A server has clocks, threads and sockets, a page has promises; both
 * look like this.
 *
 * <p>Implementations are safe for use by several threads at once.
 */
public interface Host {
    /** Nanoseconds since some moment in the past. Never goes back, whatever happens to the calendar. */
    long nanos();

    /** A random number from 0 (included) to 1. */
    double random();

    /** Whether there is a network at all; false only if that is known. */
    boolean isOnline();

    /** Whether the caller was asked to stop: its thread was interrupted. */
    boolean isInterrupted();

    /** Runs {@code work} apart from the caller, who goes on at once. */
    Work behind(Runnable work);

    /** A new signal that was not raised. */
    Signal signal();

    /** Work that runs apart from its caller. */
    interface Work {
        /** Asks it to end soon. It may ignore that; calling this again changes nothing. */
        void stop();
    }

    /** Something to wait for. Raised once, it stays so. */
    interface Signal {
        /** Ends all waiting. What was written before this is seen by those who waited. */
        void raise();

        /**
         * Waits until it is raised, {@code maxMs} milliseconds have gone by, or the caller is asked to stop.
         *
         * @return whether it was raised
         */
        boolean await(long maxMs);
    }
}
