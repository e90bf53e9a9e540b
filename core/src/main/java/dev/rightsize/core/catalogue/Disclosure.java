package dev.rightsize.core.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is published about the cost of one inference. It stands beside other figures for comparison; it is never scaled
 * by tokens nor taken for the cost of our own request.
 *
 * @param what what was counted: {@code median text prompt, May 2025}
 * @param energyWh electrical energy, in watt hours; null if not told
 * @param co2eGrams greenhouse gases, in grams of CO2 equivalent; null if not told
 * @param waterMl water, in millilitres; null if not told
 * @param boundary what is included and what is not, and whether CO2e is location- or market-based
 * @param basis {@link Basis#DISCLOSED} if the provider says so, else how others came to it
 * @param source where it is published
 * @param date the day of the publication, {@code YYYY-MM-DD}
 */
public record Disclosure(
        String what,
        @Nullable Double energyWh,
        @Nullable Double co2eGrams,
        @Nullable Double waterMl,
        String boundary,
        Basis basis,
        String source,
        String date) {
    public Disclosure {
        Facts.checkNotBlank("what", what);
        Facts.checkKnown("energyWh", energyWh);
        Facts.checkKnown("co2eGrams", co2eGrams);
        Facts.checkKnown("waterMl", waterMl);
        if (energyWh == null && co2eGrams == null && waterMl == null) {
            throw new IllegalArgumentException(
                    "A disclosure tells nothing: give 'energyWh', 'co2eGrams' or 'waterMl', or leave it out.");
        }
        Facts.checkNotBlank("boundary", boundary);
        Facts.checkSource(source);
        Facts.checkDate("date", date);
    }
}
