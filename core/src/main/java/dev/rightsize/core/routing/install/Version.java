package dev.rightsize.core.routing.install;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.ModelState.Absent;
import dev.rightsize.core.routing.ModelState.Downloading;
import dev.rightsize.core.routing.ModelState.Failed;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model, on its way and in use: who makes it ready, whether it is asked, and when it may be closed. Safe
 * for use by threads; nothing is downloaded, loaded or asked while others are kept waiting.
 */
final class Version<I, O> {
    private static final long FIRST_PAUSE_MS = 1_000;
    private static final long MAX_PAUSE_MS = 5 * 60 * 1_000;
    private static final long NANOS_A_MS = 1_000_000;

    private final Installation<I, O> installation;
    private final Host host;
    private ModelState state;
    private @Nullable Model<I, O> open;
    /** Set while somebody makes it ready; raised when that has ended. */
    private Host.@Nullable Signal underWay;

    private Cancellation stop = new Cancellation();
    private boolean unwanted;
    private long pauseMs = FIRST_PAUSE_MS;
    private long failedAtNanos;
    private int calls;
    private boolean retired;

    Version(Installation<I, O> installation, Host host) {
        this.installation = installation;
        this.host = host;
        state = new Absent(installation.missingBytes());
    }

    Installation<I, O> installation() {
        return installation;
    }

    synchronized ModelState state() {
        return state;
    }

    /** Whether nobody is making it ready. */
    synchronized boolean isAtRest() {
        return underWay == null;
    }

    synchronized boolean isRetired() {
        return retired;
    }

    // ---------------------------------------------------------------------------------------------- on its way

    /** Takes on the work of making it ready, to be done by {@link #start}; false if there is none, or it is not time. */
    synchronized boolean claim(boolean insisting) {
        boolean begins = state instanceof Absent || state instanceof Failed;
        if (underWay != null || retired || !begins || !(insisting || (!unwanted && isTime()))) {
            return false;
        }
        underWay = host.signal();
        stop = new Cancellation();
        unwanted = false;
        return true;
    }

    /** Waits for whoever makes it ready. */
    void awaitStart() {
        Host.Signal ended;
        synchronized (this) {
            ended = underWay;
        }
        if (ended != null) {
            ended.await(Long.MAX_VALUE);
        }
    }

    /** Makes it ready, after {@link #claim}. */
    void start(Consent consent) {
        try {
            if (isWanted(consent)) {
                bring();
            }
        } catch (ModelException e) {
            fail(String.valueOf(e.getMessage()), e instanceof RetriableModelException retriable ? retriable : null);
        } catch (RuntimeException e) {
            fail("unforeseen " + e, null); // it would vanish in the background
        } catch (Error e) {
            fail("ended by " + e, null);
            throw e;
        } finally {
            giveUp();
        }
    }

    /** Ends what {@link #claim} began, whether it came to anything or not. */
    void giveUp() {
        Host.Signal ended;
        synchronized (this) {
            ended = underWay;
            underWay = null;
        }
        if (ended != null) {
            ended.raise();
        }
    }

    /** Ends a download; what is here is kept. It is not begun again until somebody insists. */
    void unwant() {
        Cancellation current;
        synchronized (this) {
            unwanted = true;
            current = stop;
        }
        current.cancel();
    }

    private boolean isWanted(Consent consent) {
        long missing = installation.missingBytes();
        if (missing == 0 || consent.isGiven(installation.reference(), missing)) {
            return true;
        }
        synchronized (this) {
            unwanted = true;
        }
        return false;
    }

    private void bring() {
        long missing = installation.missingBytes();
        become(new Downloading(0, missing));
        if (missing > 0) {
            installation.download(this::downloaded, stop);
        }
        if (stop.isCancelled()) {
            become(new Absent(installation.missingBytes()));
            return;
        }
        become(ModelState.VERIFYING);
        installation.verify();
        become(ModelState.WARMING);
        opened(open());
    }

    private Model<I, O> open() {
        try {
            return installation.open();
        } catch (PermanentModelException e) {
            installation.takenBack(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void opened(Model<I, O> model) {
        boolean late;
        synchronized (this) {
            open = model;
            become(ModelState.READY);
            late = retired;
        }
        if (late) {
            close();
        }
    }

    private synchronized void downloaded(long bytes) {
        if (state instanceof Downloading soFar) {
            long more = Math.max(soFar.bytes(), Math.min(bytes, soFar.totalBytes()));
            become(new Downloading(more, soFar.totalBytes()));
        }
    }

    private synchronized void fail(String reason, @Nullable RetriableModelException retriable) {
        if (state instanceof Downloading && stop.isCancelled()) {
            become(new Absent(installation.missingBytes()));
            return;
        }
        failedAtNanos = host.nanos();
        Long retryAt = null;
        if (retriable != null) {
            Long told = retriable.retryAfterMs();
            long pause = Math.max(told == null ? 0 : told, (long) (pauseMs * (1 - host.random() / 2)));
            retryAt = failedAtNanos + pause * NANOS_A_MS;
            pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
        }
        become(new Failed(reason, retryAt));
    }

    private boolean isTime() {
        if (!(state instanceof Failed failed)) {
            return true;
        }
        long now = host.nanos();
        boolean setBack = now - failedAtNanos < 0;
        return failed.retryAtNanos() != null && (setBack || now - failed.retryAtNanos() >= 0);
    }

    // --------------------------------------------------------------------------------------------------- in use

    Reply<O> ask(I input, Context context) {
        Model<I, O> model = callBegins();
        try {
            return model.ask(input, context);
        } finally {
            callEnds();
        }
    }

    Footprint estimate(I input) {
        Model<I, O> model = callBegins();
        try {
            return model.estimate(input);
        } finally {
            callEnds();
        }
    }

    /** It will not be asked again, for the reason given if it was ready; it is closed when its last call has ended. */
    void retire(@Nullable String failure) {
        boolean idle;
        synchronized (this) {
            if (failure != null && state.isReady()) {
                become(new Failed(failure, null));
            }
            retired = true;
            idle = calls == 0;
        }
        if (idle) {
            close();
        }
    }

    private synchronized Model<I, O> callBegins() {
        if (open == null || !state.isReady()) {
            throw new RetriableModelException(
                    "Model '" + installation.reference().model() + "' is not ready: " + state.text() + ".", null);
        }
        calls++;
        return open;
    }

    private void callEnds() {
        boolean last;
        synchronized (this) {
            calls--;
            last = retired && calls == 0;
        }
        if (last) {
            close();
        }
    }

    private void close() {
        Model<I, O> closing;
        synchronized (this) {
            closing = open;
            open = null;
        }
        if (closing != null) {
            installation.close(closing);
        }
    }

    private synchronized void become(ModelState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Model '" + installation.reference().model() + "' is " + state.text()
                    + " and cannot become " + next.text() + ".");
        }
        state = next;
    }
}
