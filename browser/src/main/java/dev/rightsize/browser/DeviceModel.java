package dev.rightsize.browser;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.task.TaskType;
import org.jspecify.annotations.Nullable;

/** A model whose networks run in this page; what it answers is JSON. One ask at a time. */
abstract class DeviceModel implements Model<PageInput, String> {
    private static final double NANOS_A_MS = 1e6;

    private final ModelReference reference;
    private final Networks networks;
    private final PageMeter meter;
    private final PageEngine engine;

    DeviceModel(ModelReference reference, Networks networks, PageMeter meter) {
        this.reference = reference;
        this.networks = networks;
        this.meter = meter;
        engine = new PageEngine(networks);
    }

    /** The model for tasks of a type. */
    static DeviceModel of(TaskType type, ModelReference reference, Networks networks, PageMeter meter) {
        return switch (type) {
            case READ_RECEIPT -> new ReceiptModel(reference, networks, meter);
            case CLASSIFY -> new ClassifierModel(reference, networks, meter);
            default -> throw new PermanentModelException("No network in a page can " + type.label() + ".", null);
        };
    }

    /** What it answers, in JSON, and how sure it is. */
    record Found(String json, @Nullable Double confidence) {}

    /** Answers an input. */
    abstract Found answer(PageInput input);

    /** Has every network answer once, so that the first user does not wait and a broken one is found. */
    abstract void warmUp();

    /** How sure an answer must be, as was found in training; 0 if each will do. */
    double threshold() {
        return 0;
    }

    final PageEngine engine() {
        return engine;
    }

    @Override
    public final ModelReference reference() {
        return reference;
    }

    @Override
    public final Delivery delivery() {
        return Delivery.DOWNLOADABLE;
    }

    @Override
    public final Reply<String> ask(PageInput input, Context context) {
        long start = System.nanoTime();
        engine.during(context.cancellation());
        try {
            Found found = answer(input);
            Footprint footprint = meter.footprint((System.nanoTime() - start) / NANOS_A_MS);
            return new Reply<>(found.json(), found.confidence(), footprint);
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        }
    }

    final void close() {
        networks.close();
    }
}
