package dev.rightsize.local.catalogue;

import dev.rightsize.core.catalogue.Availability;
import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.Disclosure;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import dev.rightsize.core.catalogue.Latency;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.Price;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.catalogue.TrainingCost;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import dev.rightsize.local.jsonfile.JsonFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A card from the fields of its JSON object; {@link CardWriter} writes what this reads. */
public final class CardReader {
    private CardReader() {}

    /** A card on its own: it must say all that it is. Null where there is a problem, which is noted. */
    public static @Nullable ModelCard read(JsonFields fields) {
        String name = fields.text("name");
        String version = fields.textOrNull("version");
        ModelKind kind = fields.choice("kind", ModelKind.class);
        List<TaskType> tasks = fields.required("tasks", fields.parsedTexts("tasks", TaskType::of));
        List<Modality> inputs = fields.required("inputs", fields.choices("inputs", Modality.class));
        List<Availability> available =
                fields.required("available", fields.objects("available", CardReader::availability));
        fields.text("asOf");
        fields.choice("transparency", Transparency.class);
        return card(fields, new Identity(name, version, kind, tasks), inputs, available, figure(fields, "bytes"));
    }

    /**
     * A card inside of a bundle, which knows the rest: what it is, from the manifest; how large, from its files. Unless it
     * says otherwise it is given what its task is usually given, can be had on device and server, and others can estimate
     * its cost, as its weights are there.
     */
    public static @Nullable ModelCard readInBundle(JsonFields fields, Identity identity, @Nullable Figure bytes) {
        List<Modality> inputs = fields.has("inputs")
                ? fields.choices("inputs", Modality.class)
                : identity.tasks().stream()
                        .map(task -> task.inputs().get(0))
                        .distinct()
                        .toList();
        List<Availability> available = fields.has("available")
                ? fields.objects("available", CardReader::availability)
                : List.of(
                        new Availability(Place.DEVICE, Delivery.PRELOADED),
                        new Availability(Place.DEVICE, Delivery.DOWNLOADABLE),
                        new Availability(Place.SERVER, Delivery.PRELOADED),
                        new Availability(Place.SERVER, Delivery.DOWNLOADABLE));
        return card(fields, identity, inputs, available, bytes);
    }

    /** What a manifest says about its model. */
    public record Identity(String name, @Nullable String version, ModelKind kind, List<TaskType> tasks) {}

    private static @Nullable ModelCard card(
            JsonFields fields,
            Identity identity,
            List<Modality> inputs,
            List<Availability> available,
            @Nullable Figure bytes) {
        String description = fields.text("description");
        String only = fields.textOrNull("only");
        List<String> needs = fields.texts("needs");
        String licence = fields.text("licence");
        String source = fields.text("source");
        List<String> languages = fields.texts("languages");
        String asOf = fields.textOrNull("asOf");
        Figure parameters = figure(fields, "parametersBillions");
        Figure active = figure(fields, "activeParametersBillions");
        List<Quality> quality = fields.objects("quality", CardReader::quality);
        List<Latency> latencies = fields.objects("latencies", CardReader::latency);
        List<Price> prices = fields.objects("prices", CardReader::price);
        Hosting hosting = fields.objectOrNull("hosting", CardReader::hosting);
        List<Disclosure> disclosures = fields.objects("disclosures", CardReader::disclosure);
        String trainedOn = fields.textOrNull("trainedOn");
        String trainedAt = fields.textOrNull("trainedAt");
        Long seed = fields.wholeOrNull("seed");
        TrainingCost trainingCost = fields.objectOrNull("trainingCost", CardReader::trainingCost);
        Transparency transparency = fields.choiceOrNull("transparency", Transparency.class);
        return fields.build(() -> new ModelCard(
                identity.name(),
                identity.version(),
                description,
                identity.kind(),
                identity.tasks(),
                inputs,
                available,
                only,
                needs,
                licence,
                source,
                languages,
                asOf,
                bytes,
                parameters,
                active,
                quality,
                latencies,
                prices,
                hosting,
                disclosures,
                trainedOn,
                trainedAt,
                seed,
                trainingCost,
                transparency == null ? Transparency.INDIRECT : transparency));
    }

    private static @Nullable Figure figure(JsonFields fields, String name) {
        return fields.objectOrNull(name, CardReader::figure);
    }

    private static @Nullable Figure figure(JsonFields fields) {
        double value = fields.number("value");
        Double low = fields.numberOrNull("low");
        Double high = fields.numberOrNull("high");
        Basis basis = fields.choice("basis", Basis.class);
        String source = fields.text("source");
        String date = fields.text("date");
        return fields.build(
                () -> new Figure(low == null ? value : low, value, high == null ? value : high, basis, source, date));
    }

    private static @Nullable Availability availability(JsonFields fields) {
        Place place = fields.choice("place", Place.class);
        Delivery delivery = fields.choice("delivery", Delivery.class);
        List<Device> devices = fields.choices("devices", Device.class);
        return fields.build(() -> new Availability(place, delivery, devices));
    }

    private static @Nullable Quality quality(JsonFields fields) {
        String measure = fields.text("measure");
        double value = fields.number("value");
        String data = fields.text("data");
        String source = fields.text("source");
        String date = fields.text("date");
        return fields.build(() -> new Quality(measure, value, data, source, date));
    }

    private static @Nullable Latency latency(JsonFields fields) {
        TaskType task = fields.parsed("task", TaskType::of);
        Place place = fields.choice("place", Place.class);
        Figure ms = fields.object("ms", CardReader::figure);
        Figure cpuMs = figure(fields, "cpuMs");
        String machine = fields.text("machine");
        return fields.build(
                () -> new Latency(Objects.requireNonNull(task), place, Objects.requireNonNull(ms), cpuMs, machine));
    }

    private static @Nullable Price price(JsonFields fields) {
        double input = fields.number("inputUsdPerMillionTokens");
        double output = fields.number("outputUsdPerMillionTokens");
        String validFrom = fields.text("validFrom");
        String source = fields.text("source");
        return fields.build(() -> new Price(input, output, validFrom, source));
    }

    private static @Nullable Hosting hosting(JsonFields fields) {
        String zone =
                fields.parsed("zone", given -> ShippedGrids.grids().of(given).zone());
        Figure pue = fields.object("pue", CardReader::figure);
        Figure onSite = fields.object("onSiteLitresPerKwh", CardReader::figure);
        return fields.build(() ->
                new Hosting(Objects.requireNonNull(zone), Objects.requireNonNull(pue), Objects.requireNonNull(onSite)));
    }

    private static @Nullable Disclosure disclosure(JsonFields fields) {
        String what = fields.text("what");
        Double energyWh = fields.numberOrNull("energyWh");
        Double co2eGrams = fields.numberOrNull("co2eGrams");
        Double waterMl = fields.numberOrNull("waterMl");
        String boundary = fields.text("boundary");
        Basis basis = fields.choice("basis", Basis.class);
        String source = fields.text("source");
        String date = fields.text("date");
        return fields.build(() -> new Disclosure(what, energyWh, co2eGrams, waterMl, boundary, basis, source, date));
    }

    private static @Nullable TrainingCost trainingCost(JsonFields fields) {
        Double energyKwh = fields.numberOrNull("energyKwh");
        Double co2eTonnes = fields.numberOrNull("co2eTonnes");
        Double waterM3 = fields.numberOrNull("waterM3");
        String boundary = fields.text("boundary");
        Basis basis = fields.choice("basis", Basis.class);
        String source = fields.text("source");
        String date = fields.text("date");
        return fields.build(() -> new TrainingCost(energyKwh, co2eTonnes, waterM3, boundary, basis, source, date));
    }
}
