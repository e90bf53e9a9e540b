package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.TaskType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a card must not say. */
final class CardChecks {
    private CardChecks() {}

    static void checkName(String name) {
        Facts.checkNotBlank("name", name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || ".:-_".indexOf(c) < 0)) {
                throw new IllegalArgumentException(
                        "The 'name' of a model starts with a lower-case letter or digit and goes"
                                + " on with these, '.', ':', '-' and '_', but is '" + name + "'.");
            }
        }
    }

    static void checkInputs(String name, List<TaskType> tasks, List<Modality> inputs) {
        for (TaskType task : tasks) {
            if (inputs.stream().noneMatch(task.inputs()::contains)) {
                throw new IllegalArgumentException("Model '" + name + "' is said to do '" + task.label()
                        + "', which is given " + task.inputs() + ", but its 'inputs' are " + inputs + ".");
            }
        }
    }

    static void checkLanguage(String code) {
        boolean letters =
                code.length() >= 2 && code.length() <= 3 && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!letters) {
            throw new IllegalArgumentException(
                    "'languages' holds ISO 639 codes such as 'en' or 'es', but '" + code + "' is none.");
        }
    }

    static void checkParameters(@Nullable Figure all, @Nullable Figure active) {
        if (all != null && active != null && active.value() > all.value()) {
            throw new IllegalArgumentException("'activeParametersBillions' must not be more than 'parametersBillions', "
                    + all.value() + ", but is " + active.value() + ".");
        }
    }
}
