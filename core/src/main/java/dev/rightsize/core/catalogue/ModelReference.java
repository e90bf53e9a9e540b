package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Place;

/**
 * One version of a model at the place where it ran: {@code servedBy} in every answer.
 *
 * @param model the model's name, {@code pp-ocr-v4}
 * @param version its version, {@code 1.0.0}
 * @param kind what kind of model it is
 * @param place where it ran
 */
public record ModelReference(String model, String version, ModelKind kind, Place place) {}
