package dev.rightsize.local.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI HUB = URI.create("https://models.example.com/hub");

    @Test
    void without_any_setting_the_way_is_direct() {
        assertThat(way(Map.of(), HUB)).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy:3128, HTTP @ proxy/<unresolved>:3128",
        "HTTPS_PROXY, proxy:3128, HTTP @ proxy/<unresolved>:3128",
        "all_proxy, socks5://proxy, SOCKS @ proxy/<unresolved>:1080",
        "ALL_PROXY, http://proxy, HTTP @ proxy/<unresolved>:80",
        "http_proxy, http://proxy:3128, DIRECT",
        "HTTP_PROXY, http://proxy:3128, DIRECT"
    })
    void the_environment_names_one(String name, String value, String proxy) {
        assertThat(way(Map.of(name, value), HUB)).hasToString(proxy);
    }

    @Test
    void http_has_its_own_and_not_by_capitals() {
        URI plain = URI.create("http://models.example.com/hub");

        assertThat(way(Map.of("http_proxy", "http://proxy:3128"), plain)).hasToString("HTTP @ proxy/<unresolved>:3128");
        assertThat(way(Map.of("HTTP_PROXY", "http://proxy:3128"), plain)).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "example.com, true",
        ".example.com, true",
        "*.example.com, true",
        "'one.org, models.example.com:443', true",
        "ample.com, false",
        "other.example.com, false",
        "'', false"
    })
    void no_proxy_exempts_hosts_and_their_subdomains(String list, boolean exempt) {
        Proxy way = way(Map.of("https_proxy", "http://proxy:3128", "no_proxy", list), HUB);

        assertThat(way.equals(Proxy.NO_PROXY)).isEqualTo(exempt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/x", "https://127.0.0.1:8443/x", "https://[::1]/x"})
    void this_machine_is_never_asked_through_a_proxy(String address) {
        assertThat(way(Map.of("https_proxy", "http://proxy:3128"), URI.create(address)))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void settings_of_the_java_machine_come_first() {
        Properties properties = new Properties();
        properties.setProperty("https.proxyHost", "whatever"); // the default selector reads the system's own
        Proxies proxies = new Proxies(properties, Map.of("https_proxy", "http://proxy:3128"));

        assertThat(proxies.to(HUB).proxy()).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void a_malformed_one_is_refused_without_showing_its_password() {
        assertThatThrownBy(() -> way(Map.of("https_proxy", "gopher://me:secret@proxy"), HUB))
                .isInstanceOf(PermanentDownloadException.class)
                .hasMessageContaining("http://user:password@host:port")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private static Proxy way(Map<String, String> environment, URI address) {
        return new Proxies(new Properties(), environment).to(address).proxy();
    }
}
