package dev.rightsize.local.download;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** Sends one GET request and follows its redirects as far as they may be followed. Safe for threads. */
final class Transport {
    private static final int MOST_REDIRECTS = 5;
    private static final String USER_AGENT = "rightsize";

    private final DownloadSettings settings;
    private final Addresses addresses;
    private final Proxies proxies;

    Transport(DownloadSettings settings) {
        this.settings = settings;
        addresses = new Addresses(settings.allowedHosts(), settings.allowHttp());
        proxies = new Proxies(System.getProperties(), settings.environment());
    }

    /**
     * The successful answer of a server.
     *
     * @throws DownloadException if there is none; says whether trying again may help
     */
    Reply get(URI address, Map<String, String> headers, Cancellation cancellation) {
        addresses.check(address);
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpURLConnection connection = open(at, headers);
            cancellation.add(connection);
            boolean handedOver = false;
            try {
                int status = connection.getResponseCode();
                if (status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_PARTIAL) {
                    Reply reply = new Reply(at, connection, cancellation);
                    handedOver = true;
                    return reply;
                }
                if (!isRedirect(status)) {
                    throw Refusals.of(at, connection, status, settings.longestPause());
                }
                at = target(at, connection.getHeaderField("Location"));
            } catch (IOException e) {
                cancellation.check();
                throw Refusals.of(at, e);
            } finally {
                if (!handedOver) {
                    cancellation.remove(connection);
                    connection.disconnect();
                }
            }
        }
        throw new PermanentDownloadException("'" + address + "' redirects more than " + MOST_REDIRECTS
                + " times, at last to '" + at + "'. Tell whoever runs the server.");
    }

    private HttpURLConnection open(URI address, Map<String, String> headers) {
        Proxies.Way way = proxies.to(address);
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(way.proxy());
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout((int) settings.connectTimeout().toMillis());
            connection.setReadTimeout((int) settings.stallTimeout().toMillis());
            connection.setRequestProperty("User-Agent", USER_AGENT);
            connection.setRequestProperty(
                    "Accept-Encoding", "identity"); // lengths, ranges and hashes are those of the file
            headers.forEach(connection::setRequestProperty);
            if (way.credentials() != null) {
                connection.setAuthenticator(way.credentials());
            }
            return connection;
        } catch (IOException e) {
            throw Refusals.of(address, e);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private URI target(URI from, @org.jspecify.annotations.Nullable String location) {
        if (location == null) {
            throw new PermanentDownloadException(
                    "'" + from + "' redirects without saying where to. Tell whoever runs the server.");
        }
        try {
            URI to = from.resolve(new URI(location));
            addresses.checkRedirect(from, to);
            return to;
        } catch (URISyntaxException e) {
            throw new PermanentDownloadException(
                    "'" + from + "' redirects to '" + location
                            + "', which is no address. Tell whoever runs the server.",
                    e);
        }
    }
}
