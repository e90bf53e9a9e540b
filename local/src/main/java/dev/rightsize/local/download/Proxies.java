package dev.rightsize.local.download;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server: as the Java machine is told ({@code -Dhttps.proxyHost=…}, {@code -Djava.net.useSystemProxies}),
 * else as the environment says ({@code https_proxy=http://user:password@proxy:3128}, {@code no_proxy=.example.com}).
 * This machine itself is never asked through a proxy.
 *
 * @param properties of the Java machine
 * @param environment of the process
 */
record Proxies(Properties properties, Map<String, String> environment) {
    private static final List<String> JAVA_SETTINGS =
            List.of("http.proxyHost", "https.proxyHost", "socksProxyHost", "java.net.useSystemProxies");

    /**
     * A way.
     *
     * @param credentials what the proxy wants to hear; null for nothing
     */
    record Way(Proxy proxy, @Nullable Authenticator credentials) {
        static final Way DIRECT = new Way(Proxy.NO_PROXY, null);
    }

    Way to(URI address) {
        if (JAVA_SETTINGS.stream().anyMatch(properties::containsKey)) {
            return new Way(javaProxy(address), null);
        }
        String host = Addresses.host(address);
        String named = named(address.getScheme());
        return named == null || Addresses.isThisMachine(host) || isExempt(host) ? Way.DIRECT : parse(named);
    }

    private static Proxy javaProxy(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
        return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
    }

    /** {@code HTTP_PROXY} in capitals is not asked: in a CGI script it is a header of the request (httpoxy). */
    private @Nullable String named(String scheme) {
        String upper = scheme.equals("https") ? "HTTPS_PROXY" : "";
        for (String name : new String[] {scheme + "_proxy", upper, "all_proxy", "ALL_PROXY"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    private boolean isExempt(String host) {
        String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        for (String entry : list.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String domain = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
            if (entry.equals("*") || !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain))) {
                return true;
            }
        }
        return false;
    }

    private static Way parse(String named) {
        try {
            URI uri = new URI(named.contains("://") ? named : "http://" + named);
            boolean socks = uri.getScheme().startsWith("socks");
            if (uri.getHost() == null || !socks && !uri.getScheme().equals("http")) {
                throw new URISyntaxException("", "expected http://host:port");
            }
            int port = uri.getPort() > 0 ? uri.getPort() : socks ? 1080 : 80;
            // Named, not looked up: the JDK does that, and fails with a message of its own.
            InetSocketAddress address = InetSocketAddress.createUnresolved(uri.getHost(), port);
            return new Way(new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, address), credentials(uri));
        } catch (URISyntaxException e) {
            // The value may hold a password: not shown, nor the cause that quotes it.
            throw new PermanentDownloadException("The proxy named by https_proxy, http_proxy or all_proxy is not of the"
                    + " form http://host:port or http://user:password@host:port. Correct the variable or unset it.");
        }
    }

    private static @Nullable Authenticator credentials(URI proxy) {
        String user = proxy.getRawUserInfo();
        if (user == null) {
            return null;
        }
        String[] parts = user.split(":", 2);
        PasswordAuthentication answer = new PasswordAuthentication(
                decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : "").toCharArray());
        return new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY ? answer : null;
            }
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
