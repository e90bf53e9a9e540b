package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the catalogue has for a task, at every place where it can be had. */
final class Alternatives {
    private static final Comparator<Alternative> SMALL_TO_LARGE = Comparator.comparing(
                    (Alternative one) -> !one.isPossible())
            .thenComparing(Alternative::kind)
            .thenComparing(one -> one.last().place())
            .thenComparing(Alternative::delivery)
            .thenComparing(one -> one.perAsk().moneyUsd() == null
                    ? Double.POSITIVE_INFINITY
                    : one.perAsk().moneyUsd().value());

    private final Situation situation;
    private final Catalogue catalogue;
    private final Costs costs;

    Alternatives(Situation situation, Catalogue catalogue, Grids grids) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.costs = new Costs(situation, grids);
    }

    List<Alternative> of(List<Step> steps) {
        List<List<ModelCard>> chains = new ArrayList<>();
        catalogue.forTask(situation.task()).forEach(card -> chains.add(catalogue.withNeeds(card)));
        if (steps.size() == 2) {
            chains.addAll(readersBefore(steps.get(1)));
        }
        List<Alternative> found = chains.stream().flatMap(this::atEveryPlace).toList();
        Footprint remote = found.stream()
                .filter(one ->
                        one.last().place() == Place.REMOTE && one.perAsk().energyWh() != null)
                .sorted(SMALL_TO_LARGE)
                .map(Alternative::perAsk)
                .findFirst()
                .orElse(null);
        return found.stream()
                .map(one -> remote == null ? one : withBreakEven(one, remote))
                .sorted(SMALL_TO_LARGE)
                .toList();
    }

    /** A model that reads text from pictures, and then one that understands text; not where one card does both. */
    private List<List<ModelCard>> readersBefore(Step second) {
        if (situation.task().type() == TaskType.READ_RECEIPT) {
            return List.of();
        }
        Task text = situation.task().withInput(Modality.TEXT);
        return cards(TaskType.READ_TEXT, Modality.IMAGE)
                .flatMap(reader -> cards(second.type(), text.input())
                        .filter(card -> !card.runsAt(Place.REMOTE))
                        .map(card -> List.of(reader, card)))
                .toList();
    }

    private Stream<ModelCard> cards(TaskType type, Modality input) {
        return catalogue.cards().stream()
                .filter(card -> card.tasks().contains(type) && card.inputs().contains(input))
                .filter(card -> type != TaskType.READ_TEXT || card.kind() == ModelKind.TASK_SPECIFIC);
    }

    private Stream<Alternative> atEveryPlace(List<ModelCard> chain) {
        return Stream.of(Place.values())
                .filter(place -> chain.stream()
                        .allMatch(card ->
                                !card.deliveries(place, situation.device()).isEmpty()))
                .map(place -> alternative(chain, place));
    }

    private Alternative alternative(List<ModelCard> chain, Place place) {
        Requirements requirements = situation.task().requirements();
        ModelCard last = chain.get(chain.size() - 1);
        Footprint perAsk = costs.perAsk(chain, place);
        Double bytes = costs.downloadBytes(chain, place);
        Measure downloadWh = bytes == null || bytes == 0 ? null : costs.downloadWh(bytes);
        Footprint perMonth = costs.perMonth(perAsk, downloadWh);
        List<Quality> quality = quality(last, requirements.quality());
        Objections objections = new Objections(requirements)
                .place(place)
                .card(last)
                .quality(quality)
                .download(bytes)
                .costs(perAsk, perMonth);
        return new Alternative(
                chain.stream().map(card -> card.at(place)).toList(),
                chain.stream().map(ModelCard::kind).max(ModelKind::compareTo).orElseThrow(),
                costs.delivery(last, place),
                bytes,
                quality,
                perAsk,
                perMonth,
                null,
                objections.objections(),
                objections.unknowns());
    }

    private Alternative withBreakEven(Alternative one, Footprint remote) {
        Double bytes = one.downloadBytes();
        if (bytes == null || bytes == 0) {
            return one;
        }
        Double uses = Costs.breakEvenUses(costs.downloadWh(bytes), one.perAsk(), remote);
        return new Alternative(
                one.models(),
                one.kind(),
                one.delivery(),
                bytes,
                one.quality(),
                one.perAsk(),
                one.perMonth(),
                uses,
                one.objections(),
                one.unknowns());
    }

    private static List<Quality> quality(ModelCard card, @Nullable QualityFloor floor) {
        return card.quality().stream()
                .filter(quality -> floor != null && quality.measure().equals(floor.measure()))
                .toList();
    }
}
