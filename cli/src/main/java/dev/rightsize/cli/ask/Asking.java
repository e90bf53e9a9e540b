package dev.rightsize.cli.ask;

import dev.rightsize.cli.layout.Figures;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.RouterBuilder;
import dev.rightsize.core.task.Task;
import dev.rightsize.local.json.ReadingJson;
import dev.rightsize.local.json.ResultJson;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.remote.EncodedImage;
import dev.rightsize.remote.RemoteModelBuilder;
import dev.rightsize.remote.RemoteModels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A router for one task, made of models behind APIs. */
final class Asking {
    private static final JsonMapper JSON = new JsonMapper();

    private final Task task;
    private final Function<byte[], Asked> ask;

    /**
     * @throws IllegalArgumentException if a card is known to no API, or does not do the task
     * @throws IllegalStateException if a key is not set
     */
    Asking(Task task, List<ModelCard> cards, RemoteModels remote) {
        this.task = task;
        List<RemoteModelBuilder> models = cards.stream().map(remote::of).toList();
        ask = switch (task.type()) {
            case CLASSIFY -> texts(models, one -> one.classify(task), JSON::valueToTree);
            case EXTRACT -> texts(models, one -> one.extract(task), JSON::valueToTree);
            case EMBED -> texts(models, RemoteModelBuilder::embed, JSON::valueToTree);
            case GENERATE -> texts(models, RemoteModelBuilder::generate, JSON::valueToTree);
            case READ_RECEIPT ->
                asking(
                        models.stream().map(RemoteModelBuilder::readReceipt).toList(),
                        EncodedImage::of,
                        (Reading reading) -> ReadingJson.of(reading));
            case READ_TEXT ->
                throw new IllegalArgumentException(
                        "Models behind an API are not asked to 'read-text' here. Use ./rightsize read.");
        };
    }

    Asked ask(byte[] input) {
        return ask.apply(input);
    }

    private <O> Function<byte[], Asked> texts(
            List<RemoteModelBuilder> builders,
            Function<RemoteModelBuilder, Model<String, O>> model,
            Function<O, JsonNode> json) {
        List<Model<String, O>> models = new ArrayList<>();
        builders.forEach(builder -> models.add(model.apply(builder)));
        return asking(models, bytes -> new String(bytes, StandardCharsets.UTF_8), json);
    }

    private <I, O> Function<byte[], Asked> asking(
            List<Model<I, O>> models, Function<byte[], I> input, Function<O, JsonNode> json) {
        return bytes -> {
            try (JvmHost host = new JvmHost()) {
                RouterBuilder<I, O> builder = Router.builder(task, host);
                models.forEach(builder::model);
                return asked(builder.build().ask(input.apply(bytes)), json);
            }
        };
    }

    private static <O> Asked asked(Result<O> result, Function<O, JsonNode> json) {
        Answer<O> answer = result.answer();
        return new Asked(
                answer == null ? Optional.empty() : Optional.of(text(json.apply(answer.value()))),
                answer == null ? result.text() : way(answer),
                ResultJson.of(result, json));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.isObject() ? value.toPrettyString() : value.toString();
    }

    private static String way(Answer<?> answer) {
        Footprint cost = answer.footprint();
        return answer.text() + ": " + Figures.measure(cost.latencyMs(), 1e-3, 0.1) + " s, "
                + Figures.measure(cost.moneyUsd(), 1, 1e-6) + " USD, "
                + Figures.measure(cost.energyWh(), 1, 1e-6) + " Wh, "
                + Figures.measure(cost.bytesLeftDevice(), 1, 1) + " bytes sent";
    }
}
