package dev.rightsize.core.routing.install;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that is brought here while others answer.
 *
 * <pre>{@code
 * DownloadableModel<String, String> local = new DownloadableModel<>(installation, Consent.upTo(5_000_000), host);
 * Router<String, String> router =
 *         Router.<String, String>builder(task, host).strategy(Strategy.HYBRID).model(local).model(remote).build();
 * router.ask(mail); // remote answers, and local is on its way
 * router.ask(mail); // from the moment on which it is warm, local answers
 * }</pre>
 *
 * <p>A newer version is made ready beside the one that answers, takes over when it is warm, and gives back if it fails its
 * {@link Trial}. Safe for use by threads.
 */
public final class DownloadableModel<I, O> implements Model<I, O>, AutoCloseable {
    private final Consent consent;
    private final Host host;
    private final Trial trial;
    private Version<I, O> serving;
    /** A newer version that does not answer yet, or no longer. */
    private @Nullable Version<I, O> coming;
    /** The version before, until the trial of the one that answers is over. */
    private @Nullable Version<I, O> before;

    private int answers;
    private int failures;
    private boolean closed;

    /** Nothing is downloaded before {@link #prepare} or {@link #install}. */
    public DownloadableModel(Installation<I, O> installation, Consent consent, Host host) {
        this(installation, consent, host, Trial.USUAL);
    }

    /** @param trial how each version must prove itself in use */
    public DownloadableModel(Installation<I, O> installation, Consent consent, Host host, Trial trial) {
        this.consent = consent;
        this.host = host;
        this.trial = trial;
        serving = new Version<>(installation, host);
    }

    @Override
    public ModelReference reference() {
        return serving().installation().reference();
    }

    @Override
    public Delivery delivery() {
        return Delivery.DOWNLOADABLE;
    }

    /** How the version that answers is, or the first one that will. */
    @Override
    public ModelState state() {
        return serving().state();
    }

    /** How the version is that was given to {@link #update} last and does not answer; null if there is none. */
    public @Nullable ModelState comingState() {
        Version<I, O> version = coming();
        return version == null ? null : version.state();
    }

    /** Starts to make the newest version ready, behind, if there is {@link Consent} and it is time to try again. */
    @Override
    public void prepare() {
        Version<I, O> version = newest();
        if (version.claim(false)) {
            boolean handedOver = false;
            try {
                host.behind(() -> start(version, consent));
                handedOver = true;
            } finally {
                if (!handedOver) {
                    version.giveUp();
                }
            }
        }
    }

    /**
     * Makes the newest version ready now, because somebody asked for it: without asking for consent, and also if it had
     * failed. Returns how it is when that has ended.
     */
    public ModelState install() {
        Version<I, O> version = newestAnew();
        version.installation().anew();
        if (version.claim(true)) {
            start(version, Consent.ALWAYS);
        } else {
            version.awaitStart();
        }
        return version.state();
    }

    /** Ends a download, and begins none until {@link #install}. What is here is kept. */
    public void stop() {
        newest().unwant();
    }

    /**
     * Names a newer version, which is made ready by {@link #prepare} or {@link #install} while this one answers.
     *
     * @throws IllegalStateException if the one named before is on its way
     */
    public synchronized void update(Installation<I, O> newer) {
        if (coming != null && !coming.isAtRest()) {
            throw new IllegalStateException(
                    "Version " + coming.installation().reference().version() + " of model '"
                            + reference().model() + "' is on its way. Wait for it, or stop() it first.");
        }
        coming = new Version<>(newer, host);
    }

    @Override
    public Footprint estimate(I input) {
        return serving().estimate(input);
    }

    @Override
    public Reply<O> ask(I input, Context context) {
        Version<I, O> version = serving();
        boolean answered = false;
        try {
            Reply<O> reply = version.ask(input, context);
            answered = true;
            return reply;
        } catch (InputRefusedException e) {
            answered = true; // it is well
            throw e;
        } finally {
            if (answered) {
                answered(version);
            } else if (!context.cancellation().isCancelled()) {
                failed(version);
            }
        }
    }

    /** Ends what is on its way, and frees all versions when their last calls have ended. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Version<I, O> version : List.of(newest(), serving())) {
            version.unwant();
            version.retire("the application closed it");
        }
        retireBefore();
    }

    private void start(Version<I, O> version, Consent asked) {
        version.start(asked);
        if (version.state().isReady()) {
            takeOver(version);
        }
    }

    private void takeOver(Version<I, O> version) {
        Version<I, O> unused = null;
        synchronized (this) {
            if (version == coming) {
                unused = before;
                before = serving;
                serving = version;
                coming = null;
                answers = 0;
                failures = 0;
            } else if (version != serving) {
                unused = version; // yet another version was named meanwhile
            }
        }
        if (unused != null) {
            unused.retire(null);
        }
    }

    private void answered(Version<I, O> version) {
        boolean proved;
        synchronized (this) {
            proved = version == serving && answers < trial.answers() && ++answers == trial.answers();
        }
        if (proved) {
            retireBefore();
        }
    }

    private void failed(Version<I, O> version) {
        if (!version.state().isReady()) {
            return; // it was asked too early, or was taken back already
        }
        synchronized (this) {
            if (version != serving || answers == trial.answers() || ++failures < trial.failures()) {
                return;
            }
            if (before != null) {
                serving = before;
                coming = version;
                before = null;
                answers = trial.answers(); // it had proved itself
            }
        }
        String reason = "it failed " + trial.failures() + " times before its answer " + trial.answers();
        version.retire(reason + ", and was taken back");
        version.installation().takenBack(reason);
    }

    private void retireBefore() {
        Version<I, O> proved;
        synchronized (this) {
            proved = before;
            before = null;
        }
        if (proved != null) {
            proved.retire(null);
        }
    }

    private synchronized Version<I, O> serving() {
        return serving;
    }

    private synchronized @Nullable Version<I, O> coming() {
        return coming;
    }

    private synchronized Version<I, O> newest() {
        return coming == null ? serving : coming;
    }

    /** The newest version; one that was taken back begins anew. */
    private synchronized Version<I, O> newestAnew() {
        Version<I, O> version = newest();
        if (!version.isRetired()) {
            return version;
        }
        if (closed) {
            throw new IllegalStateException("Model '" + reference().model() + "' was closed. Make a new one.");
        }
        Version<I, O> anew = new Version<>(version.installation(), host);
        if (coming == null) {
            serving = anew;
            answers = 0;
            failures = 0;
        } else {
            coming = anew;
        }
        return anew;
    }
}
