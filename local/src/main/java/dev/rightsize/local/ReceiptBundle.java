package dev.rightsize.local;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.rows.RoleModel;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bundle that understands receipts: four small networks and how sure they must be. */
public final class ReceiptBundle {
    /** Its name. */
    public static final String NAME = "receipt-roles";
    /** Its file that tells how sure the networks must be, a {@link Choices} as JSON. */
    public static final String CHOICES = "choices.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ReceiptBundle() {}

    /** The file of one of its networks, by the name under which the engine knows it. */
    public static String file(String model) {
        return model + ".onnx";
    }

    /**
     * Loads the bundle without a reader of text: for pages that somebody else read.
     *
     * @param models folder of bundles to prefer over those built in; null for none
     */
    public static ReceiptUnderstanding open(@Nullable Path models) {
        return understanding(new OnnxEngine(1), Bundles.in(models).open(NAME));
    }

    /** Who understands receipts, by the newest of these bundles. */
    public static ModelReference reference(Bundles bundles) {
        try (Bundle bundle = bundles.open(NAME)) {
            return bundle.manifest().at(Place.DEVICE);
        }
    }

    static ReceiptUnderstanding understanding(OnnxEngine engine, Bundle bundle) {
        for (String model : new String[] {
            RoleModel.MODEL,
            ReceiptUnderstanding.MERCHANT_MODEL,
            ReceiptUnderstanding.DATE_MODEL,
            ReceiptUnderstanding.TOTAL_MODEL
        }) {
            engine.addSmall(model, bundle.read(file(model)));
        }
        return new ReceiptUnderstanding(engine, choices(bundle));
    }

    private static Choices choices(Bundle bundle) {
        try {
            return JSON.readValue(bundle.readText(CHOICES), Choices.class);
        } catch (JacksonException e) {
            throw new BundleException(
                    "File '" + CHOICES + "' of bundle '" + NAME + "' is not what this version of Rightsize needs: "
                            + e.getOriginalMessage() + ". Train the bundle again.",
                    e);
        }
    }
}
