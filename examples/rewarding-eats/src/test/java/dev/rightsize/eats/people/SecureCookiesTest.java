package dev.rightsize.eats.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.account.Role;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Behind a proxy with TLS. */
class SecureCookiesTest extends OneEats {
    @Override
    protected String[] settings() {
        return new String[] {
            "--eats.limit.enabled=false",
            "--eats.public-url=https://eats.example.com",
            "--server.forward-headers-strategy=native"
        };
    }

    @Test
    void cookies_insist_on_https_and_on_this_host() throws Exception {
        String email = someone();
        people.account(email, Role.MEMBER);
        HttpResponse<String> signedIn = send(HttpRequest.newBuilder(eats.uri("/api/session"))
                .header("Content-Type", "application/json")
                .header("Origin", "https://eats.example.com")
                .header("Cookie", "XSRF-TOKEN=abc")
                .header("X-XSRF-TOKEN", "abc")
                .POST(BodyPublishers.ofString(
                        "{\"email\":\"" + email + "\",\"password\":\"" + People.PASSWORD + "\"}")));
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        List<String> cookies = signedIn.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("__Host-SESSION=") && cookie.contains("HttpOnly"));
        String secret = cookies.stream()
                .filter(cookie -> cookie.startsWith("__Host-SESSION="))
                .findFirst()
                .orElseThrow()
                .split("[=;]")[1];
        assertThat(status("__Host-SESSION=" + secret)).isEqualTo(200);
        assertThat(status("SESSION=" + secret))
                .as("a cookie that another host could set")
                .isEqualTo(401);
    }

    @Test
    void browsers_are_told_to_stay_with_https() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(eats.uri("/api/session")));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
    }

    private int status(String cookie) throws Exception {
        return send(HttpRequest.newBuilder(eats.uri("/api/sessions")).header("Cookie", cookie))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.header("X-Forwarded-Proto", "https").build(), BodyHandlers.ofString());
    }
}
