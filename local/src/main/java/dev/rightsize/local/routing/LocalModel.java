package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.local.metering.MachineMeter;
import java.util.function.Function;

/**
 * A model that is run by this process: what it does is metered, and what goes wrong is told in a router's words.
 *
 * <pre>{@code
 * Model<String, String> mails = new LocalModel<>(
 *         card.at(Place.SERVER), Delivery.PRELOADED, MachineMeter.of(System.getenv(), 1, 1), 0.1,
 *         mail -> Reply.of(classifier.label(mail), classifier.confidence()));
 * }</pre>
 *
 * <p>Safe for use by threads, if {@code answer} is.
 *
 * @param reference who answers, and where
 * @param maxCpuSeconds processor time that one answer takes at the most; budgets reserve its energy before the call
 * @param answer answers one input; its footprint is measured, so that it need not tell one
 */
public record LocalModel<I, O>(
        ModelReference reference,
        Delivery delivery,
        MachineMeter meter,
        double maxCpuSeconds,
        Function<I, Reply<O>> answer)
        implements Model<I, O> {
    private static final long MB = 1 << 20;

    @Override
    public Footprint estimate(I input) {
        return meter.atMost(maxCpuSeconds, reference.place());
    }

    @Override
    public Reply<O> ask(I input, Context context) {
        MachineMeter.Running running = meter.start(maxCpuSeconds);
        try {
            Reply<O> reply = answer.apply(input);
            return new Reply<>(reply.value(), reply.confidence(), running.end(reference.place()));
        } catch (InputRefusedException e) {
            Footprint cost = running.end(reference.place());
            throw new InputRefusedException(String.valueOf(e.getMessage()), cost, e.getCause());
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), running.end(reference.place()), e);
        } catch (OutOfMemoryError e) {
            throw new RetriableModelException(
                    "Model '" + reference.model() + "' needs more memory for this input than Java may use ("
                            + Runtime.getRuntime().maxMemory() / MB
                            + " MB). Raise it with -Xmx, or ask less at once.",
                    null,
                    running.end(reference.place()),
                    e);
        }
    }
}
