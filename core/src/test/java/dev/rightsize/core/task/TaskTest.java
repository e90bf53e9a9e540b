package dev.rightsize.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {
    @Test
    void a_task_has_a_name_of_its_own_and_the_usual_input_of_its_type() {
        Task task = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE)
                .withOutputs(List.of("invoice", "complaint"));

        assertThat(task.input()).isEqualTo(Modality.TEXT);
        assertThat(task.withInput(Modality.IMAGE).input()).isEqualTo(Modality.IMAGE);
        assertThat(Task.of("scan", TaskType.READ_RECEIPT, Requirements.NONE).input())
                .isEqualTo(Modality.IMAGE);
    }

    @Test
    void parts_that_do_not_go_together_are_refused() {
        refused(
                () -> Task.of("scan", TaskType.READ_RECEIPT, Requirements.NONE).withInput(Modality.TEXT),
                "Task 'scan': 'read-receipt' is not given TEXT but [IMAGE].");
        refused(
                () -> Task.of("mail", TaskType.GENERATE, Requirements.NONE).withOutputs(List.of("a")),
                "'outputs' names [a]. Leave them out, or use 'classify' or 'extract'.");
        refused(
                () -> Task.of("mail", TaskType.CLASSIFY, Requirements.NONE).withOutputs(List.of("spam")),
                "with 'spam' as the only label there is nothing to choose");
        refused(
                () -> Task.of("mail", TaskType.EXTRACT, Requirements.NONE).withOutputs(List.of("date", "date")),
                "names one twice: [date, date]");
        refused(() -> Task.of(" ", TaskType.EMBED, Requirements.NONE), "'name' is empty");
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_found_by_its_label(TaskType type) {
        assertThat(TaskType.of(type.label())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "clasify, Did you mean 'classify'?",
        "Classify, Did you mean 'classify'?",
        "read-reciept, Did you mean 'read-receipt'?",
        "gen, Did you mean 'generate'?",
        "translate, 'Known are: classify, extract, read-text, read-receipt, embed, generate.'"
    })
    void an_unknown_type_is_told_with_the_nearest(String label, String advice) {
        refused(() -> TaskType.of(label), "There is no task '" + label + "'. " + advice);
    }

    @Test
    void advice_among_nothing_is_still_a_sentence() {
        assertThat(DidYouMean.among(List.of(), "x")).isEqualTo("None are known.");
        assertThat(DidYouMean.nearest(List.of("abc"), "")).isNull();
        assertThat(DidYouMean.nearest(List.of("gemma3:1b", "gemma3:4b"), "gema3:4b"))
                .isEqualTo("gemma3:4b");
    }

    private static void refused(Runnable action, String part) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(part);
    }
}
