package dev.rightsize.remote;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;

/**
 * A request, as far as its failure concerns it.
 *
 * @param modelName the model's name at the endpoint
 * @param endpoint who was asked
 * @param before what earlier requests of the same ask cost
 * @param estimate what the request was expected to cost
 * @param bytes what was sent
 */
record Asked(String modelName, Endpoint endpoint, Footprint before, Footprint estimate, Measure bytes) {
    /** How messages begin. */
    String named() {
        return "Model '" + modelName + "'";
    }

    /** What it all cost if this request was turned away. */
    Footprint turnedAway() {
        return before.plus(Costs.turnedAway(bytes));
    }

    /** What it all cost if this request was sent and not answered. */
    Footprint unanswered() {
        return before.plus(Costs.unanswered(estimate, bytes));
    }
}
