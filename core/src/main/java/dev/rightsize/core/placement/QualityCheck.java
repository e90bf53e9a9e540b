package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.task.QualityFloor;
import java.util.List;

/** Goes up one kind where every model of the smaller one was measured, and found too weak. */
final class QualityCheck {
    private QualityCheck() {}

    static Reasoned<ModelKind> raised(Reasoned<ModelKind> kind, Situation situation, List<Alternative> alternatives) {
        QualityFloor floor = situation.task().requirements().quality();
        if (floor == null) {
            return kind;
        }
        for (ModelKind candidate : ModelKind.values()) {
            if (candidate.compareTo(kind.answer()) >= 0 && !allFail(candidate, floor, alternatives)) {
                return candidate == kind.answer()
                        ? kind
                        : new Reasoned<>(
                                candidate,
                                kind.reason() + " But every one of them in the catalogue was measured below the wanted "
                                        + floor.minimum() + " of '" + floor.measure() + "', so it takes "
                                        + Words.a(candidate) + ", or training with more examples.");
            }
        }
        return kind;
    }

    private static boolean allFail(ModelKind kind, QualityFloor floor, List<Alternative> alternatives) {
        List<Alternative> ofKind =
                alternatives.stream().filter(one -> one.kind() == kind).toList();
        return !ofKind.isEmpty() && ofKind.stream().allMatch(one -> fails(one.quality(), floor));
    }

    /** Whether it was measured, and found below the floor on every set. */
    static boolean fails(List<Quality> measured, QualityFloor floor) {
        return !measured.isEmpty() && measured.stream().allMatch(quality -> quality.value() < floor.minimum());
    }
}
