package dev.rightsize.remote;

import java.util.Map;

/**
 * A key for somebody's API. It comes from the environment alone, so that it stands in no file, no command line and no
 * history; and it goes into a header alone, never into an address, a message or a log.
 *
 * <pre>{@code
 * ApiKey key = ApiKey.fromEnvironment("OPENAI_API_KEY");
 * key.toString(); // $OPENAI_API_KEY
 * }</pre>
 */
public final class ApiKey {
    private final String variable;
    private final String secret;

    private ApiKey(String variable, String secret) {
        this.variable = variable;
        this.secret = secret;
    }

    /**
     * The key that an environment variable holds; white space around it is left out.
     *
     * @throws IllegalStateException if the variable is not set, or holds what cannot be a key
     */
    public static ApiKey fromEnvironment(String variable) {
        return from(System.getenv(), variable);
    }

    static ApiKey from(Map<String, String> environment, String variable) {
        String secret = environment.getOrDefault(variable, "").strip();
        if (secret.isEmpty()) {
            throw new IllegalStateException("The environment variable '" + variable + "' is not set. Set it to your key"
                    + " before you start, or use a model that needs none.");
        }
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalStateException("The environment variable '" + variable + "' holds no key: there is white"
                    + " space or a character in it that no key has. Copy the key again.");
        }
        return new ApiKey(variable, secret);
    }

    /** The environment variable that it came from. */
    public String variable() {
        return variable;
    }

    String secret() {
        return secret;
    }

    /** Whether a text gives the key away. */
    boolean isIn(String text) {
        return text.contains(secret);
    }

    /** {@code $OPENAI_API_KEY}, never the key. */
    @Override
    public String toString() {
        return "$" + variable;
    }
}
