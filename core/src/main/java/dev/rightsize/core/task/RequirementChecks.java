package dev.rightsize.core.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes requirements impossible. */
final class RequirementChecks {
    private RequirementChecks() {}

    static void check(Place origin, boolean sensitive, boolean offline, Set<Place> places) {
        if (offline && origin == Place.REMOTE) {
            throw new IllegalArgumentException("Requirements contradict each other: 'offline' is set, but the data are"
                    + " at a remote place ('origin' REMOTE), which only a network reaches. Drop 'offline', or bring"
                    + " the data to DEVICE or SERVER first.");
        }
        if (offline && !places.isEmpty() && !places.contains(origin)) {
            throw new IllegalArgumentException("Requirements contradict each other: 'offline' keeps the task where the"
                    + " data are (" + origin + "), but 'places' allows only " + sorted(places) + ". Add " + origin
                    + " to 'places', or drop 'offline'.");
        }
        if (sensitive && places.contains(Place.REMOTE) && origin != Place.REMOTE) {
            throw new IllegalArgumentException("Requirements contradict each other: 'sensitive' data must not be given"
                    + " to somebody else's API, but 'places' allows REMOTE. Take REMOTE out of 'places', or drop"
                    + " 'sensitive'.");
        }
    }

    static void checkAtLeast(String name, @Nullable Long value, long minimum) {
        if (value != null && value < minimum) {
            throw new IllegalArgumentException("'" + name + "' must be at least " + minimum + " but is " + value
                    + ". Leave it out where there is no limit.");
        }
    }

    static void checkLanguage(String code) {
        boolean letters = code.length() == 2 && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!letters) {
            throw new IllegalArgumentException(
                    "'languages' holds ISO 639-1 codes such as 'en' or 'es', but '" + code + "' is none.");
        }
    }

    private static String sorted(Set<Place> places) {
        return places.stream().sorted().toList().toString();
    }
}
