package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.Availability;
import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cards for what has none: nothing is claimed that was not seen. */
final class OwnCard {
    private OwnCard() {}

    /** A classifier that was made here. */
    static ModelCard local(String name, String description, ModelKind kind, long bytes) {
        return card(
                name,
                description,
                kind,
                List.of(
                        new Availability(Place.DEVICE, Delivery.PRELOADED),
                        new Availability(Place.SERVER, Delivery.PRELOADED)),
                "yours, made from your examples",
                "./rightsize compare",
                Figure.of(
                        (double) bytes,
                        Basis.MEASURED,
                        "size of what runs",
                        LocalDate.now(ZoneOffset.UTC).toString()),
                Transparency.INDIRECT);
    }

    /** A model that only its recorded answers are known of. */
    static ModelCard unknownRemote(String name) {
        return card(
                name,
                "A model without a card; only its recorded answers are known.",
                ModelKind.FOUNDATION,
                List.of(new Availability(Place.REMOTE, Delivery.HOSTED)),
                "unknown",
                "recorded answers",
                null,
                Transparency.NONE);
    }

    private static ModelCard card(
            String name,
            String description,
            ModelKind kind,
            List<Availability> available,
            String licence,
            String source,
            @Nullable Figure bytes,
            Transparency transparency) {
        return new ModelCard(
                cardName(name),
                null,
                description,
                kind,
                List.of(TaskType.CLASSIFY),
                List.of(Modality.TEXT),
                available,
                null,
                List.of(),
                licence,
                source,
                List.of(),
                null,
                bytes,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                transparency);
    }

    /** As a card may be called. */
    private static String cardName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.:_-]", "-");
        return plain.matches("[a-z0-9].*") ? plain : "m" + plain;
    }
}
