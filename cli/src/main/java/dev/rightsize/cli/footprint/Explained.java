package dev.rightsize.cli.footprint;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.FootprintTotals;
import dev.rightsize.core.metering.Total;
import dev.rightsize.local.json.FootprintJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be shown.
 *
 * @param told answers, or asks that were described
 * @param described whether they are alternatives, of which a sum says nothing
 * @param errors how many answers were errors
 * @param large the name of a large remote model
 * @param largeFootprint what one ask of it would have cost; null if that is not known
 */
record Explained(
        List<Told> told,
        boolean described,
        int errors,
        String large,
        @Nullable Footprint largeFootprint) {
    private static final int SHOWN_IN_FULL = 5;

    List<String> text() {
        FootprintText text = new FootprintText();
        told.stream().limit(SHOWN_IN_FULL).forEach(text::answer);
        if (told.size() > SHOWN_IN_FULL) {
            text.note("… and " + (told.size() - SHOWN_IN_FULL) + " more.");
        }
        if (told.size() > 1 && !described) {
            text.totals(told.size(), totals());
        }
        if (errors > 0) {
            text.note(errors + " more could not be read and tell no cost.");
        }
        if (largeFootprint != null) {
            text.large(large, largeFootprint, told.size() == 1 ? told.get(0).footprint() : null);
        } else if (told.stream().allMatch(one -> one.task() == null)) {
            text.note("With --task it is compared with a large remote model.");
        }
        return text.lines();
    }

    /** Figures as in every answer, in the units that their names say. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var answers = json.putArray("answers");
        for (Told one : told) {
            ObjectNode answer = answers.addObject();
            answer.put("name", one.name()).put("servedBy", one.servedBy()).put("tries", one.tries());
            FootprintJson.put(answer.putObject("footprint"), one.footprint());
        }
        json.put("errors", errors);
        ObjectNode totals = json.putObject("totals");
        for (Figure figure : Figure.values()) {
            put(totals.putObject(figure.key()), figure.of(totals()));
        }
        if (largeFootprint == null) {
            json.putNull("large");
        } else {
            ObjectNode other = json.putObject("large").put("model", large);
            FootprintJson.put(other.putObject("perAsk"), largeFootprint);
        }
        return json;
    }

    private FootprintTotals totals() {
        FootprintTotals totals = FootprintTotals.NONE;
        for (Told one : told) {
            totals = totals.plus(one.footprint());
        }
        return totals;
    }

    private static void put(ObjectNode json, Total total) {
        boolean known = total.weakest() != null;
        json.put("known", total.known()).put("unknown", total.unknown());
        json.put("low", known ? total.low() : null);
        json.put("value", known ? total.value() : null);
        json.put("high", known ? total.high() : null);
        json.put("measuredShare", total.measuredShare());
        json.put(
                "weakest",
                total.weakest() == null ? null : total.weakest().name().toLowerCase(Locale.ROOT));
    }
}
