package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;

/** How places, kinds and tasks are called in sentences. */
final class Words {
    private Words() {}

    static String at(Place place) {
        return switch (place) {
            case DEVICE -> "on the device";
            case SERVER -> "on your server";
            case REMOTE -> "at a remote API";
        };
    }

    static String a(ModelKind kind) {
        return switch (kind) {
            case RULES -> "a rule";
            case TASK_SPECIFIC -> "a task-specific model";
            case SMALL_LANGUAGE_MODEL -> "a small language model";
            case FOUNDATION -> "a foundation model";
        };
    }

    static String of(Strategy strategy) {
        return switch (strategy) {
            case LOCAL_FIRST -> "local-first";
            case REMOTE_FIRST -> "remote-first";
            case HYBRID -> "hybrid";
        };
    }

    static String of(TaskType type, Modality input) {
        return switch (type) {
            case CLASSIFY -> Words.of(input) + " classification";
            case EXTRACT -> "extraction from " + Words.of(input);
            case READ_TEXT -> "OCR";
            case READ_RECEIPT -> "receipt reading";
            case EMBED -> Words.of(input) + " embedding";
            case GENERATE -> "text generation";
        };
    }

    private static String of(Modality input) {
        return switch (input) {
            case TEXT -> "text";
            case IMAGE -> "image";
            case AUDIO -> "audio";
        };
    }
}
