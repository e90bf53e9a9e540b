package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.Cards;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;

/** A small world for tests of the advisor: seven models, the world's electricity. */
final class Situations {
    static final Grids GRIDS = new Grids(List.of(
            new Grid("WOR", 473.01, 3.908, "EcoLogits 0.9.1"), new Grid("USA", 383.55, 3.1321, "EcoLogits 0.9.1")));

    static final Catalogue CATALOGUE = new Catalogue(List.of(
            Cards.named("ocr")
                    .tasks(TaskType.READ_TEXT)
                    .inputs(Modality.IMAGE)
                    .ms(500.0)
                    .card(),
            Cards.named("receipts")
                    .tasks(TaskType.READ_RECEIPT)
                    .inputs(Modality.IMAGE)
                    .needs("ocr")
                    .bytes(750_000.0)
                    .card(),
            Cards.named("minilm")
                    .tasks(TaskType.CLASSIFY, TaskType.EMBED)
                    .languages("en")
                    .card(),
            Cards.small("slm").card(),
            Cards.hosted("small-api").billions(8).card(),
            Cards.hosted("large-api").guessedBillions(100, 400).card(),
            Cards.hosted("secret-api").sizeUnknown().card()));

    private Situations() {}

    static Advisor advisor() {
        return new Advisor(CATALOGUE, GRIDS);
    }

    static SituationBuilder of(TaskType type, RequirementsBuilder requirements) {
        return Situation.of(Task.of("a-task", type, requirements.build()));
    }
}
