package dev.rightsize.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's API, as far as it has to be known to ask it.
 *
 * @param name whose it is
 * @param url what its addresses begin with, unless the environment says otherwise
 * @param urlVariable where the environment does
 * @param keyVariable where the environment has its key; null if it asks for none
 * @param countsThoughts see {@link OpenAiCompatible}
 * @param models their names there, by the names of their cards
 * @param withoutTemperature cards of those that insist on their own temperature
 */
record Service(
        String name,
        Dialect dialect,
        String url,
        String urlVariable,
        @Nullable String keyVariable,
        SchemaSupport schemas,
        boolean countsThoughts,
        Map<String, String> models,
        List<String> withoutTemperature) {
    static Service of(JsonNode json) {
        Map<String, String> models = new LinkedHashMap<>();
        json.path("models")
                .properties()
                .forEach(entry -> models.put(entry.getKey(), entry.getValue().stringValue()));
        List<String> withoutTemperature = new ArrayList<>();
        json.path("withoutTemperature").forEach(card -> withoutTemperature.add(card.stringValue()));
        return new Service(
                json.path("name").stringValue(),
                Dialect.valueOf(json.path("dialect").stringValue()),
                json.path("url").stringValue(),
                json.path("urlVariable").stringValue(),
                json.path("keyVariable").isNull()
                        ? null
                        : json.path("keyVariable").stringValue(),
                SchemaSupport.valueOf(json.path("schemas").stringValue()),
                json.path("countsThoughts").booleanValue(),
                models,
                withoutTemperature);
    }

    /** @throws IllegalStateException if its key is not there, or the environment's address is none */
    Endpoint endpoint(Map<String, String> environment) {
        URI address = address(environment);
        ApiKey key = keyVariable == null ? null : ApiKey.from(environment, keyVariable);
        return dialect == Dialect.OPENAI
                ? new OpenAiCompatible(address, key, schemas, countsThoughts)
                : dialect.at(address, key);
    }

    /** Whether nothing is missing to ask it; whether it answers nobody knows before. */
    boolean isSetUp(Map<String, String> environment) {
        return keyVariable == null || !environment.getOrDefault(keyVariable, "").isBlank();
    }

    private URI address(Map<String, String> environment) {
        String text = environment.getOrDefault(urlVariable, "").strip();
        if (text.isEmpty()) {
            return URI.create(url);
        }
        // Ollama's own variable may be without a scheme, and name the address at which its server listens
        String whole = text.contains("://") ? text : "http://" + text;
        try {
            return BaseUrl.checked(URI.create(whole.replace("://0.0.0.0", "://127.0.0.1")));
        } catch (IllegalArgumentException e) {
            // its text is not repeated: it is where keys are put by mistake
            throw new IllegalStateException(
                    "The environment variable '" + urlVariable + "' must hold an address such as " + url
                            + ", without user, password or '?'. Correct it, or leave it out.");
        }
    }
}
