package dev.rightsize.cli.ask;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of an ask.
 *
 * @param text the answer for people; empty if there is none
 * @param way who gave it and what it cost, or why there is none
 * @param json all of it
 */
record Asked(Optional<String> text, String way, ObjectNode json) {}
