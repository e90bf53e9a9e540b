package dev.rightsize.local.json;

import dev.rightsize.core.metering.Range;
import dev.rightsize.core.placement.Bandwidth;
import dev.rightsize.core.placement.Complexity;
import dev.rightsize.core.placement.Connectivity;
import dev.rightsize.core.placement.Power;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.placement.SituationBuilder;
import dev.rightsize.core.placement.Workload;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import dev.rightsize.core.task.Volume;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.jsonfile.JsonFields;
import dev.rightsize.local.jsonfile.JsonFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A situation for the advisor, as a flat object: {@code {"name": "route-mail", "task": "classify", "outputs": ["invoice",
 * "complaint"], "sensitive": true, …}}. Only {@code task} must be there; what is not answered speaks for no side.
 */
public final class SituationJson {
    private SituationJson() {}

    /**
     * Reads a situation.
     *
     * @throws dev.rightsize.local.jsonfile.JsonFileException if anything is wrong with it, each problem with its line
     */
    public static Situation read(JsonFile file) {
        return file.object(SituationJson::situation);
    }

    private static @Nullable Situation situation(JsonFields fields) {
        Requirements requirements = requirements(fields);
        Task task = task(fields, requirements);
        Complexity complexity = fields.choiceOrNull("complexity", Complexity.class);
        Long formFields = fields.wholeOrNull("formFields");
        Long examples = fields.wholeOrNull("examples");
        boolean asked = fields.has("textInPicture");
        boolean textInPicture = fields.flag("textInPicture", true);
        Connectivity connectivity = fields.choiceOrNull("connectivity", Connectivity.class);
        Bandwidth bandwidth = fields.choiceOrNull("bandwidth", Bandwidth.class);
        Power power = fields.choiceOrNull("power", Power.class);
        Device device = fields.choiceOrNull("device", Device.class);
        String zone = fields.has("zone")
                ? fields.parsed("zone", given -> ShippedGrids.grids().of(given).zone())
                : null;
        Double inputTokens = fields.numberOrNull("inputTokens");
        Double outputTokens = fields.numberOrNull("outputTokens");
        Double inputBytes = fields.numberOrNull("inputBytes");
        return fields.build(() -> {
            Task known = Objects.requireNonNull(task);
            SituationBuilder builder = Situation.of(known)
                    .formFields(whole(formFields))
                    .examples(whole(examples))
                    .connectivity(connectivity)
                    .bandwidth(bandwidth)
                    .power(power)
                    .device(device == null ? Device.PHONE : device)
                    .workload(workload(known, inputTokens, outputTokens, inputBytes));
            if (complexity != null) {
                builder.complexity(complexity);
            }
            if (asked) {
                builder.textInPicture(textInPicture);
            }
            if (zone != null) {
                builder.zone(zone);
            }
            return builder.build();
        });
    }

    private static @Nullable Requirements requirements(JsonFields fields) {
        Place origin = fields.choiceOrNull("origin", Place.class);
        boolean sensitive = fields.flag("sensitive", false);
        boolean offline = fields.flag("offline", false);
        Set<Place> places = new LinkedHashSet<>(fields.choices("places", Place.class));
        QualityFloor quality = quality(fields);
        Long maxLatencyMs = fields.wholeOrNull("maxLatencyMs");
        Long maxDownloadBytes = fields.wholeOrNull("maxDownloadBytes");
        List<String> languages = fields.texts("languages");
        Frequency frequency = fields.choiceOrNull("frequency", Frequency.class);
        Volume volume = volume(fields);
        Double money = fields.numberOrNull("maxMoneyUsd");
        Double energy = fields.numberOrNull("maxEnergyWh");
        Double co2e = fields.numberOrNull("maxCo2eGrams");
        Transparency transparency = fields.choiceOrNull("transparency", Transparency.class);
        return fields.build(() -> Requirements.builder()
                .origin(origin == null ? Place.DEVICE : origin)
                .sensitive(sensitive)
                .offline(offline)
                .places(places)
                .quality(quality)
                .maxLatencyMs(maxLatencyMs)
                .maxDownloadBytes(maxDownloadBytes)
                .languages(languages)
                .frequency(frequency)
                .volume(volume)
                .budget(new Budget(money, energy, co2e))
                .transparency(transparency)
                .build());
    }

    private static @Nullable QualityFloor quality(JsonFields fields) {
        if (!fields.has("qualityMeasure") && !fields.has("qualityMinimum")) {
            return null;
        }
        String measure = fields.text("qualityMeasure");
        double minimum = fields.number("qualityMinimum");
        return fields.build(() -> new QualityFloor(measure, minimum));
    }

    private static @Nullable Volume volume(JsonFields fields) {
        if (!fields.has("asksPerMonth") && !fields.has("users")) {
            return null;
        }
        long asks = fields.whole("asksPerMonth");
        Long users = fields.wholeOrNull("users");
        return fields.build(() -> new Volume(asks, users == null ? 1 : users));
    }

    private static @Nullable Task task(JsonFields fields, @Nullable Requirements requirements) {
        String name = fields.textOrNull("name");
        TaskType type = fields.parsed("task", TaskType::of);
        Modality modality = fields.choiceOrNull("modality", Modality.class);
        List<String> outputs = fields.texts("outputs");
        return fields.build(() -> {
            TaskType known = Objects.requireNonNull(type);
            return new Task(
                    name == null ? known.label() : name,
                    known,
                    modality == null ? known.inputs().get(0) : modality,
                    outputs,
                    Objects.requireNonNull(requirements));
        });
    }

    private static Workload workload(
            Task task, @Nullable Double inputTokens, @Nullable Double outputTokens, @Nullable Double inputBytes) {
        Workload usual = Workload.usual(task);
        return new Workload(
                inputTokens == null ? usual.inputTokens() : count("inputTokens", inputTokens),
                outputTokens == null ? usual.outputTokens() : count("outputTokens", outputTokens),
                inputBytes == null ? usual.inputBytes() : inputBytes);
    }

    private static Range count(String name, double value) {
        if (value < 0) {
            throw new IllegalArgumentException("'" + name + "' must be 0 or more but is " + value + ".");
        }
        return Range.of(value);
    }

    private static @Nullable Integer whole(@Nullable Long value) {
        return value == null ? null : Math.toIntExact(value);
    }
}
