package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Place;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model at the place where it ran: {@code servedBy} in every answer.
 *
 * @param model the model's name, {@code pp-ocr-v4}
 * @param version its version, {@code 1.0.0}; null where only the provider knows it
 * @param kind what kind of model it is
 * @param place where it ran
 */
public record ModelReference(String model, @Nullable String version, ModelKind kind, Place place) {}
