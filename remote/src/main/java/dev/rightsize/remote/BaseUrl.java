package dev.rightsize.remote;

import java.net.URI;
import java.util.Set;

/** Addresses of servers. */
final class BaseUrl {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private BaseUrl() {}

    /** The same address, if it is one. */
    static URI checked(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException(
                    "'baseUrl' must be an address such as https://api.openai.com/v1 but is '" + url + "'.");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null) {
            // not repeated in the message: it is where keys are put by mistake
            throw new IllegalArgumentException("'baseUrl' must hold no user, password or '?'. Give a key by its"
                    + " environment variable: ApiKey.fromEnvironment(\"…\").");
        }
        return url;
    }

    static boolean isOnThisMachine(URI url) {
        return THIS_MACHINE.contains(url.getHost());
    }
}
