package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.task.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which model a task needs and where it should run, each answer with its reason. Safe for use by threads.
 *
 * <pre>{@code
 * Advice advice = new Advisor(catalogue, grids).advise(Situation.of(task).power(Power.BATTERY).build());
 * advice.summary(); // OCR + text classification, on the device, local-first
 * }</pre>
 */
public final class Advisor {
    private final Catalogue catalogue;
    private final Grids grids;

    /**
     * @param catalogue the models to choose from
     * @param grids electricity by zone, for estimates
     */
    public Advisor(Catalogue catalogue, Grids grids) {
        this.catalogue = catalogue;
        this.grids = grids;
    }

    /**
     * Answers the article's questions in its order: is AI needed, should the task be split, which kind of model, which
     * place, which strategy; and what the alternatives would cost.
     *
     * @throws IllegalArgumentException if the situation's zone is unknown; the message names the nearest
     */
    public Advice advise(Situation situation) {
        grids.of(situation.zone());
        Reasoned<Need> need = SmallestKind.need(situation);
        List<Finding> findings = Findings.of(situation);
        return need.answer() == Need.AI
                ? withModel(situation, need, findings)
                : withoutModel(situation, need, findings);
    }

    private Advice withoutModel(Situation situation, Reasoned<Need> need, List<Finding> findings) {
        return new Advice(
                situation,
                need,
                new Reasoned<>(List.of(), "There is nothing to split."),
                new Reasoned<>(ModelKind.RULES, need.reason()),
                null,
                findings,
                new Reasoned<>(
                        situation.task().requirements().origin(),
                        "It runs where the data are; nothing has to be moved."),
                null,
                List.of(),
                List.of(),
                null);
    }

    private Advice withModel(Situation situation, Reasoned<Need> need, List<Finding> findings) {
        Reasoned<List<Step>> steps = SmallestKind.steps(situation);
        List<Alternative> alternatives = new Alternatives(situation, catalogue, grids).of(steps.answer());
        Reasoned<ModelKind> kind =
                QualityCheck.raised(SmallestKind.kind(situation, steps.answer()), situation, alternatives);
        PlaceDecision decision = PlaceDecision.of(situation.task().requirements(), kind.answer(), findings);
        Reasoned<Place> place = decision.place();
        Alternative recommended = place == null ? null : recommended(alternatives, kind.answer(), place.answer());
        return new Advice(
                situation,
                need,
                steps,
                kind,
                LocationRow.of(kind.answer()),
                findings,
                place,
                place == null
                        ? null
                        : StrategyDecision.of(situation.task().requirements(), place.answer(), recommended),
                decision.conflicts(),
                alternatives,
                recommended);
    }

    /** At that place: of that kind, or else the next larger one that there is. */
    private static @Nullable Alternative recommended(List<Alternative> alternatives, ModelKind kind, Place place) {
        return alternatives.stream()
                .filter(one -> one.isPossible() && one.last().place() == place)
                .filter(one -> one.kind().compareTo(kind) >= 0)
                .findFirst()
                .orElse(null);
    }
}
