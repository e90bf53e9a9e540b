package dev.rightsize.learn.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The card of a network that was trained here today. */
public final class TrainedCard {
    private final ObjectNode card = JsonMapper.builder().build().createObjectNode();
    private final String command;
    private final String today = LocalDate.now().toString();

    /**
     * @param description what the network does
     * @param command what trains it
     */
    public TrainedCard(String description, String command) {
        this.command = command;
        card.put("description", description).put("licence", "Apache-2.0").put("source", command);
    }

    /** What it is limited to. */
    public TrainedCard only(String limit) {
        card.put("only", limit);
        return this;
    }

    /** The languages of what it reads. */
    public TrainedCard languages(List<String> languages) {
        languages.forEach(card.putArray("languages")::add);
        return this;
    }

    /** Bundles without which it does nothing. */
    public TrainedCard needs(String bundle) {
        card.putArray("needs").add(bundle);
        return this;
    }

    /** How many numbers it learned, from what and from which seed. */
    public TrainedCard trained(int parameters, String recipe, long seed) {
        card.putObject("parametersBillions")
                .put("value", parameters / 1e9)
                .put("basis", "MEASURED")
                .put("source", "learn.network.Architecture")
                .put("date", today);
        card.put("trainedOn", recipe).put("trainedAt", today).put("seed", seed);
        return this;
    }

    /** How good it is, on what. */
    public TrainedCard quality(String measure, double value, String data) {
        card.putArray("quality")
                .addObject()
                .put("measure", measure)
                .put("value", Double.parseDouble(String.format(Locale.ROOT, "%.3f", value)))
                .put("data", data)
                .put("source", command)
                .put("date", today);
        return this;
    }

    /** As a bundle holds it. */
    public ObjectNode json() {
        return card;
    }
}
