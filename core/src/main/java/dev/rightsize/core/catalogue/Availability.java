package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Place;

/**
 * One way of having a model.
 *
 * @param place where it then runs
 * @param delivery how it comes there
 */
public record Availability(Place place, Delivery delivery) {
    public Availability {
        if (place == Place.DEVICE && delivery == Delivery.HOSTED) {
            throw new IllegalArgumentException(
                    "A model on the user's DEVICE is not HOSTED: it is BUILT_IN, PRELOADED or"
                            + " DOWNLOADABLE. Name one of these, or another place.");
        }
        if (place == Place.REMOTE && delivery != Delivery.HOSTED) {
            throw new IllegalArgumentException("A REMOTE model is HOSTED, not " + delivery + ": its weights never come"
                    + " to you. Name HOSTED, or another place.");
        }
    }
}
