package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.placement.Costs;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.placement.Workload;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a model gave earlier, kept in a column of the gold file; nothing is asked now. What they cost was not
 * recorded: it is estimated from the model's card and the length of the texts, and unknown without a card.
 */
public final class RecordedAnswers implements Contestant {
    /** Characters a token: usually 4 in English; fewer in other languages, more in plain words. */
    private static final Range CHARACTERS_A_TOKEN = new Range(2.5, 4, 6);

    private final String column;
    private final String name;
    private final @Nullable ModelCard card;
    private final Grids grids;
    private final String zone;

    /**
     * @param column where the answers are
     * @param name the model's
     * @param card what is known of it; null for nothing
     * @param grids electricity by zone
     * @param zone whose electricity the network uses
     */
    public RecordedAnswers(String column, String name, @Nullable ModelCard card, Grids grids, String zone) {
        this.column = column;
        this.name = name;
        this.card = card;
        this.grids = grids;
        this.zone = zone;
    }

    @Override
    public String name() {
        return name;
    }

    /** @throws dev.rightsize.learn.dataset.DatasetException if there is no such column */
    @Override
    public Trial answer(GoldSet gold) {
        int index = gold.table().column(column);
        List<@Nullable String> answers = new ArrayList<>();
        for (var row : gold.table().rows()) {
            answers.add(gold.label(row.fields().get(index)));
        }
        boolean known = card != null;
        return new Trial(
                name,
                card == null ? OwnCard.unknownRemote(name) : card,
                answers,
                null,
                Trial.perUsable(card == null ? sentOnly(gold) : estimate(card, gold), answers),
                "recorded earlier, column " + column
                        + (known ? "; cost estimated by its card" : "; no card of that name, so its cost is unknown"));
    }

    private Footprint estimate(ModelCard known, GoldSet gold) {
        Task task = new Task(
                "compare", TaskType.CLASSIFY, TaskType.CLASSIFY.inputs().get(0), gold.labels(), Requirements.NONE);
        Situation situation =
                Situation.of(task).zone(zone).workload(workload(task, gold)).build();
        Place place = Stream.of(Place.REMOTE, Place.SERVER, Place.DEVICE)
                .filter(known::runsAt)
                .findFirst()
                .orElseThrow();
        return new Costs(situation, grids).perAsk(known, place);
    }

    /** Instructions and answer as such tasks usually have, the text as long as it is here on average. */
    private static Workload workload(Task task, GoldSet gold) {
        Workload usual = Workload.usual(task);
        double characters = mean(gold, text -> text.length());
        Range text = new Range(
                characters / CHARACTERS_A_TOKEN.high(),
                characters / CHARACTERS_A_TOKEN.central(),
                characters / CHARACTERS_A_TOKEN.low());
        return new Workload(Workload.INSTRUCTIONS.plus(text), usual.outputTokens(), bytes(gold));
    }

    private static Footprint sentOnly(GoldSet gold) {
        double bytes = bytes(gold);
        return new Footprint(
                null,
                null,
                Measure.estimated(bytes, bytes, bytes, "bytes of the texts"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static double bytes(GoldSet gold) {
        return mean(gold, text -> text.getBytes(StandardCharsets.UTF_8).length);
    }

    private static double mean(GoldSet gold, ToIntFunction<String> size) {
        return gold.rows().stream()
                .mapToInt(row -> size.applyAsInt(row.text()))
                .average()
                .orElseThrow();
    }
}
