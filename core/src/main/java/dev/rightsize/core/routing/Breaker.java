package dev.rightsize.core.routing;

/**
 * A circuit breaker: closed, it counts failures; open, it refuses; half-open, it lets one call through to see. Safe for
 * use by threads.
 *
 * <pre>
 *           n failures in a row              rest is over
 *   CLOSED ---------------------> OPEN -----------------------> HALF_OPEN, one call
 *     ^                             ^                                |      |
 *     |                             +------------ it failed ---------+      |
 *     +---------------------------------------- it succeeded ---------------+
 * </pre>
 */
final class Breaker {
    /** No call may begin. */
    static final long REFUSED = -1;

    private enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private final Breaking settings;
    private State state = State.CLOSED;
    private int failures;
    /** How often the state has changed: a call that began before the last change says nothing about what is now. */
    private long era;
    /** When the rest began, or the call that was let through. */
    private long sinceNanos;

    private long leftAloneSinceNanos;
    private long leaveAloneNanos;
    private boolean leftAlone;

    Breaker(Breaking settings) {
        this.settings = settings;
    }

    /** Lets a call begin: a ticket with which to say how it ended, or {@link #REFUSED}. */
    synchronized long enter(long now) {
        if (leftAlone && Time.since(leftAloneSinceNanos, now) < leaveAloneNanos) {
            return REFUSED;
        }
        leftAlone = false;
        if (state == State.CLOSED) {
            return era;
        }
        if (Time.since(sinceNanos, now) < Time.nanos(settings.restMs())) {
            return REFUSED; // while half-open: if the call that was let through never ends, another may be
        }
        become(State.HALF_OPEN, now);
        return era;
    }

    synchronized void succeeded(long ticket, long now) {
        if (ticket == era) {
            failures = 0;
            if (state == State.HALF_OPEN) {
                become(State.CLOSED, now);
            }
        }
    }

    synchronized void failed(long ticket, long now) {
        if (ticket == era) {
            failures++;
            if (state == State.HALF_OPEN || failures >= settings.failures()) {
                become(State.OPEN, now);
            }
        }
    }

    /** The call ended, but says nothing about the model: it was never made, or cancelled. */
    synchronized void toldNothing(long ticket, long now) {
        if (ticket == era && state == State.HALF_OPEN) {
            become(State.OPEN, now - Time.nanos(settings.restMs())); // the next call may see
        }
    }

    /** The model wants to be left alone for so long, and then to be asked as before. */
    synchronized void leaveAlone(long ms, long now) {
        leftAloneSinceNanos = now;
        leaveAloneNanos = Time.nanos(ms);
        leftAlone = true;
    }

    /** Why a call was refused. */
    synchronized String refusal(long now) {
        if (leftAlone) {
            long left = leaveAloneNanos - Time.since(leftAloneSinceNanos, now);
            return "it wants to be left alone for another " + Plain.milliseconds(Time.milliseconds(left));
        }
        return state == State.HALF_OPEN
                ? "it failed often, and whether it is well again is being tried"
                : "it failed " + settings.failures() + " times in a row and rests";
    }

    private void become(State next, long now) {
        state = next;
        sinceNanos = now;
        failures = 0;
        era++;
    }
}
