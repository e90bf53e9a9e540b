package dev.rightsize.local.routing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.metering.MachineMeter;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LocalModelTest {
    private static final Task TASK = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE);
    private static final Context CONTEXT = new Context(TASK, null, Cancellation.NEVER);

    @Test
    void an_answer_comes_with_what_it_cost() {
        Reply<String> reply = model(mail -> Reply.of("invoice", 0.9)).ask("mail", CONTEXT);

        assertThat(reply.value()).isEqualTo("invoice");
        assertThat(reply.confidence()).isEqualTo(0.9);
        assertThat(reply.footprint().latencyMs()).isNotNull();
        assertThat(requireNonNull(reply.footprint().energyWh()).source()).isNotEmpty();
        assertThat(requireNonNull(reply.footprint().bytesLeftDevice()).value()).isZero();
    }

    @Test
    void what_goes_wrong_is_told_in_a_routers_words_with_what_it_cost() {
        PermanentModelException broken = catchThrowableOfType(
                PermanentModelException.class,
                () -> model(mail -> {
                            throw new EngineException("no such operator");
                        })
                        .ask("mail", CONTEXT));
        InputRefusedException refused = catchThrowableOfType(
                InputRefusedException.class,
                () -> model(mail -> {
                            throw new InputRefusedException("too long", null);
                        })
                        .ask("mail", CONTEXT));

        assertThat(broken).hasMessage("no such operator");
        assertThat(broken.footprint().energyWh()).isNotNull();
        assertThat(refused).hasMessage("too long");
        assertThat(refused.footprint().energyWh()).isNotNull();
        assertThatThrownBy(() -> model(mail -> {
                            throw new OutOfMemoryError("fake");
                        })
                        .ask("mail", CONTEXT))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageContainingAll("'ours'", "-Xmx");
    }

    @Test
    void a_budget_of_money_and_energy_pays_for_it_until_it_is_used_up() {
        try (JvmHost host = new JvmHost()) {
            Budget budget = new Budget(1.0, 0.01, 1.0); // 8 W a thread for 0.1 s are 0.00022 Wh
            Task task = Task.of(
                    "route-mail",
                    TaskType.CLASSIFY,
                    Requirements.builder().budget(budget).build());
            Router<String, String> router = Router.<String, String>builder(task, host)
                    .strategy(Strategy.LOCAL_FIRST)
                    .model(model(mail -> Reply.of("invoice", 0.9)))
                    .build();
            Router<String, String> poor = Router.<String, String>builder(
                            Task.of(
                                    "route-mail",
                                    TaskType.CLASSIFY,
                                    Requirements.builder()
                                            .budget(new Budget(null, 0.0001, null))
                                            .build()),
                            host)
                    .model(model(mail -> Reply.of("invoice", 0.9)))
                    .build();

            Result<String> paid = router.ask("mail");
            Result<String> refused = poor.ask("mail");

            assertThat(paid.orElse("")).isEqualTo("invoice");
            assertThat(refused.text()).contains("it may cost up to", "Wh");
        }
    }

    private static LocalModel<String, String> model(Function<String, Reply<String>> answer) {
        return new LocalModel<>(
                new ModelReference("ours", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE),
                Delivery.PRELOADED,
                MachineMeter.of(Map.of(), 1, 1),
                0.1,
                answer);
    }
}
