package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Place;
import java.util.List;

/**
 * One way of having a model.
 *
 * @param place where it then runs
 * @param delivery how it comes there
 * @param devices on which of the users' devices; empty for all, and for other places
 */
public record Availability(Place place, Delivery delivery, List<Device> devices) {
    public Availability {
        devices = List.copyOf(devices);
        if (place == Place.DEVICE && delivery == Delivery.HOSTED) {
            throw new IllegalArgumentException(
                    "A model on the user's DEVICE is not HOSTED: it is BUILT_IN, PRELOADED or"
                            + " DOWNLOADABLE. Name one of these, or another place.");
        }
        if (place == Place.REMOTE && delivery != Delivery.HOSTED) {
            throw new IllegalArgumentException("A REMOTE model is HOSTED, not " + delivery + ": its weights never come"
                    + " to you. Name HOSTED, or another place.");
        }
        if (place != Place.DEVICE && !devices.isEmpty()) {
            throw new IllegalArgumentException(
                    "'devices' are the users' own and say nothing about " + place + ". Leave them out there.");
        }
    }

    /** Wherever that place is. */
    public Availability(Place place, Delivery delivery) {
        this(place, delivery, List.of());
    }

    /** Whether it can be had at {@code where}, which is such a device if it is a user's. */
    public boolean isAt(Place where, Device device) {
        return place == where && (devices.isEmpty() || devices.contains(device));
    }
}
