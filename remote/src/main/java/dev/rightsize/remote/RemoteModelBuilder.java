package dev.rightsize.remote;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.remote.answer.AnswerFormat;
import dev.rightsize.remote.answer.FieldSource;
import dev.rightsize.remote.answer.FieldsFormat;
import dev.rightsize.remote.answer.LabelFormat;
import dev.rightsize.remote.answer.ReceiptFormat;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a {@link RemoteModel}; the last call names its task. Not safe for use by threads. */
public final class RemoteModelBuilder {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TOKENS_OF_A_LABEL = 500;
    private static final int TOKENS_OF_FIELDS = 2_000;
    private static final int TOKENS_OF_A_RECEIPT = 4_000;
    private static final int TOKENS_OF_A_TEXT = 2_000;

    private final Endpoint endpoint;
    private final ModelCard card;
    private final Grids grids;
    private Place place;
    private String modelName;
    private @Nullable Integer maxOutputTokens;
    private @Nullable Double temperature = 0.0;
    private Duration timeout = TIMEOUT;
    private Clock clock = Clock.systemUTC();
    private @Nullable HttpClient http;

    RemoteModelBuilder(Endpoint endpoint, ModelCard card, Grids grids) {
        this.endpoint = endpoint;
        this.card = card;
        this.grids = grids;
        modelName = card.name();
        place = Stream.of(Place.REMOTE, Place.SERVER, Place.DEVICE)
                .filter(card::runsAt)
                .findFirst()
                .orElseThrow();
    }

    /** Where it runs, seen from the user; the farthest that its card knows unless said. */
    public RemoteModelBuilder place(Place value) {
        place = value;
        return this;
    }

    /** Its name at the endpoint, if that is not the card's. */
    public RemoteModelBuilder modelName(String value) {
        modelName = value;
        return this;
    }

    /** Tokens after which an answer is cut off, thoughts included; as many as the task usually needs unless said. */
    public RemoteModelBuilder maxOutputTokens(int value) {
        maxOutputTokens = value;
        return this;
    }

    /** 0, the most probable answer, unless said; null for the provider's setting, on which some models insist. */
    public RemoteModelBuilder temperature(@Nullable Double value) {
        temperature = value;
        return this;
    }

    /** After how long an ask is broken off, both requests together; a minute unless said, less if the router says so. */
    public RemoteModelBuilder timeout(Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("'timeout' must be at least a millisecond but is " + value + ".");
        }
        timeout = value;
        return this;
    }

    /** Tells the day, by which prices are chosen; that of the system unless said. */
    public RemoteModelBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /** The client to use, with proxy and certificates of yours; it should not follow redirects. One of its own unless said. */
    public RemoteModelBuilder httpClient(HttpClient value) {
        http = value;
        return this;
    }

    /**
     * Text → one of the task's labels.
     *
     * @throws IllegalArgumentException if task, card and place do not go together
     */
    public Model<String, String> classify(Task task) {
        requireCard(TaskType.CLASSIFY, Modality.TEXT);
        return model(TOKENS_OF_A_LABEL, Question::of, new LabelFormat(task));
    }

    /**
     * Text → texts for the task's fields; one that is not there has no entry.
     *
     * @throws IllegalArgumentException if task, card and place do not go together
     */
    public Model<String, Map<String, String>> extract(Task task) {
        requireCard(TaskType.EXTRACT, Modality.TEXT);
        return model(TOKENS_OF_FIELDS, Question::of, new FieldsFormat(task));
    }

    /**
     * Picture → receipt, or that it shows none.
     *
     * @throws IllegalArgumentException if card and place do not go together, or the card says nothing of receipts
     */
    public Model<EncodedImage, Reading> readReceipt() {
        requireCard(TaskType.READ_RECEIPT, Modality.IMAGE);
        return model(TOKENS_OF_A_RECEIPT, Question::of, new ReceiptFormat(FieldSource.of(card)));
    }

    /**
     * A text → a text, freely written. One that is cut off is none.
     *
     * @throws IllegalArgumentException if card and place do not go together, or the card does not write
     */
    public Model<String, String> generate() {
        requireCard(TaskType.GENERATE, Modality.TEXT);
        return model(TOKENS_OF_A_TEXT, new TextJob());
    }

    /**
     * A conversation in LangChain4j's words, with tools and schemas if it has them → what is said next. The model's name is
     * the card's, whatever the request says.
     *
     * @throws IllegalArgumentException if card and place do not go together, or the card does not write
     */
    public Model<ChatRequest, ChatResponse> chat() {
        requireCard(TaskType.GENERATE, Modality.TEXT);
        return model(TOKENS_OF_A_TEXT, new ChatJob());
    }

    /**
     * A text → a vector that lies near those of similar texts. Vectors of different models cannot be compared.
     *
     * @throws IllegalArgumentException if card and place do not go together, or the card makes no vectors
     */
    public Model<String, float[]> embed() {
        requireCard(TaskType.EMBED, Modality.TEXT);
        return model(TOKENS_OF_A_TEXT, new EmbedJob());
    }

    /**
     * Whatever is asked → whatever is to be answered: pictures to labels, or a format of your own.
     *
     * @param question makes a question of an input
     */
    public <I, O> Model<I, O> answering(Function<I, Question> question, AnswerFormat<O> format) {
        return model(TOKENS_OF_FIELDS, question, format);
    }

    private void requireCard(TaskType task, Modality input) {
        if (!card.tasks().contains(task) || !card.inputs().contains(input)) {
            throw new IllegalArgumentException("Model '" + card.name() + "' does " + card.tasks() + " on "
                    + card.inputs() + " by its card, but '" + task.label() + "' on " + input
                    + " was wanted. Choose another model, or correct the card.");
        }
    }

    private <I, O> Model<I, O> model(int usualTokens, Function<I, Question> question, AnswerFormat<O> format) {
        return model(usualTokens, new FormJob<>(question, new Form<>(format, endpoint.schemas())));
    }

    private <I, O> Model<I, O> model(int usualTokens, Job<I, O> job) {
        if (!card.runsAt(place)) {
            throw new IllegalArgumentException("Model '" + card.name() + "' is not to be had at " + place
                    + " by its card. Choose one of " + card.available() + ", or correct the card.");
        }
        Settings settings = new Settings(
                endpoint,
                card.at(place),
                card.deliveries(place).get(0),
                new Sampling(modelName, maxOutputTokens == null ? usualTokens : maxOutputTokens, temperature),
                timeout.toMillis(),
                new Costs(card, new Energy(card, place, grids), clock),
                http == null ? client() : http);
        return new RemoteModel<>(settings, job);
    }

    /** A redirect would take the key to another host. */
    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
