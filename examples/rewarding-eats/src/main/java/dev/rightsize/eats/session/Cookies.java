package dev.rightsize.eats.session;

import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.settings.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Secrets in cookies that no script can read and no other site can make a browser send along with a change. */
@Component
public final class Cookies {
    private static final int MAX_LENGTH = 64;

    private final PublicAddress address;

    Cookies(PublicAddress address) {
        this.address = address;
    }

    /** What the browser sent under this name. */
    public Optional<Secret> read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, fullName(name));
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_LENGTH)
                .map(Secret::new);
    }

    /** Has the browser keep it. */
    public void write(HttpServletResponse response, String name, Secret secret, Duration maxAge) {
        set(response, fullName(name), secret.value(), maxAge);
    }

    /** Has the browser forget it. */
    public void remove(HttpServletResponse response, String name) {
        set(response, fullName(name), "", Duration.ZERO);
    }

    /** Over https no other host, not even of the same domain, can set it: the browser sees to that by the prefix. */
    private String fullName(String name) {
        return address.isSecure() ? "__Host-" + name : name;
    }

    private void set(HttpServletResponse response, String name, String value, Duration maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(address.isSecure())
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }
}
