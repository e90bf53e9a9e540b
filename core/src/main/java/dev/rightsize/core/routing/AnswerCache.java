package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers by input, for a while. Safe for use by threads. */
final class AnswerCache<I, O> {
    private final Caching<I> settings;
    private final Map<Object, Kept<O>> answers = new LinkedHashMap<>(16, 0.75f, true);

    AnswerCache(Caching<I> settings) {
        this.settings = settings;
    }

    /** The key of an input; taken once for a look-up and what may follow. */
    Object key(I input) {
        return settings.key().apply(input);
    }

    synchronized @Nullable Kept<O> find(Object key, long now) {
        Kept<O> kept = answers.get(key);
        if (kept != null && Time.since(kept.atNanos, now) >= Time.nanos(settings.ttlMs())) {
            answers.remove(key);
            return null;
        }
        return kept;
    }

    synchronized void keep(Object key, ModelReference servedBy, Reply<O> reply, long now) {
        answers.put(key, new Kept<>(servedBy, reply, now));
        if (answers.size() > settings.maxAnswers()) {
            var oldest = answers.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /**
     * An answer that was given before.
     *
     * @param atNanos when
     */
    record Kept<O>(ModelReference servedBy, Reply<O> reply, long atNanos) {
        /** The answer given again: it costs nothing, since no model is run. */
        Verdict.Served<O> again(long now) {
            Reply<O> free = new Reply<>(reply.value(), reply.confidence(), Footprint.NOTHING);
            return new Verdict.Served<>(
                    free,
                    "from the cache, where it has been for "
                            + Plain.milliseconds(Math.max(0, now - atNanos) / 1_000_000));
        }
    }
}
