package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an interface of the router, such as a remote one: asked now, row by row. An ask that fails is a row
 * without an answer, which counts as wrong; after several failures in a row it is given up.
 */
public final class AskedModel implements Contestant {
    private static final int FAILURES_IN_A_ROW = 3;

    private final Model<String, String> model;
    private final ModelCard card;
    private final Task task;
    private final @Nullable Double maxMoneyUsd;
    private final Consumer<String> progress;

    /**
     * @param model the model
     * @param card what is known of it
     * @param task with the labels to choose from
     * @param maxMoneyUsd what asking all rows may cost, by the model's own estimate beforehand; null for no limit
     * @param progress is told how far it is, in a sentence
     */
    public AskedModel(
            Model<String, String> model,
            ModelCard card,
            Task task,
            @Nullable Double maxMoneyUsd,
            Consumer<String> progress) {
        this.model = model;
        this.card = card;
        this.task = task;
        this.maxMoneyUsd = maxMoneyUsd;
        this.progress = progress;
    }

    @Override
    public String name() {
        return card.name();
    }

    /**
     * @throws ModelException if it fails several times in a row
     * @throws IllegalArgumentException if it would cost more than it may, or nobody knows how much; nothing is asked then
     */
    @Override
    public Trial answer(GoldSet gold) {
        checkMoney(gold);
        List<@Nullable String> answers = new ArrayList<>();
        long[] nanos = new long[gold.rows().size()];
        Footprint spent = Footprint.NOTHING;
        int failures = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            try {
                Reply<String> reply = model.ask(gold.rows().get(i).text(), new Context(task, null, Cancellation.NEVER));
                answers.add(gold.label(reply.value()));
                spent = spent.plus(reply.footprint().withLatency(ms(System.nanoTime() - start)));
                failures = 0;
            } catch (ModelException e) {
                if (++failures >= FAILURES_IN_A_ROW) {
                    throw e;
                }
                answers.add(null);
                spent = spent.plus(e.footprint().withLatency(ms(System.nanoTime() - start)));
            }
            nanos[i] = System.nanoTime() - start;
            progress.accept(name() + ": " + (i + 1) + " of " + nanos.length);
        }
        return new Trial(
                name(),
                card,
                answers,
                Latencies.ofNanos(nanos),
                Trial.perUsable(spent.times(1.0 / nanos.length), answers),
                "asked now, " + model.reference().place().name().toLowerCase(Locale.ROOT));
    }

    private void checkMoney(GoldSet gold) {
        if (maxMoneyUsd == null) {
            return;
        }
        double most = 0;
        for (GoldRow row : gold.rows()) {
            Measure money = model.estimate(row.text()).moneyUsd();
            if (money == null && !model.needsNetwork()) {
                return;
            }
            if (money == null) {
                throw new IllegalArgumentException(
                        "What asking '" + name() + "' costs is unknown: its card has no price."
                                + " Add one with --cards FILE, or ask without a limit.");
            }
            most += money.high();
        }
        if (most > maxMoneyUsd) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Asking '%s' for %d rows may cost up to %.2f USD, more than the %.2f USD that are allowed. Raise the"
                            + " limit with --spend-at-most, or give fewer rows.",
                    name(),
                    gold.rows().size(),
                    most,
                    maxMoneyUsd));
        }
    }

    private static Measure ms(long nanos) {
        return Measure.measured(nanos / 1e6, "clock of this machine");
    }
}
