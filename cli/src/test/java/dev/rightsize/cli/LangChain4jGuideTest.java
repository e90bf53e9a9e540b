package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.remote.RemoteModels;
import dev.rightsize.remote.langchain4j.NoAnswerException;
import dev.rightsize.remote.langchain4j.RoutedChatModel;
import dev.rightsize.remote.langchain4j.RoutedEmbeddingModel;
import dev.rightsize.remote.langchain4j.RoutedMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The code of docs/guide/langchain4j.md and docs/guide/remote.md, run. */
class LangChain4jGuideTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (\\S+\\.java) \\[([a-z-]+)] -->\\n+```java\\n(.*?)```", Pattern.DOTALL);

    private final RemoteStub stub = new RemoteStub();
    private final JvmHost host = new JvmHost(() -> true);
    private final Catalogue catalogue = Catalogues.builtIn();
    private final RemoteModels remote = RemoteModels.of(
            Map.of("OLLAMA_HOST", stub.url(), "OPENAI_BASE_URL", stub.url() + "/v1", "OPENAI_API_KEY", "sk-test"),
            ShippedGrids.grids());

    @AfterEach
    void close() {
        host.close();
        stub.close();
    }

    @Test
    void a_prototype_keeps_its_chat_model() {
        stub.openAiAnswers("{\"label\": \"complaint\"}");

        // [chat]
        Task task = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE)
                .withOutputs(List.of("invoice", "complaint", "praise"));
        Model<String, String> keywords = Model.of(
                new ModelReference("keywords", "1", ModelKind.RULES, Place.DEVICE),
                Delivery.BUILT_IN,
                mail -> new Reply<>("invoice", mail.contains("invoice") ? 0.99 : 0.3, Footprint.NOTHING));
        Model<String, String> large = remote.of(catalogue.card("gpt-4o-mini")).classify(task);

        ChatModel model = RoutedChatModel.ofText(Router.<String, String>builder(task, host)
                .model(keywords, Safeguards.of(keywords).withMinConfidence(0.8))
                .model(large)
                .build());

        String easy = model.chat("Please find our invoice enclosed."); // invoice, by the rule, free
        String hard = model.chat("This is the third time I ask!"); // complaint, by the large model
        // [/chat]

        assertThat(easy).isEqualTo("invoice");
        assertThat(hard).isEqualTo("complaint");
        assertThat(stub.asked()).hasSize(1);

        // [metadata]
        ChatResponse response = model.chat(UserMessage.from("This is the third time I ask!"));
        RoutedMetadata routed = RoutedMetadata.of(response);
        String who = routed.servedBy().model(); // gpt-4o-mini
        Footprint cost = routed.footprint(); // money, energy, bytes: of all attempts together
        // [/metadata]

        assertThat(who).isEqualTo("gpt-4o-mini");
        assertThat(Objects.requireNonNull(cost.moneyUsd()).value()).isPositive();
        assertThat(routed.attempts()).hasSize(2);
    }

    @Test
    void a_conversation_is_routed_whole() {
        stub.ollamaAnswers("Buenos días.").openAiAnswers("never asked");

        // [conversation]
        Task write = Task.of("answer-guests", TaskType.GENERATE, Requirements.NONE);
        ChatModel chat = RoutedChatModel.of(Router.<ChatRequest, ChatResponse>builder(write, host)
                .model(remote.of(catalogue.card("gemma3:4b")).chat())
                .model(remote.of(catalogue.card("gpt-4o-mini")).chat())
                .build());
        // [/conversation]

        assertThat(chat.chat("Good morning")).isEqualTo("Buenos días.");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void vectors_come_from_one_model_at_several_places() {
        stub.ollamaEmbeds("0.6, 0.8");

        // [embed]
        Task embed = Task.of("index-menu", TaskType.EMBED, Requirements.NONE);
        EmbeddingModel vectors = RoutedEmbeddingModel.of(Router.<String, float[]>builder(embed, host)
                .model(remote.of(catalogue.card("all-minilm-l6-v2")).embed())
                .build());
        float[] vector = vectors.embed("Menú del día").content().vector();
        // [/embed]

        assertThat(vector).containsExactly(0.6f, 0.8f);
    }

    @Test
    void no_answer_is_langchain4js_exception_with_the_way_to_it() {
        stub.fails("/api/chat", 404);
        Task write = Task.of("answer-guests", TaskType.GENERATE, Requirements.NONE);
        ChatModel chat = RoutedChatModel.ofText(Router.<String, String>builder(write, host)
                .model(remote.of(catalogue.card("gemma3:4b")).generate())
                .build());
        String shown = "";

        // [failure]
        try {
            chat.chat("Good morning");
        } catch (LangChain4jException e) {
            if (e.getCause() instanceof NoAnswerException none) {
                shown = none.result().text(); // gemma3:4b: failed, … Fetch it there: ollama pull gemma3:4b.
            }
        }
        // [/failure]

        assertThat(shown).contains("gemma3:4b").contains("ollama pull gemma3:4b");
    }

    @Test
    void a_remote_model_is_made_of_its_card() {
        stub.openAiAnswers("{\"label\": \"praise\"}");

        // [card]
        Task task = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE)
                .withOutputs(List.of("invoice", "complaint", "praise"));
        Model<String, String> model = remote.of(catalogue.card("gpt-4o-mini")).classify(task);
        // [/card]

        assertThat(model).hasToString("gpt-4o-mini at " + stub.url() + "/v1");
    }

    @Test
    void both_pages_show_the_code_of_this_test() throws IOException {
        for (String page : List.of("langchain4j.md", "remote.md")) {
            Matcher block =
                    BLOCK.matcher(Files.readString(ROOT.resolve("docs/guide").resolve(page)));
            int blocks = 0;
            while (block.find()) {
                String[] parts = Files.readString(ROOT.resolve(block.group(1)))
                        .split(" *// \\[/?" + block.group(2) + "]\\n", -1);
                assertThat(parts).as(block.group(2)).hasSize(3);
                assertThat(block.group(3))
                        .as(page)
                        .isEqualTo(parts[1].stripTrailing().stripIndent() + "\n");
                blocks++;
            }
            assertThat(blocks).as(page).isPositive();
        }
    }
}
