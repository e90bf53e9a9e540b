package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one should know about a model before using it. Every figure has a source and a date; what is unknown is null, or
 * an empty list, never 0.
 *
 * @param name {@code pp-ocr-v4}: lower-case letters, digits, points, hyphens and colons
 * @param version {@code 1.1.0}; null where only the provider knows it
 * @param description what it does, in a sentence
 * @param kind how large a tool it is
 * @param tasks what it can do; at least one
 * @param inputs what it can be given; at least one
 * @param available where and how one can have it; at least one
 * @param only the one thing that it does, if it can neither be trained nor told to do others of its tasks: {@code tells
 *     the language of a text}; null if it can
 * @param needs names of the models whose output it reads: {@code receipt-roles} needs {@code line-recogniser}
 * @param licence SPDX identifier, {@code Apache-2.0}, or the name of its terms
 * @param source where it comes from: a Maven coordinate, an address, or the command that trained it
 * @param languages ISO 639-1 codes of the languages it knows; empty if that was not disclosed
 * @param asOf the day on which what has no date of its own (licence, languages, ways to have it) was looked up, {@code
 *     YYYY-MM-DD}; null if unknown
 * @param bytes what has to be downloaded or stored to run it oneself; null if unknown or never
 * @param parametersBillions how many weights it has, in billions
 * @param activeParametersBillions how many of them work on one token; the same for a dense model
 * @param quality measured figures; empty if there are none yet
 * @param latencies how long it takes; empty if that was not measured
 * @param prices list prices, in any order; empty if it has none
 * @param hosting the data centre behind it; null if it is not hosted, or that is unknown
 * @param disclosures what is published about one inference
 * @param trainedOn the data it was trained on; null if that was not disclosed
 * @param trainedAt the day it was trained, {@code YYYY-MM-DD}; null if unknown
 * @param seed the seed of its training; null if unknown
 * @param trainingCost null if that was not disclosed
 * @param transparency how far its cost to the environment can be known
 */
public record ModelCard(
        String name,
        @Nullable String version,
        String description,
        ModelKind kind,
        List<TaskType> tasks,
        List<Modality> inputs,
        List<Availability> available,
        @Nullable String only,
        List<String> needs,
        String licence,
        String source,
        List<String> languages,
        @Nullable String asOf,
        @Nullable Figure bytes,
        @Nullable Figure parametersBillions,
        @Nullable Figure activeParametersBillions,
        List<Quality> quality,
        List<Latency> latencies,
        List<Price> prices,
        @Nullable Hosting hosting,
        List<Disclosure> disclosures,
        @Nullable String trainedOn,
        @Nullable String trainedAt,
        @Nullable Long seed,
        @Nullable TrainingCost trainingCost,
        Transparency transparency) {
    public ModelCard {
        tasks = List.copyOf(tasks);
        inputs = List.copyOf(inputs);
        available = List.copyOf(available);
        needs = List.copyOf(needs);
        languages = List.copyOf(languages);
        quality = List.copyOf(quality);
        latencies = List.copyOf(latencies);
        prices = List.copyOf(prices);
        disclosures = List.copyOf(disclosures);
        CardChecks.checkName(name);
        Facts.checkNotBlank("description", description);
        Facts.checkNotBlank("licence", licence);
        Facts.checkNotBlank("source", source);
        Facts.checkNotEmpty("tasks", tasks);
        Facts.checkNotEmpty("inputs", inputs);
        Facts.checkNotEmpty("available", available);
        CardChecks.checkInputs(name, tasks, inputs);
        CardChecks.checkParameters(parametersBillions, activeParametersBillions);
        languages.forEach(CardChecks::checkLanguage);
        Facts.checkDateIfKnown("asOf", asOf);
        Facts.checkDateIfKnown("trainedAt", trainedAt);
    }

    /** This model, run at a place. */
    public ModelReference at(Place place) {
        return new ModelReference(name, version, kind, place);
    }

    /** Whether it can be had at {@code place}, in whatever way. */
    public boolean runsAt(Place place) {
        return available.stream().anyMatch(one -> one.place() == place);
    }

    /** The ways to have it at {@code place}, on whichever device, the most preferable first; empty if there is none. */
    public List<Delivery> deliveries(Place place) {
        return deliveries(available.stream().filter(one -> one.place() == place));
    }

    /** The ways to have it at {@code place}, on such a device if it is a user's; empty if there is none. */
    public List<Delivery> deliveries(Place place, Device device) {
        return deliveries(available.stream().filter(one -> one.isAt(place, device)));
    }

    /** The newest price that holds on a day, {@code YYYY-MM-DD}; null if none does or none is known. */
    public @Nullable Price priceOn(String day) {
        return newest(prices.stream().filter(price -> price.validFrom().compareTo(day) <= 0));
    }

    /** The newest price of all; null if none is known. */
    public @Nullable Price latestPrice() {
        return newest(prices.stream());
    }

    private static List<Delivery> deliveries(Stream<Availability> ways) {
        return ways.map(Availability::delivery).distinct().sorted().toList();
    }

    private static @Nullable Price newest(Stream<Price> prices) {
        return prices.reduce((a, b) -> a.validFrom().compareTo(b.validFrom()) > 0 ? a : b)
                .orElse(null);
    }
}
