package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.placement.Objections;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Volume;
import dev.rightsize.learn.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the requirements say against a model, and what they ask that nobody knows of it. */
record Fitness(List<String> objections, List<String> unknowns) {
    /** All but quality, which takes all models together. */
    static Fitness of(Requirements requirements, Trial trial) {
        ModelCard card = trial.card();
        Place place = place(requirements, card);
        Objections objections = new Objections(requirements)
                .place(place)
                .card(card)
                .download(download(card, place))
                .costs(withSlowAnswers(trial), perMonth(requirements.volume(), trial.perAnswer()));
        return new Fitness(objections.objections(), objections.unknowns());
    }

    /** With what its quality says; {@code versus} and {@code chance} are null for the best. */
    Fitness withQuality(
            @Nullable QualityFloor floor,
            Interval quality,
            boolean sure,
            QualityMeasure measure,
            @Nullable Versus versus,
            @Nullable Double chance) {
        List<String> against = new ArrayList<>(objections);
        List<String> open = new ArrayList<>(unknowns);
        if (floor == null) {
            if (versus != null && chance != null && isWorse(versus, measure) && chance < Judge.SIGNIFICANT) {
                against.add("significantly worse than " + versus.other() + ", the best that may run: by "
                        + Numbers.points(-versus.difference(measure).interval().value()) + " points of "
                        + measure.label() + " (" + Numbers.probability(chance) + ")");
            }
        } else if (quality.value() < floor.minimum() || (sure && quality.low() < floor.minimum())) {
            against.add(measure.label() + " " + Numbers.percent(quality) + " is below the wanted "
                    + Numbers.percent(floor.minimum()));
        } else if (quality.low() < floor.minimum()) {
            open.add("whether " + measure.label() + " is really " + Numbers.percent(floor.minimum())
                    + ": on these rows it is " + Numbers.percent(quality) + "; more rows would tell");
        }
        return new Fitness(against, open);
    }

    private static boolean isWorse(Versus versus, QualityMeasure measure) {
        return versus.difference(measure).interval().value() < 0;
    }

    private static Place place(Requirements requirements, ModelCard card) {
        List<Place> places = Stream.of(Place.values()).filter(card::runsAt).toList();
        return places.stream().filter(requirements::mayRunAt).findFirst().orElse(places.get(0));
    }

    private static @Nullable Double download(ModelCard card, Place place) {
        if (place != Place.DEVICE || card.deliveries(place).get(0) == Delivery.BUILT_IN) {
            return 0.0;
        }
        Figure bytes = card.bytes();
        return bytes == null ? null : bytes.value();
    }

    /** A ceiling has to hold for slow answers, too. */
    private static Footprint withSlowAnswers(Trial trial) {
        Latencies latency = trial.latency();
        return latency == null
                ? trial.perAnswer()
                : trial.perAnswer().withLatency(Measure.measured(latency.p95Ms(), "95th percentile"));
    }

    private static @Nullable Footprint perMonth(@Nullable Volume volume, Footprint perAnswer) {
        return volume == null ? null : perAnswer.times((double) volume.asksPerMonth());
    }
}
