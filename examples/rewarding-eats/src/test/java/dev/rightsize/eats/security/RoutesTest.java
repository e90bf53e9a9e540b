package dev.rightsize.eats.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.people.Browser;
import dev.rightsize.eats.people.OneEats;
import dev.rightsize.eats.session.Sessions;
import dev.rightsize.eats.session.SignInMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × everybody. What the app has and {@code routes.txt} has not, or the reverse, fails. */
class RoutesTest extends OneEats {
    private static final String SORTS = "NMSOR";
    private static final List<Role> ROLES = List.of(Role.MEMBER, Role.STAFF, Role.OWNER, Role.REVIEWER);

    private final Map<Role, AccountId> accounts = new EnumMap<>(Role.class);

    private record Route(String method, String path, String allowed) {
        String name() {
            return method + " " + path;
        }

        static Route of(String line) {
            String[] parts = line.split("\\s+");
            return new Route(parts[0], parts[1], parts[2]);
        }
    }

    @Override
    protected String[] settings() {
        return new String[] {"--eats.limit.enabled=false", "--rightsize.hub.enabled=true", "--rightsize.hub.gzip=false"
        };
    }

    @BeforeAll
    void people() {
        for (Role role : ROLES) {
            accounts.put(role, people.account(someone(), role).id());
        }
    }

    @Test
    void the_table_names_every_route_of_the_app_and_no_other() {
        Set<String> app = new TreeSet<>();
        eats.beans(RequestMappingHandlerMapping.class)
                .forEach(one -> one.getHandlerMethods().keySet().forEach(info -> add(info, app)));
        Set<String> table = new TreeSet<>();
        for (Route route : table()) {
            boolean byHandler = route.path().startsWith("/api/")
                    || route.path().startsWith("/hub/")
                    || route.path().equals("/error");
            if (byHandler && !route.allowed().equals("-----")) {
                table.add(route.name());
            }
        }
        assertThat(app).isEqualTo(table).hasSizeGreaterThan(40);
    }

    private static void add(RequestMappingInfo info, Set<String> names) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            if (methods.isEmpty()) {
                names.add("ANY " + path);
            }
            methods.stream()
                    .filter(method -> method != RequestMethod.HEAD)
                    .forEach(method -> names.add(method + " " + path));
        }
    }

    @TestFactory
    List<DynamicTest> only_those_in_the_table_may_ask() {
        return table().stream()
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> check(route)))
                .toList();
    }

    private void check(Route route) {
        for (int i = 0; i < SORTS.length(); i++) {
            Browser browser = new Browser(eats);
            if (i > 0) {
                AccountId account = Objects.requireNonNull(accounts.get(ROLES.get(i - 1)));
                browser.setCookie(
                        "SESSION",
                        eats.bean(Sessions.class)
                                .open(account, SignInMethod.PASSWORD)
                                .value());
            }
            Browser.Answer answer = ask(browser, route);
            boolean refused = answer.status() == 401 && answer.code().equals("sign-in-needed")
                    || answer.status() == 403 && answer.code().equals("not-allowed");
            assertThat(refused)
                    .as("%s for %s: %s", route.name(), SORTS.charAt(i), answer)
                    .isEqualTo(route.allowed().charAt(i) == '-');
            if (refused) {
                assertThat(answer.status()).isEqualTo(i == 0 ? 401 : 403);
            }
            assertThat(answer.status()).as("%s %s", route.name(), answer).isNotEqualTo(500);
        }
    }

    private static Browser.Answer ask(Browser browser, Route route) {
        String method = route.method().equals("ANY") ? "GET" : route.method();
        String path = route.path()
                .replace("**", "nothing")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        Object body = method.equals("GET") ? null : Map.of("password", "wrong");
        return browser.send(method, path, body, Map.of());
    }

    private static List<Route> table() {
        try (InputStream in = Objects.requireNonNull(RoutesTest.class.getResourceAsStream("/routes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
