package dev.rightsize.eats.people;

import static dev.rightsize.eats.people.People.PASSWORD;
import static dev.rightsize.eats.people.People.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.account.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends OneEats {
    @Test
    void nobody_is_signed_in_before_the_letter_was_opened() {
        String email = someone();
        Browser browser = new Browser(eats);
        people.signUp(browser, email);
        people.letter(email, "verify");
        assertThat(signIn(browser, email, PASSWORD).code()).isEqualTo("bad-credentials");
    }

    @Test
    void a_link_counts_once() {
        String email = someone();
        Browser browser = new Browser(eats);
        people.signUp(browser, email);
        String token = token(people.letter(email, "verify"));
        assertThat(verify(browser, token).status()).isEqualTo(200);
        assertThat(verify(browser, token).code()).isEqualTo("token-expired");
    }

    @Test
    void a_letter_that_is_opened_elsewhere_needs_the_password() {
        String email = someone();
        people.signUp(new Browser(eats), email);
        String token = token(people.letter(email, "verify"));
        Browser elsewhere = new Browser(eats);
        assertThat(verify(elsewhere, token).code()).isEqualTo("password-needed");
        assertThat(elsewhere
                        .post("/api/accounts/verify", Map.of("token", token, "password", "not the one chosen"))
                        .code())
                .isEqualTo("bad-credentials");
        assertThat(elsewhere
                        .post("/api/accounts/verify", Map.of("token", token, "password", PASSWORD))
                        .json()
                        .path("signedIn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void another_letter_replaces_the_first() {
        String email = someone();
        Browser browser = new Browser(eats);
        people.signUp(browser, email);
        String first = token(people.letter(email, "verify"));
        assertThat(browser.post("/api/accounts/verify/again", Map.of("email", email))
                        .status())
                .isEqualTo(202);
        String second = first;
        for (int i = 0; i < 500 && second.equals(first); i++) {
            People.pause();
            second = token(people.letter(email, "verify"));
        }
        assertThat(verify(browser, first).code()).isEqualTo("token-expired");
        assertThat(verify(browser, second).status()).isEqualTo(200);
    }

    @Test
    void answers_do_not_tell_whether_an_address_has_an_account() {
        String known = someone();
        people.account(known, Role.MEMBER);
        String unknown = someone();
        Browser browser = new Browser(eats);
        assertThat(people.signUp(browser, known).response().body())
                .isEqualTo(people.signUp(browser, unknown).response().body());
        assertThat(people.letter(known, "already-registered")).doesNotContain("token=");
        assertThat(signIn(browser, known, "wrong").response().body())
                .isEqualTo(signIn(browser, unknown, "wrong").response().body());
        assertThat(forgot(browser, known).response().body())
                .isEqualTo(forgot(browser, unknown).response().body());
        assertThat(browser.post("/api/accounts/verify/again", Map.of("email", known))
                        .response()
                        .body())
                .isEqualTo(browser.post("/api/accounts/verify/again", Map.of("email", unknown))
                        .response()
                        .body());
        people.letter(known, "reset");
        assertThat(people.letters("reset")).noneMatch(letter -> letter.contains(unknown));
    }

    @Test
    void answers_take_as_long_where_there_is_no_account() {
        Browser browser = new Browser(eats);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String email = someone();
            people.account(email, Role.MEMBER);
            known.add(nanos(() -> signIn(browser, email, "wrong")));
            unknown.add(nanos(() -> signIn(browser, someone(), "wrong")));
        }
        double ratio = (double) median(known) / median(unknown);
        // without the hash of nobody's password it is 10 and more
        assertThat(ratio).isBetween(0.4, 2.5);
    }

    @Test
    void guessing_a_password_is_slowed_for_accounts_and_for_addresses_without_one() {
        for (String email : List.of(someone(), someone())) {
            if (email.hashCode() % 2 == 0) {
                people.account(email, Role.MEMBER);
            }
            Browser browser = new Browser(eats);
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(browser, email, "guess" + i).status()).isEqualTo(401);
            }
            Browser.Answer slowed = signIn(new Browser(eats), email, PASSWORD);
            assertThat(slowed.status()).as("even the right one").isEqualTo(429);
            assertThat(slowed.code()).isEqualTo("too-many-requests");
            assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 2);
        }
    }

    @Test
    void guessing_many_at_once_is_no_way_round() throws Exception {
        String email = someone();
        people.account(email, Role.MEMBER);
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Browser browser = new Browser(eats);
            browser.get("/api/session");
            guesses.add(() -> signIn(browser, email, "guess").status());
        }
        int tried = 0;
        for (Future<Integer> guess : many.invokeAll(guesses)) {
            tried += guess.get() == 401 ? 1 : 0;
        }
        many.shutdown();
        assertThat(tried).isLessThanOrEqualTo(6);
    }

    @Test
    void signing_in_forgets_the_failures() {
        String email = someone();
        people.account(email, Role.MEMBER);
        Browser browser = new Browser(eats);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(signIn(browser, email, "wrong").status()).isEqualTo(401);
            }
            assertThat(signIn(browser, email, PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void a_session_that_somebody_planted_is_not_used() {
        String email = someone();
        people.account(email, Role.MEMBER);
        Browser browser = new Browser(eats);
        browser.setCookie("SESSION", "planted-by-somebody-else");
        signIn(browser, email, PASSWORD);
        String session = browser.cookie("SESSION").orElseThrow().getValue();
        assertThat(session).isNotEqualTo("planted-by-somebody-else").hasSizeGreaterThan(40);
        Browser attacker = new Browser(eats);
        attacker.setCookie("SESSION", "planted-by-somebody-else");
        assertThat(attacker.get("/api/points").status()).isEqualTo(401);
        signIn(browser, email, PASSWORD);
        assertThat(browser.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(session);
        attacker.setCookie("SESSION", session);
        assertThat(attacker.get("/api/sessions").status())
                .as("signing in again ends the session before")
                .isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        String email = someone();
        people.account(email, Role.MEMBER);
        Browser browser = new Browser(eats);
        String cookie = signIn(browser, email, PASSWORD).response().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        assertThat(browser.cookie("JSESSIONID"))
                .as("no session of the server's")
                .isEmpty();
    }

    @Test
    void signing_out_ends_the_session_for_whoever_copied_it() {
        String email = someone();
        Browser browser = people.signedIn(email, Role.MEMBER);
        Browser thief = new Browser(eats);
        thief.setCookie("SESSION", browser.cookie("SESSION").orElseThrow().getValue());
        assertThat(thief.get("/api/sessions").status()).isEqualTo(200);
        assertThat(browser.send("DELETE", "/api/session", null, Map.of()).status())
                .isEqualTo(204);
        assertThat(thief.get("/api/sessions").status()).isEqualTo(401);
    }

    @Test
    void a_new_password_signs_everybody_else_out() {
        String email = someone();
        Browser here = people.signedIn(email, Role.MEMBER);
        Browser there = new Browser(eats);
        signIn(there, email, PASSWORD);
        assertThat(here.post("/api/password", Map.of("current", "wrong", "password", "carousel mitten harpoon"))
                        .code())
                .isEqualTo("bad-credentials");
        assertThat(here.post("/api/password", Map.of("current", PASSWORD, "password", "carousel mitten harpoon"))
                        .status())
                .isEqualTo(204);
        assertThat(here.get("/api/sessions").status()).isEqualTo(200);
        assertThat(there.get("/api/sessions").status()).isEqualTo(401);
        assertThat(signIn(there, email, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(there, email, "carousel mitten harpoon").status()).isEqualTo(200);
        people.letter(email, "password-changed");
    }

    @Test
    void who_forgot_the_password_chooses_another_by_a_letter() {
        String email = someone();
        Browser signedIn = people.signedIn(email, Role.MEMBER);
        Browser browser = new Browser(eats);
        forgot(browser, email);
        String token = token(people.letter(email, "reset"));
        assertThat(browser.post("/api/password/reset", Map.of("token", token, "password", "1234567890"))
                        .code())
                .as("easily guessed; the link stays good")
                .isEqualTo("invalid-password");
        assertThat(reset(browser, token).status()).isEqualTo(204);
        assertThat(reset(browser, token).code()).isEqualTo("token-expired");
        assertThat(signedIn.get("/api/sessions").status()).isEqualTo(401);
        assertThat(signIn(browser, email, "carousel mitten harpoon").status()).isEqualTo(200);
    }

    @Test
    void devices_are_seen_and_signed_out_by_their_owner_alone() {
        String email = someone();
        Browser browser = people.signedIn(email, Role.MEMBER);
        Browser other = new Browser(eats);
        signIn(other, email, PASSWORD);
        var devices = browser.get("/api/sessions").json();
        assertThat(devices.size()).isEqualTo(2);
        String id = other.get("/api/sessions")
                .json()
                .valueStream()
                .filter(device -> device.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        Browser stranger = people.signedIn(someone(), Role.MEMBER);
        assertThat(stranger.send("DELETE", "/api/sessions/" + id, null, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(browser.send("DELETE", "/api/sessions/" + id, null, Map.of()).status())
                .isEqualTo(204);
        assertThat(other.get("/api/sessions").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "1234567890", "password1234", "someone-example", "aaaaaaaaaaaa", "qwertyuiop"})
    void passwords_that_are_easily_guessed_are_not_taken(String password) {
        var answer = new Browser(eats)
                .post(
                        "/api/accounts",
                        Map.of("email", "someone-example@example.com", "password", password, "displayName", "Eva"));
        assertThat(answer.code()).isEqualTo("invalid-password");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void passwords_of_128_characters_of_any_kind_are_taken_whole() {
        String email = someone();
        String password = "Größe 🐢 ñandú  ".repeat(9).substring(0, 120);
        Browser browser = new Browser(eats);
        browser.post("/api/accounts", Map.of("email", email, "password", password, "displayName", "Eva"));
        verify(browser, token(people.letter(email, "verify")));
        Browser again = new Browser(eats);
        assertThat(signIn(again, email, password.substring(0, 119)).status()).isEqualTo(401);
        assertThat(signIn(again, email, password).status()).isEqualTo(200);
    }

    @Test
    void nobody_is_flooded_with_letters() {
        String email = someone();
        people.account(email, Role.MEMBER);
        Browser browser = new Browser(eats);
        for (int i = 0; i < 12; i++) {
            forgot(browser, email);
        }
        String other = someone();
        people.account(other, Role.MEMBER);
        forgot(browser, other);
        people.letter(other, "reset");
        assertThat(people.letters("reset").stream().filter(letter -> letter.contains("To: " + email)))
                .hasSizeLessThanOrEqualTo(8);
    }

    private static Browser.Answer signIn(Browser browser, String email, String password) {
        return browser.post("/api/session", Map.of("email", email, "password", password));
    }

    private static Browser.Answer verify(Browser browser, String token) {
        return browser.post("/api/accounts/verify", Map.of("token", token));
    }

    private static Browser.Answer forgot(Browser browser, String email) {
        return browser.post("/api/password/forgot", Map.of("email", email));
    }

    private static Browser.Answer reset(Browser browser, String token) {
        return browser.post("/api/password/reset", Map.of("token", token, "password", "carousel mitten harpoon"));
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toNanos();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
