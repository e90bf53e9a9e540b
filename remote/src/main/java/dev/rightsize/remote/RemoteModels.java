package dev.rightsize.remote;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Grids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Models behind the APIs that are known here, by their cards: OpenAI, Gemini, Anthropic, Mistral, and an Ollama of your
 * own. Keys and other addresses come from the environment, by the names that these providers use themselves. Immutable.
 *
 * <pre>{@code
 * RemoteModels remote = RemoteModels.ofEnvironment(ShippedGrids.grids());
 * Model<String, String> model = remote.of(catalogue.card("gemini-2.5-flash-lite")).classify(task);
 * }</pre>
 *
 * <p>A model of any other API is described with {@link RemoteModel#at}.
 */
public final class RemoteModels {
    private static final String FILE = "/dev/rightsize/remote/services.json";

    private final Map<String, String> environment;
    private final Grids grids;
    private final List<Service> services = services();

    RemoteModels(Map<String, String> environment, Grids grids) {
        this.environment = Map.copyOf(environment);
        this.grids = grids;
    }

    /**
     * With this process's environment.
     *
     * @param grids electricity by zone
     */
    public static RemoteModels ofEnvironment(Grids grids) {
        return of(System.getenv(), grids);
    }

    /** With another environment: variables by their names. */
    public static RemoteModels of(Map<String, String> environment, Grids grids) {
        return new RemoteModels(environment, grids);
    }

    /**
     * Starts to describe the model of a card.
     *
     * @throws IllegalArgumentException if no API that is known here has it
     * @throws IllegalStateException if the environment lacks its key, which the message names
     */
    public RemoteModelBuilder of(ModelCard card) {
        Service service = service(card);
        if (service == null) {
            throw new IllegalArgumentException(
                    "No API that is known here has the model '" + card.name() + "'. Those that" + " do have " + names()
                            + ". For another API use RemoteModel.at(endpoint, card, grids).");
        }
        RemoteModelBuilder model = RemoteModel.at(service.endpoint(environment), card, grids)
                .modelName(Objects.requireNonNull(service.models().get(card.name())));
        return service.withoutTemperature().contains(card.name()) ? model.temperature(null) : model;
    }

    /** Whether {@link #of} knows the model. */
    public boolean knows(ModelCard card) {
        return service(card) != null;
    }

    /** Whether the environment has all that is needed to ask the model. */
    public boolean isSetUp(ModelCard card) {
        Service service = service(card);
        return service != null && service.isSetUp(environment);
    }

    /** Names of the cards that {@link #of} knows. */
    public List<String> names() {
        return services.stream()
                .flatMap(service -> service.models().keySet().stream())
                .toList();
    }

    private @Nullable Service service(ModelCard card) {
        return services.stream()
                .filter(service -> service.models().containsKey(card.name()))
                .findFirst()
                .orElse(null);
    }

    private static List<Service> services() {
        try (InputStream in = Objects.requireNonNull(
                RemoteModels.class.getResourceAsStream(FILE), "Class path " + FILE + " is missing.")) {
            List<Service> services = new ArrayList<>();
            JsonNode json = new JsonMapper().readTree(in);
            json.forEach(service -> services.add(Service.of(service)));
            return List.copyOf(services);
        } catch (IOException e) {
            throw new UncheckedIOException("Class path " + FILE + " cannot be read. Install again.", e);
        }
    }
}
