package dev.rightsize.local.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one should know about a model before using it.
 *
 * @param description what it does, in a sentence
 * @param licence SPDX identifier: {@code Apache-2.0}
 * @param source where it comes from: a Maven coordinate, an address, or the command that trained it
 * @param languages ISO 639-1 codes of the languages it reads
 * @param trainedOn the data it was trained on; null if that was not disclosed
 * @param trainedAt the day it was trained, {@code YYYY-MM-DD}; null if unknown
 * @param seed the seed of its training; null if unknown
 * @param quality measured figures; empty if there are none yet
 */
public record BundleCard(
        String description,
        String licence,
        String source,
        List<String> languages,
        @Nullable String trainedOn,
        @Nullable String trainedAt,
        @Nullable Long seed,
        List<BundleQuality> quality) {
    public BundleCard {
        languages = List.copyOf(languages);
        quality = List.copyOf(quality);
    }
}
