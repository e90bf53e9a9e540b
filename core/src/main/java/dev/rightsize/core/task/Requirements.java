package dev.rightsize.core.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a task demands of a model and its place. Nothing is demanded unless said; a null is no demand.
 *
 * <pre>{@code
 * Requirements requirements = Requirements.builder().origin(Place.DEVICE).sensitive(true).offline(true).build();
 * requirements.mayRunAt(Place.REMOTE); // false, now and after every failure
 * }</pre>
 *
 * @param origin where the data are before the task starts
 * @param sensitive the data must not leave the places they are bound to: {@code origin}, or else {@code places}
 * @param offline the task must work without a network, so only where the data are
 * @param places the only places where it may run; empty if the other requirements alone decide
 * @param quality what a model must reach
 * @param maxLatencyMs how long an answer may take, in milliseconds
 * @param maxDownloadBytes how large a model may be that a user has to download
 * @param languages ISO 639-1 codes that a model must know
 * @param frequency how often one user asks
 * @param volume how much all users ask
 * @param budget what it may cost in a month
 * @param transparency how open about its cost a model must be, at least
 */
public record Requirements(
        Place origin,
        boolean sensitive,
        boolean offline,
        Set<Place> places,
        @Nullable QualityFloor quality,
        @Nullable Long maxLatencyMs,
        @Nullable Long maxDownloadBytes,
        List<String> languages,
        @Nullable Frequency frequency,
        @Nullable Volume volume,
        Budget budget,
        @Nullable Transparency transparency) {
    /** Nothing is demanded of a task on the user's own data. */
    public static final Requirements NONE = builder().build();

    /**
     * @throws IllegalArgumentException if a value is out of range, or if two requirements contradict each other; the
     *     message names both and how to resolve it
     */
    public Requirements {
        places = Set.copyOf(places);
        languages = List.copyOf(languages);
        RequirementChecks.check(origin, sensitive, offline, places);
        RequirementChecks.checkAtLeast("maxLatencyMs", maxLatencyMs, 1);
        RequirementChecks.checkAtLeast("maxDownloadBytes", maxDownloadBytes, 0);
        languages.forEach(RequirementChecks::checkLanguage);
    }

    /** Starts from nothing demanded. */
    public static RequirementsBuilder builder() {
        return new RequirementsBuilder();
    }

    /** Whether the data may be given to a model at {@code place}. Nothing else decides this, no failure changes it. */
    public boolean mayRunAt(Place place) {
        if (offline && place != origin) {
            return false;
        }
        if (!places.isEmpty()) {
            return places.contains(place);
        }
        return !sensitive || place == origin;
    }

    /** Every place where {@link #mayRunAt} holds, the user's device first; never empty. */
    public List<Place> allowedPlaces() {
        return Stream.of(Place.values()).filter(this::mayRunAt).toList();
    }
}
