package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that does what it was told, call by call, and remembers every input that it saw. Its answer is its name, a
 * colon, and the input.
 */
final class FakeModel implements Model<String, String> {
    /** What every call costs that does not say otherwise. */
    static final double USUAL_USD = 0.01;

    private final World world;
    private final ModelReference reference;
    private final Delivery delivery;
    private final List<Deed> script = new ArrayList<>();
    private ModelState state = ModelState.READY;
    private double maxUsd = USUAL_USD;

    final List<String> asked = new ArrayList<>();
    final List<Double> askedAtMs = new ArrayList<>();
    final List<String> estimated = new ArrayList<>();
    final Map<String, Double> chargedUsd = new LinkedHashMap<>();
    int prepared;
    int underWay;
    int mostUnderWay;

    FakeModel(World world, String name, Place place, Delivery delivery) {
        this.world = world;
        this.reference = new ModelReference(name, "1.0.0", ModelKind.TASK_SPECIFIC, place);
        this.delivery = delivery;
    }

    static FakeModel local(World world) {
        return new FakeModel(world, "local", Place.DEVICE, Delivery.PRELOADED);
    }

    static FakeModel remote(World world) {
        return new FakeModel(world, "remote", Place.REMOTE, Delivery.HOSTED);
    }

    /** What it does in its first calls, one after the other; after the last it goes on with that. */
    FakeModel does(Deed... deeds) {
        script.clear();
        script.addAll(List.of(deeds));
        return this;
    }

    FakeModel is(ModelState value) {
        state = value;
        return this;
    }

    FakeModel estimatesUsd(double value) {
        maxUsd = value;
        return this;
    }

    double totalChargedUsd() {
        return chargedUsd.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public ModelReference reference() {
        return reference;
    }

    @Override
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public ModelState state() {
        return state;
    }

    @Override
    public void prepare() {
        prepared++;
    }

    @Override
    public Footprint estimate(String input) {
        estimated.add(input);
        return usd(Measure.estimated(0, maxUsd / 2, maxUsd, "price"));
    }

    @Override
    public Reply<String> ask(String input, Context context) {
        Deed deed = script.isEmpty() ? Deed.answers() : script.get(Math.min(asked.size(), script.size() - 1));
        asked.add(input);
        askedAtMs.add(world.ms());
        underWay++;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        try {
            return deed.answer(this, input, context);
        } finally {
            underWay--;
        }
    }

    World world() {
        return world;
    }

    /** Its answer to an input. */
    String answerTo(String input) {
        return reference.model() + ":" + input;
    }

    /** Takes money for an input. */
    Footprint charge(String input, double usd) {
        chargedUsd.merge(input, usd, Double::sum);
        return usd(Measure.disclosed(usd, "bill"));
    }

    private static Footprint usd(Measure money) {
        return new Footprint(null, null, null, null, null, null, null, null, money);
    }
}
