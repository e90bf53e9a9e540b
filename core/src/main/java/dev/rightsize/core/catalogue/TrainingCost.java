package dev.rightsize.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is published about the cost of training a model.
 *
 * @param energyKwh electrical energy, in kilowatt hours; null if not told
 * @param co2eTonnes greenhouse gases, in tonnes of CO2 equivalent; null if not told
 * @param waterM3 water, in cubic metres; null if not told
 * @param boundary what is included and what is not
 * @param basis whether it was measured, estimated or disclosed
 * @param source where it is published
 * @param date the day of the publication, {@code YYYY-MM-DD}
 */
public record TrainingCost(
        @Nullable Double energyKwh,
        @Nullable Double co2eTonnes,
        @Nullable Double waterM3,
        String boundary,
        Basis basis,
        String source,
        String date) {
    public TrainingCost {
        Facts.checkKnown("energyKwh", energyKwh);
        Facts.checkKnown("co2eTonnes", co2eTonnes);
        Facts.checkKnown("waterM3", waterM3);
        if (energyKwh == null && co2eTonnes == null && waterM3 == null) {
            throw new IllegalArgumentException(
                    "A training cost tells nothing: give 'energyKwh', 'co2eTonnes' or 'waterM3', or leave it out.");
        }
        Facts.checkNotBlank("boundary", boundary);
        Facts.checkSource(source);
        Facts.checkDate("date", date);
    }
}
