package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;

/** From the task alone: is AI needed, should the task be split, which kind of model is the smallest that can do it. */
final class SmallestKind {
    private static final int FORM_FIELDS = 3;
    private static final int EXAMPLES_A_LABEL = 10;

    private SmallestKind() {}

    static Reasoned<Need> need(Situation situation) {
        Task task = situation.task();
        if (situation.complexity() == Complexity.FIXED_FORM && task.input() == Modality.TEXT) {
            return new Reasoned<>(
                    Need.RULE,
                    "The input always has the same form: a pattern, a look-up or a sum finds the answer, is right every"
                            + " time, costs nothing and can be explained.");
        }
        Integer fields = situation.formFields();
        boolean seldom = task.requirements().frequency() == Frequency.OCCASIONAL;
        if (fields != null && fields <= FORM_FIELDS && seldom) {
            return new Reasoned<>(
                    Need.FORM,
                    "A person fills in " + fields + " field" + (fields == 1 ? "" : "s")
                            + " now and then: a form is done" + " sooner than a model is checked.");
        }
        return new Reasoned<>(
                Need.AI,
                situation.complexity() == Complexity.FIXED_FORM
                        ? "The form is always the same, but it comes as "
                                + (task.input() == Modality.IMAGE ? "a picture" : "sound") + ", which no rule reads."
                        : "The input varies too much for a rule. Offer a form all the same: it is what is left when the"
                                + " model is missing or unsure.");
    }

    static Reasoned<List<Step>> steps(Situation situation) {
        Task task = situation.task();
        if (task.input() == Modality.IMAGE && situation.textInPicture() && splits(task.type())) {
            Step reading = new Step(TaskType.READ_TEXT, Modality.IMAGE, ModelKind.TASK_SPECIFIC);
            TaskType rest = task.type() == TaskType.READ_RECEIPT ? TaskType.CLASSIFY : task.type();
            Step understanding = new Step(rest, Modality.TEXT, kindOf(rest, situation.complexity()));
            return new Reasoned<>(
                    List.of(reading, understanding),
                    "What matters is the text on the picture. Reading it and understanding it are two tasks, each with a"
                            + " smaller model than both at once, each measured and replaced on its own"
                            + (task.type() == TaskType.READ_RECEIPT
                                    ? "; classifying the lines leaves sums to arithmetic, which is a rule."
                                    : "."));
        }
        Step whole = new Step(task.type(), task.input(), kindOf(task.type(), situation.complexity()));
        return new Reasoned<>(List.of(whole), "It is one task; splitting it would not make any part smaller.");
    }

    /** The kind of the hardest step. */
    static Reasoned<ModelKind> kind(Situation situation, List<Step> steps) {
        ModelKind kind =
                steps.stream().map(Step::kind).max(ModelKind::compareTo).orElse(ModelKind.RULES);
        return new Reasoned<>(kind, reason(kind, situation) + examples(kind, situation));
    }

    private static boolean splits(TaskType type) {
        return switch (type) {
            case READ_RECEIPT, EXTRACT, CLASSIFY, EMBED -> true;
            case READ_TEXT, GENERATE -> false;
        };
    }

    private static ModelKind kindOf(TaskType type, Complexity complexity) {
        if (type == TaskType.EMBED || type == TaskType.READ_TEXT) {
            return ModelKind.TASK_SPECIFIC;
        }
        return switch (complexity) {
            case FIXED_FORM, NARROW ->
                type == TaskType.GENERATE ? ModelKind.SMALL_LANGUAGE_MODEL : ModelKind.TASK_SPECIFIC;
            case OPEN -> ModelKind.SMALL_LANGUAGE_MODEL;
            case REASONING -> ModelKind.FOUNDATION;
        };
    }

    private static String reason(ModelKind kind, Situation situation) {
        return switch (kind) {
            case RULES -> "A rule does it.";
            case TASK_SPECIFIC ->
                "One kind of input and a known set of answers: a model trained for just that is thousands of times"
                        + " smaller than a language model, and often more accurate.";
            case SMALL_LANGUAGE_MODEL ->
                situation.task().type() == TaskType.GENERATE
                        ? "Free text needs a language model; a small one fits a common device and costs a tenth to a"
                                + " thirtieth of a large one to serve."
                        : "Subjects or answers are not known beforehand, so it takes a language model; start with a small"
                                + " one.";
            case FOUNDATION ->
                "It takes several steps of thought or knowledge of the world, where small language models fail. Prove"
                        + " it, then try smaller ones on the same examples.";
        };
    }

    private static String examples(ModelKind kind, Situation situation) {
        Integer examples = situation.examples();
        Task task = situation.task();
        if (kind != ModelKind.TASK_SPECIFIC || task.type() != TaskType.CLASSIFY || examples == null) {
            return "";
        }
        int wanted = EXAMPLES_A_LABEL * Math.max(2, task.outputs().size());
        return examples >= wanted
                ? " " + examples + " examples are enough to begin with."
                : " It needs examples: you have " + examples + ", begin with about " + wanted
                        + " (10 a label). Until then let a language model label them, and check what it says.";
    }
}
