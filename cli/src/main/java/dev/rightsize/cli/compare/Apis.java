package dev.rightsize.cli.compare;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Task;
import dev.rightsize.remote.ApiKey;
import dev.rightsize.remote.Endpoint;
import dev.rightsize.remote.Gemini;
import dev.rightsize.remote.Ollama;
import dev.rightsize.remote.OpenAiCompatible;
import dev.rightsize.remote.RemoteModel;
import java.net.URI;
import java.util.Map;

/**
 * Which API a model of the catalogue is asked through, and whose key that takes. Keys come from the environment alone.
 *
 * @param environment {@code OPENAI_API_KEY}, {@code OPENAI_BASE_URL}, {@code GEMINI_API_KEY}, {@code OLLAMA_BASE_URL}
 */
record Apis(Map<String, String> environment) {
    private static final String OPENAI_KEY = "OPENAI_API_KEY";
    private static final String GEMINI_KEY = "GEMINI_API_KEY";

    /**
     * The model, ready to be asked.
     *
     * @throws IllegalArgumentException if it cannot be asked from here; the message says how else it can be compared
     */
    Model<String, String> model(ModelCard card, Task task, Grids grids) {
        Endpoint endpoint = endpoint(card);
        Place place = endpoint instanceof Ollama ? Place.SERVER : Place.REMOTE;
        return RemoteModel.at(endpoint, card, grids).place(place).classify(task);
    }

    private Endpoint endpoint(ModelCard card) {
        if (card.source().startsWith("https://ollama.com/")) {
            String address = environment.getOrDefault("OLLAMA_BASE_URL", "");
            return address.isBlank() ? Ollama.onThisMachine() : new Ollama(URI.create(address));
        }
        if (card.name().startsWith("gemini-") && card.runsAt(Place.REMOTE)) {
            return Gemini.google(key(card, GEMINI_KEY));
        }
        String address = environment.getOrDefault("OPENAI_BASE_URL", "");
        if (card.runsAt(Place.REMOTE) && !address.isBlank()) {
            ApiKey key = environment.containsKey(OPENAI_KEY) ? key(card, OPENAI_KEY) : null;
            return OpenAiCompatible.at(URI.create(address), key);
        }
        if (card.name().startsWith("gpt-") && card.runsAt(Place.REMOTE)) {
            return OpenAiCompatible.openAi(key(card, OPENAI_KEY));
        }
        throw new IllegalArgumentException("Model '" + card.name() + "' cannot be asked from here. "
                + (card.runsAt(Place.REMOTE)
                        ? "Set OPENAI_BASE_URL to an API that speaks OpenAI's language and has it, or record"
                        : "Record")
                + " its answers in a column and name it with --recorded COLUMN=" + card.name() + ".");
    }

    private ApiKey key(ModelCard card, String variable) {
        if (environment.getOrDefault(variable, "").isBlank()) {
            throw new IllegalArgumentException("Model '" + card.name() + "' is asked over the network, but '" + variable
                    + "' is not set. Set it to your key, or record the answers in a column and name it with --recorded"
                    + " COLUMN=" + card.name() + ".");
        }
        return ApiKey.fromEnvironment(variable);
    }
}
