package dev.rightsize.core.task;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects {@link Requirements}; what is not said is not demanded. Not safe for use by threads. */
public final class RequirementsBuilder {
    private Place origin = Place.DEVICE;
    private boolean sensitive;
    private boolean offline;
    private Set<Place> places = Set.of();
    private @Nullable QualityFloor quality;
    private @Nullable Long maxLatencyMs;
    private @Nullable Long maxDownloadBytes;
    private List<String> languages = List.of();
    private @Nullable Frequency frequency;
    private @Nullable Volume volume;
    private Budget budget = Budget.UNLIMITED;
    private @Nullable Transparency transparency;

    RequirementsBuilder() {}

    /** Where the data are; {@link Place#DEVICE} unless said. */
    public RequirementsBuilder origin(Place value) {
        origin = value;
        return this;
    }

    /** Whether the data must stay where they are, or else in {@link #places}. */
    public RequirementsBuilder sensitive(boolean value) {
        sensitive = value;
        return this;
    }

    /** Whether it must work without a network. */
    public RequirementsBuilder offline(boolean value) {
        offline = value;
        return this;
    }

    /** The only places where it may run. */
    public RequirementsBuilder places(Set<Place> value) {
        places = value;
        return this;
    }

    public RequirementsBuilder quality(@Nullable QualityFloor value) {
        quality = value;
        return this;
    }

    public RequirementsBuilder maxLatencyMs(@Nullable Long value) {
        maxLatencyMs = value;
        return this;
    }

    public RequirementsBuilder maxDownloadBytes(@Nullable Long value) {
        maxDownloadBytes = value;
        return this;
    }

    /** ISO 639-1 codes. */
    public RequirementsBuilder languages(List<String> value) {
        languages = value;
        return this;
    }

    public RequirementsBuilder frequency(@Nullable Frequency value) {
        frequency = value;
        return this;
    }

    public RequirementsBuilder volume(@Nullable Volume value) {
        volume = value;
        return this;
    }

    public RequirementsBuilder budget(Budget value) {
        budget = value;
        return this;
    }

    public RequirementsBuilder transparency(@Nullable Transparency value) {
        transparency = value;
        return this;
    }

    /** @throws IllegalArgumentException if requirements contradict each other */
    public Requirements build() {
        return new Requirements(
                origin,
                sensitive,
                offline,
                places,
                quality,
                maxLatencyMs,
                maxDownloadBytes,
                languages,
                frequency,
                volume,
                budget,
                transparency);
    }
}
