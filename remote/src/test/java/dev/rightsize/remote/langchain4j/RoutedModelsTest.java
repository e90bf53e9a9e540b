package dev.rightsize.remote.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.routing.Unsure;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RoutedModelsTest {
    private static final Task ROUTE_MAIL =
            Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE).withOutputs(List.of("invoice", "complaint"));
    private static final Task WRITE = Task.of("write", TaskType.GENERATE, Requirements.NONE);
    private static final Task EMBED = Task.of("embed", TaskType.EMBED, Requirements.NONE);

    private final TestHost host = new TestHost();

    @Test
    void a_text_goes_to_the_nearest_model_and_the_response_tells_whose_it_is() {
        RoutedChatModel model = RoutedChatModel.ofText(
                mail(local("keywords", text -> Reply.onDevice("invoice", 0.99)), remote("large", text -> paid("?"))));

        ChatResponse response = model.chat(UserMessage.from("You owe me 12.34."));

        assertThat(response.aiMessage().text()).isEqualTo("invoice");
        assertThat(response.modelName()).isEqualTo("keywords");
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        RoutedMetadata routed = RoutedMetadata.of(response);
        assertThat(routed.servedBy().place()).isEqualTo(Place.DEVICE);
        assertThat(routed.confidence()).isEqualTo(0.99);
        assertThat(routed.attempts()).hasSize(1);
        assertThat(Objects.requireNonNull(routed.footprint().bytesLeftDevice()).value())
                .isZero();
        assertThat(model.chat("You owe me 12.34.")).isEqualTo("invoice");
    }

    @Test
    void the_trail_shows_who_failed_before_and_the_footprint_is_that_of_all() {
        RoutedChatModel model = RoutedChatModel.ofText(mail(
                local("broken", text -> {
                    throw new InputRefusedException("It is too long.", Footprint.NOTHING, null);
                }),
                remote("large", text -> paid("complaint"))));

        RoutedMetadata routed = RoutedMetadata.of(model.chat(UserMessage.from("Never again!")));

        assertThat(routed.attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Attempt.Outcome.FAILED, Attempt.Outcome.SERVED);
        assertThat(Objects.requireNonNull(routed.footprint().moneyUsd()).value())
                .isEqualTo(0.002);
        assertThat(routed)
                .hasToString(routed.attempts().get(0).text() + "; "
                        + routed.attempts().get(1).text());
    }

    @Test
    void a_conversation_is_answered_with_what_the_model_that_served_it_tells() {
        Model<ChatRequest, ChatResponse> model = remote(
                "large",
                request -> new Reply<>(
                        ChatResponse.builder()
                                .aiMessage(AiMessage.from(request.messages().size() + " messages, "
                                        + request.toolSpecifications().size() + " tool"))
                                .id("response-1")
                                .modelName("large-2026-08-01")
                                .tokenUsage(new TokenUsage(30, 4))
                                .finishReason(FinishReason.LENGTH)
                                .build(),
                        null,
                        Footprint.UNKNOWN));
        RoutedChatModel chat = RoutedChatModel.of(Router.<ChatRequest, ChatResponse>builder(WRITE, host)
                .model(model)
                .build());

        ChatResponse response = chat.chat(ChatRequest.builder()
                .messages(SystemMessage.from("Be brief."), UserMessage.from("Hello"))
                .toolSpecifications(ToolSpecification.builder().name("weather").build())
                .build());

        assertThat(response.aiMessage().text()).isEqualTo("2 messages, 1 tool");
        assertThat(response.id()).isEqualTo("response-1");
        assertThat(response.modelName()).isEqualTo("large-2026-08-01");
        assertThat(response.tokenUsage()).isEqualTo(new TokenUsage(30, 4));
        assertThat(response.finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(RoutedMetadata.of(response).servedBy().model()).isEqualTo("large");
    }

    @Test
    void what_a_text_router_would_have_to_leave_out_is_refused_before_any_model_is_asked() {
        RoutedChatModel model = RoutedChatModel.ofText(mail(local("never", text -> {
            throw new AssertionError("asked");
        })));
        ChatRequest instructed = ChatRequest.builder()
                .messages(SystemMessage.from("In German, please."), UserMessage.from("Hello"))
                .build();
        ChatRequest tooled = ChatRequest.builder()
                .messages(UserMessage.from("Hello"))
                .toolSpecifications(ToolSpecification.builder().name("weather").build())
                .build();

        assertThatThrownBy(() -> model.chat(instructed))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("[SYSTEM, USER]")
                .hasMessageContaining("RoutedChatModel.of");
        assertThatThrownBy(() -> model.chat(tooled)).hasMessageContaining("holds tools");
    }

    @Test
    void nobody_sure_enough_is_an_exception_that_holds_the_unsure_answer() {
        Model<String, String> keywords = local("keywords", text -> Reply.onDevice("invoice", 0.4));
        RoutedChatModel model = RoutedChatModel.ofText(Router.<String, String>builder(ROUTE_MAIL, host)
                .model(keywords, Safeguards.of(keywords).withMinConfidence(0.8))
                .build());

        LangChain4jException thrown =
                catchThrowableOfType(NonRetriableException.class, () -> model.chat("You owe me 12.34."));

        assertThat(thrown).hasMessageStartingWith("No model is sure enough");
        assertThat(((NoAnswerException) Objects.requireNonNull(thrown.getCause())).result())
                .isInstanceOfSatisfying(
                        Unsure.class, unsure -> assertThat(unsure.value()).isInstanceOf(ChatResponse.class));
    }

    @Test
    void without_a_network_asking_again_may_help() {
        host.online = false;
        RoutedChatModel model = RoutedChatModel.ofText(mail(remote("large", text -> paid("complaint"))));

        RetriableException thrown = catchThrowableOfType(RetriableException.class, () -> model.chat("Never again!"));

        assertThat(thrown).hasMessageContaining("Connect to a network");
        NoAnswer<?> none = (NoAnswer<?>) ((NoAnswerException) Objects.requireNonNull(thrown.getCause())).result();
        assertThat(none.cause()).isEqualTo(NoAnswer.Cause.OFFLINE);
    }

    @Test
    void a_task_that_may_run_nowhere_is_not_worth_asking_again() {
        Requirements sensitive = Requirements.builder().sensitive(true).build();
        Task secret = Task.of("secret", TaskType.CLASSIFY, sensitive).withOutputs(List.of("a", "b"));
        RoutedChatModel model = RoutedChatModel.ofText(Router.<String, String>builder(secret, host)
                .model(remote("large", text -> {
                    throw new AssertionError("asked");
                }))
                .build());

        assertThatThrownBy(() -> model.chat("my diagnosis"))
                .isInstanceOf(NonRetriableException.class)
                .hasMessageNotContaining("diagnosis");
    }

    @Test
    void metadata_of_another_model_are_told() {
        ChatResponse other =
                ChatResponse.builder().aiMessage(AiMessage.from("Hello")).build();
        EmbeddingResponse vectors =
                EmbeddingResponse.builder().embeddings(List.of()).build();

        assertThatThrownBy(() -> RoutedMetadata.of(other)).hasMessageContaining("no routed model gave it");
        assertThatThrownBy(() -> RoutedEmbeddingMetadata.of(vectors)).hasMessageContaining("no routed model gave it");
    }

    @Test
    void texts_become_vectors_each_with_its_own_way() {
        RoutedEmbeddingModel model = RoutedEmbeddingModel.of(Router.<String, float[]>builder(EMBED, host)
                .model(local("minilm", text -> {
                    if (text.length() > 5) {
                        throw new PermanentModelException("The file is gone.", Footprint.NOTHING, null);
                    }
                    return Reply.onDevice(new float[] {1, text.length()}, null);
                }))
                .model(remote("minilm", text -> new Reply<>(new float[] {1, text.length()}, null, cost(0.001))))
                .build());

        EmbeddingResponse response = model.embed(
                EmbeddingRequest.builder().inputs("short", "longer text").build());

        assertThat(response.embeddings()).extracting(one -> one.vector()[1]).containsExactly(5f, 11f);
        RoutedEmbeddingMetadata routed = RoutedEmbeddingMetadata.of(response);
        assertThat(routed.modelName()).isEqualTo("minilm");
        assertThat(routed.answers())
                .extracting(answer -> answer.servedBy().place())
                .containsExactly(Place.DEVICE, Place.REMOTE);
        assertThat(model.embedAll(List.of(TextSegment.from("short"))).content()).hasSize(1);
        assertThat(model.dimension()).isEqualTo(2);
        assertThat(((EmbeddingModel) model).modelName()).isEqualTo("minilm");
    }

    @Test
    void models_whose_vectors_cannot_be_compared_do_not_go_together() {
        Router<String, float[]> mixed = Router.<String, float[]>builder(EMBED, host)
                .model(local("minilm", text -> Reply.onDevice(new float[] {1}, null)))
                .model(remote("text-embedding-3-small", text -> Reply.of(new float[] {1}, null)))
                .build();

        assertThatThrownBy(() -> RoutedEmbeddingModel.of(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[minilm, text-embedding-3-small]")
                .hasMessageContaining("cannot be compared");
    }

    @SafeVarargs
    private Router<String, String> mail(Model<String, String>... models) {
        var builder = Router.<String, String>builder(ROUTE_MAIL, host);
        for (Model<String, String> model : models) {
            builder.model(model);
        }
        return builder.build();
    }

    private static <I, O> Model<I, O> local(String name, Function<I, Reply<O>> answer) {
        return Model.of(new ModelReference(name, "1", ModelKind.RULES, Place.DEVICE), Delivery.BUILT_IN, answer);
    }

    private static <I, O> Model<I, O> remote(String name, Function<I, Reply<O>> answer) {
        ModelReference reference = new ModelReference(name, null, ModelKind.FOUNDATION, Place.REMOTE);
        return Model.of(reference, Delivery.HOSTED, answer);
    }

    private static Reply<String> paid(String text) {
        return new Reply<>(text, null, cost(0.002));
    }

    private static Footprint cost(double usd) {
        Measure money = Measure.measured(usd, "a test");
        return new Footprint(null, null, null, null, null, null, null, null, money);
    }
}
