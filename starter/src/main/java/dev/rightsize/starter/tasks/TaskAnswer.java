package dev.rightsize.starter.tasks;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Result;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a request.
 *
 * @param json the Answer JSON
 * @param result how it came about
 * @param footprint what it cost, the request included
 */
public record TaskAnswer(ObjectNode json, Result<?> result, Footprint footprint) {}
