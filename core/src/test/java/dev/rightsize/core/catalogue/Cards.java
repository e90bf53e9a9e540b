package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cards for tests: a small classifier of text on every place, unless said otherwise. */
public final class Cards {
    private static final String DAY = "2026-11-24";

    private final String name;
    private ModelKind kind = ModelKind.TASK_SPECIFIC;
    private List<TaskType> tasks = List.of(TaskType.CLASSIFY);
    private List<Modality> inputs = List.of(Modality.TEXT);
    private List<Availability> available = List.of(
            new Availability(Place.DEVICE, Delivery.DOWNLOADABLE), new Availability(Place.SERVER, Delivery.PRELOADED));
    private @Nullable String only;
    private List<String> needs = List.of();
    private List<String> languages = List.of();
    private @Nullable Figure bytes = figure(20_000_000);
    private @Nullable Figure billions;
    private @Nullable Figure activeBillions;
    private List<Quality> quality = List.of();
    private @Nullable Double ms = 5.0;
    private List<Price> prices = List.of();
    private @Nullable Hosting hosting;
    private Transparency transparency = Transparency.INDIRECT;

    private Cards(String name) {
        this.name = name;
    }

    public static Cards named(String name) {
        return new Cards(name);
    }

    /** A hosted language model of 8 billion weights, whose size is published, for a dollar in and two out. */
    public static Cards hosted(String name) {
        Cards cards = named(name);
        cards.kind = ModelKind.FOUNDATION;
        cards.tasks = List.of(TaskType.CLASSIFY, TaskType.EXTRACT, TaskType.READ_RECEIPT, TaskType.GENERATE);
        cards.inputs = List.of(Modality.TEXT, Modality.IMAGE);
        cards.available = List.of(new Availability(Place.REMOTE, Delivery.HOSTED));
        cards.bytes = null;
        cards.ms = null;
        cards.prices = List.of(new Price(1, 2, DAY, "a list"));
        cards.hosting = new Hosting("USA", figure(1.09), figure(0.999));
        return cards.billions(8);
    }

    /** A small language model for laptops and servers. */
    public static Cards small(String name) {
        Cards cards = named(name);
        cards.kind = ModelKind.SMALL_LANGUAGE_MODEL;
        cards.tasks = List.of(TaskType.CLASSIFY, TaskType.EXTRACT, TaskType.GENERATE);
        cards.available = List.of(
                new Availability(Place.DEVICE, Delivery.DOWNLOADABLE, List.of(Device.LAPTOP, Device.DESKTOP)),
                new Availability(Place.SERVER, Delivery.DOWNLOADABLE));
        cards.bytes = figure(2e9);
        cards.ms = null;
        return cards.billions(3);
    }

    public Cards tasks(TaskType... value) {
        tasks = List.of(value);
        return this;
    }

    public Cards inputs(Modality... value) {
        inputs = List.of(value);
        return this;
    }

    public Cards available(Availability... value) {
        available = List.of(value);
        return this;
    }

    public Cards only(String value) {
        only = value;
        return this;
    }

    public Cards needs(String... value) {
        needs = List.of(value);
        return this;
    }

    public Cards languages(String... value) {
        languages = List.of(value);
        return this;
    }

    public Cards bytes(@Nullable Double value) {
        bytes = value == null ? null : figure(value);
        return this;
    }

    public Cards billions(double value) {
        billions = figure(value);
        activeBillions = billions;
        return this;
    }

    /** Weights that nobody has published. */
    public Cards guessedBillions(double low, double high) {
        billions = new Figure(low, Math.sqrt(low * high), high, Basis.ESTIMATED, "a guess", DAY);
        activeBillions = billions;
        return this;
    }

    public Cards sizeUnknown() {
        billions = null;
        activeBillions = null;
        return this;
    }

    public Cards quality(String measure, double value, String data) {
        quality = Stream.concat(quality.stream(), Stream.of(new Quality(measure, value, data, "a test", DAY)))
                .toList();
        return this;
    }

    public Cards ms(@Nullable Double value) {
        ms = value;
        return this;
    }

    public Cards prices(Price... value) {
        prices = List.of(value);
        return this;
    }

    public Cards transparency(Transparency value) {
        transparency = value;
        return this;
    }

    public ModelCard card() {
        List<Latency> latencies = ms == null
                ? List.of()
                : List.of(new Latency(
                        tasks.get(0), Place.SERVER, figure(ms), figure(2 * Objects.requireNonNull(ms)), "2 threads"));
        return new ModelCard(
                name,
                null,
                "A test.",
                kind,
                tasks,
                inputs,
                available,
                only,
                needs,
                "Apache-2.0",
                "here",
                languages,
                DAY,
                bytes,
                billions,
                activeBillions,
                quality,
                latencies,
                prices,
                hosting,
                List.of(),
                null,
                null,
                null,
                null,
                transparency);
    }

    static Figure figure(double value) {
        return Figure.of(value, Basis.DISCLOSED, "a test", DAY);
    }
}
