package dev.rightsize.remote;

import dev.rightsize.core.catalogue.Availability;
import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.Price;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model of round numbers, and the day and the electricity of the tests. */
final class Cards {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:00:00Z"), ZoneOffset.UTC);
    static final Grids GRIDS =
            new Grids(List.of(new Grid("USA", 383.55, 3.1321, "test"), new Grid("WOR", 473.01, 3.908, "test")));
    /** In August a dollar and four for a million tokens; dearer from December on. */
    static final List<Price> PRICES = List.of(
            new Price(1, 4, "2026-08-01", "its list"),
            new Price(9, 9, "2026-12-01", "its list"),
            new Price(3, 9, "2025-01-01", "its list"));

    private static final String DAY = "2026-08-01";
    private static final Quality RECEIPTS =
            new Quality("merchant, date and total right", 0.946, "srd, all 103", "a test", DAY);

    private Cards() {}

    /** A model in its provider's data centre. */
    static ModelCard hosted() {
        Hosting hosting = new Hosting("USA", figure(1.09), figure(0.999));
        return card("large-1", Place.REMOTE, Delivery.HOSTED, PRICES, hosting);
    }

    /** The same weights on a server of yours. */
    static ModelCard onServer() {
        return card("open:4b", Place.SERVER, Delivery.DOWNLOADABLE, List.of(), null);
    }

    static ModelCard card(String name, Place place, Delivery delivery, List<Price> prices, @Nullable Hosting hosting) {
        return new ModelCard(
                name,
                null,
                "A model of the tests.",
                ModelKind.FOUNDATION,
                List.of(TaskType.CLASSIFY, TaskType.EXTRACT, TaskType.READ_RECEIPT, TaskType.GENERATE, TaskType.EMBED),
                List.of(Modality.TEXT, Modality.IMAGE),
                List.of(new Availability(place, delivery)),
                null,
                List.of(),
                "its terms",
                "a test",
                List.of("en"),
                DAY,
                null,
                figure(8),
                figure(8),
                List.of(RECEIPTS),
                List.of(),
                prices,
                hosting,
                List.of(),
                null,
                null,
                null,
                null,
                Transparency.INDIRECT);
    }

    private static Figure figure(double value) {
        return Figure.of(value, Basis.DISCLOSED, "a test", DAY);
    }
}
