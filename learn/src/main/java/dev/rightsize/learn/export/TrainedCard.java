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

    /** The bundle whose output it reads. */
    public TrainedCard needs(String bundle) {
        card.putArray("needs").add(bundle);
        return this;
    }

    /** How many numbers it learned. */
    public TrainedCard parameters(int parameters) {
        card.putObject("parametersBillions")
                .put("value", parameters / 1e9)
                .put("basis", "MEASURED")
                .put("source", "learn.network.Architecture")
                .put("date", today);
        return this;
    }

    /** From what it learned, and from which seed. */
    public TrainedCard trained(String recipe, long seed) {
        card.put("trainedOn", recipe).put("trainedAt", today).put("seed", seed);
        return this;
    }

    /** How long it takes for one input on the server of docs/benchmarks.md, which does not depend on what it learned. */
    public TrainedCard latency(String task, ServerTime time) {
        ObjectNode latency =
                card.withArray("latencies").addObject().put("task", task).put("place", "SERVER");
        latency.set("ms", measured(time.ms(), time));
        latency.set("cpuMs", measured(time.cpuMs(), time));
        latency.put("machine", time.machine());
        return this;
    }

    private static ObjectNode measured(double value, ServerTime time) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("value", value)
                .put("basis", "MEASURED")
                .put("source", time.source())
                .put("date", time.date());
    }

    /**
     * Measured times of one input.
     *
     * @param ms by the wall clock
     * @param cpuMs of processors
     * @param source where they are written down
     * @param date when they were measured, as {@code 2026-11-30}
     * @param machine on which
     */
    public record ServerTime(double ms, double cpuMs, String source, String date, String machine) {
        /** A part of reading a receipt, measured in the run that measured the other parts. */
        public static ServerTime ofReceipts(double ms) {
            return new ServerTime(
                    ms,
                    ms,
                    "docs/benchmarks.md, median of 24 receipts of sroie_test, one thread",
                    "2026-11-30",
                    "AMD EPYC, 1 thread, OpenJDK 17");
        }
    }

    /** How good it is, on what, as the command that trains it measured. */
    public TrainedCard quality(String measure, double value, String data) {
        return quality(measure, value, data, command);
    }

    /** How good it is, on what, measured how. */
    public TrainedCard quality(String measure, double value, String data, String source) {
        card.withArray("quality")
                .addObject()
                .put("measure", measure)
                .put("value", Double.parseDouble(String.format(Locale.ROOT, "%.3f", value)))
                .put("data", data)
                .put("source", source)
                .put("date", today);
        return this;
    }

    /** As a bundle holds it. */
    public ObjectNode json() {
        return card;
    }
}
