package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;

/**
 * How one of a router's models is.
 *
 * @param mayRun whether the task's data may be given to it at all
 */
public record ModelStatus(ModelReference model, Delivery delivery, boolean mayRun, ModelState state) {}
