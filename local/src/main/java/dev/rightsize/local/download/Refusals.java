package dev.rightsize.local.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What it means that a server did not answer with success, and what to do. */
final class Refusals {
    private Refusals() {}

    /** For a failure on the way. */
    static DownloadException of(URI address, IOException e) {
        String what = "'" + address + "' ";
        if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
            return new PermanentDownloadException(
                    what + "cannot prove who it is (" + e.getMessage() + "). If your company's proxy signs for others,"
                            + " name its certificates by -Djavax.net.ssl.trustStore.",
                    e);
        }
        if (e instanceof UnknownHostException) {
            return retriable(
                    what + "cannot be reached: nobody knows the host '" + e.getMessage()
                            + "'. Check the address and whether this machine is online.",
                    e);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return retriable(
                    what + "cannot be reached (" + e.getMessage() + "). Check the address, the server and the network.",
                    e);
        }
        if (e instanceof SocketTimeoutException) {
            return retriable(
                    what + "has sent nothing for too long (" + e.getMessage() + "). Check the server and the network.",
                    e);
        }
        if (String.valueOf(e.getMessage()).contains("Unable to tunnel through proxy")) {
            return new PermanentDownloadException(
                    what + "cannot be reached through the proxy (" + e.getMessage() + "). If it wants a password, put"
                            + " user:password@ into https_proxy and run Java with"
                            + " -Djdk.http.auth.tunneling.disabledSchemes= .",
                    e);
        }
        return retriable(what + "broke off (" + e.getMessage() + "). Check the server and the network.", e);
    }

    /** For an answer that is none. */
    static DownloadException of(URI address, HttpURLConnection connection, int status, Duration longestPause) {
        String what = "'" + address + "' answers with status " + status;
        switch (status) {
            case 404, 410:
                return new MissingFileException(what + ": there is no such file. Check name, version and address.");
            case 401, 403:
                return new PermanentDownloadException(
                        what + ": it does not let us in. Ask whoever runs the server, or check the address.");
            case 407:
                return new PermanentDownloadException(
                        what + ": the proxy wants a password. Put user:password@ into https_proxy or http_proxy.");
            case 416:
                return new PermanentDownloadException(
                        what + ": its file is shorter than the manifest says. Tell whoever runs the server.");
            case 408, 425, 429, 500, 502, 503, 504:
                return busy(what, connection, longestPause);
            default:
                return new PermanentDownloadException(what + ". Check the address, or tell whoever runs the server.");
        }
    }

    private static DownloadException busy(String what, HttpURLConnection connection, Duration longestPause) {
        Duration wait = retryAfter(connection.getHeaderField("Retry-After"), connection.getHeaderField("Date"));
        String asks = wait == null ? "" : " and asks to wait " + wait.toSeconds() + " s";
        return new RetriableDownloadException(
                what + asks + ": it is busy or broken."
                        + (wait != null && wait.compareTo(longestPause) > 0
                                ? " Try again after that."
                                : " Try again later, or tell whoever runs the server."),
                null,
                wait);
    }

    /** A date is compared with the server's own, so that our clock does not matter. Null if it cannot be understood. */
    static @Nullable Duration retryAfter(@Nullable String value, @Nullable String serverDate) {
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Duration until = serverDate == null ? null : between(serverDate, value);
        return until == null || until.isNegative() ? null : until;
    }

    private static @Nullable Duration between(String from, String to) {
        try {
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
            return Duration.between(ZonedDateTime.parse(from, format), ZonedDateTime.parse(to, format));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static RetriableDownloadException retriable(String message, IOException e) {
        return new RetriableDownloadException(message, e, null);
    }
}
