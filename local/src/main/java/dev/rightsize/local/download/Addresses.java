package dev.rightsize.local.download;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Which addresses may be asked: HTTPS ones, HTTP ones on this machine, and further ones as far as the user allows.
 *
 * @param allowedHosts to which any server may redirect
 * @param allowHttp whether other machines may be asked without encryption
 */
record Addresses(Set<String> allowedHosts, boolean allowHttp) {
    /** The host without a port, in lower case; empty if the address has none. */
    static String host(URI address) {
        String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Refuses an address that is none, or that should not be asked. */
    void check(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (host(address).isEmpty() || !scheme.equals("https") && !scheme.equals("http")) {
            throw new PermanentDownloadException("'" + address + "' is not an address of a hub. Give one of the form"
                    + " https://models.example.com/hub/models.");
        }
        if (address.getRawUserInfo() != null) {
            throw new PermanentDownloadException("The address of host '" + host(address)
                    + "' holds a user name or password, which would end up in logs. Leave it out.");
        }
        if (scheme.equals("http") && !allowHttp && !isThisMachine(host(address))) {
            throw new PermanentDownloadException(
                    "'" + address + "' is not encrypted: who sits on the way could hand you"
                            + " another model. Use https, or allow it with --allow-http if you trust the network.");
        }
    }

    /** Refuses to follow to another host, or from an encrypted address to one that is not. */
    void checkRedirect(URI from, URI to) {
        check(to);
        if (!host(to).equals(host(from)) && !allowedHosts.contains(host(to))) {
            throw new PermanentDownloadException("'" + from + "' redirects to another host, '" + host(to)
                    + "'. If that is meant so, allow it with --allow-host " + host(to) + ".");
        }
        if (from.getScheme().equalsIgnoreCase("https") && !to.getScheme().equalsIgnoreCase("https")) {
            throw new PermanentDownloadException(
                    "'" + from + "' redirects to '" + to + "', which is not encrypted. Tell whoever runs the server.");
        }
    }
}
