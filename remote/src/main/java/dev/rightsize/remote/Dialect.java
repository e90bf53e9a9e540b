package dev.rightsize.remote;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The protocols in which models are asked. */
public enum Dialect {
    /** OpenAI's chat completions, which many others speak too. */
    OPENAI {
        @Override
        public Endpoint at(URI url, @Nullable ApiKey key) {
            return OpenAiCompatible.at(url, key);
        }
    },
    /** Google's. */
    GEMINI {
        @Override
        public Endpoint at(URI url, @Nullable ApiKey key) {
            if (key == null) {
                throw new IllegalArgumentException(
                        "Gemini at " + url + " asks for a key. Name the environment variable that holds it.");
            }
            return new Gemini(url, key, null);
        }
    },
    /** Ollama's own, without keys. */
    OLLAMA {
        @Override
        public Endpoint at(URI url, @Nullable ApiKey key) {
            if (key != null) {
                throw new IllegalArgumentException("Ollama at " + url + " takes no key, but " + key + " was given."
                        + " Leave it out, or speak OPENAI's dialect to it.");
            }
            return new Ollama(url);
        }
    };

    /**
     * An endpoint that speaks this.
     *
     * @param key null where none is asked for
     * @throws IllegalArgumentException if the dialect has keys and there is none, or the other way round
     */
    public abstract Endpoint at(URI url, @Nullable ApiKey key);
}
