package dev.rightsize.remote;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one provider's API looks on the wire: what the contract has to know to play it. */
interface Provider {
    /** A key that must never be seen anywhere but in its header. */
    String SECRET = "sk-live-5up3rS3cr3tK3y_0123456789";

    String KEY_VARIABLE = "RIGHTSIZE_TEST_KEY";

    static ApiKey key() {
        return ApiKey.from(Map.of(KEY_VARIABLE, SECRET + "\n"), KEY_VARIABLE);
    }

    /** The endpoint of a server that plays this provider. */
    Endpoint endpoint(URI server);

    /** Any ask. */
    MappingBuilder anyAsk();

    /** An answer with this text, 1,000 tokens read (200 of them before) and 20 written. */
    ResponseDefinitionBuilder answer(String text);

    /** The same without a count of tokens; null if the provider always counts. */
    @Nullable
    ResponseDefinitionBuilder uncounted(String text);

    /** Any request for a vector. */
    MappingBuilder anyEmbed();

    /** These numbers as a vector, and 7 tokens read if the provider tells them. */
    ResponseDefinitionBuilder vector(String numbers);

    /** Whether LangChain4j passes on how many tokens were read for a vector. */
    default boolean countsVectors() {
        return false;
    }

    /** A call of the tool {@code weather} with the city Madrid. */
    ResponseDefinitionBuilder toolCall();

    /** An answer that was cut off at the limit of its length. */
    ResponseDefinitionBuilder cutOff(String text);

    /** An answer without any text. */
    ResponseDefinitionBuilder empty();

    /** What the provider answers when its filter strikes; null if it has none. */
    @Nullable
    ResponseDefinitionBuilder filtered();

    /** An error with the provider's body. */
    ResponseDefinitionBuilder error(int status, String code, String message);

    /** The header with the key; null if there is none. */
    @Nullable
    String keyHeader();

    /** Where in the request's JSON the schema stands. */
    String schemaPath();

    /** Where in the request's JSON the picture stands, in Base64. */
    String picturePath();

    /** Where in the request's JSON the last message's text stands. */
    String lastTextPath();

    /** How many tokens of those read the provider says it had read before. */
    default int cachedTokens() {
        return 0;
    }
}
