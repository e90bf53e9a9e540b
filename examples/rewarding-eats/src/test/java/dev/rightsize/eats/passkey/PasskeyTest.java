package dev.rightsize.eats.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.people.Browser;
import dev.rightsize.eats.people.People;
import java.util.Map;
import tools.jackson.databind.JsonNode;

class PasskeyTest {
    private static final String EVA = "eva@example.com";

    @BothDatabases
    void a_passkey_is_added_signs_in_and_is_removed(Database database) {
        try (RunningEats eats = RunningEats.on(database)) {
            Browser browser = new People(eats).signedIn(EVA, Role.MEMBER);
            PasskeyDevice device = device(eats);
            JsonNode options = options(browser);
            assertThat(options.at("/user/name").asString()).isEqualTo(EVA);
            assertThat(options.at("/authenticatorSelection/userVerification").asString())
                    .isEqualTo("required");
            Browser.Answer added = browser.post(
                    "/webauthn/register",
                    device.create(options.path("challenge").asString(), "Eva's phone"));
            assertThat(added.status()).as(added.toString()).isEqualTo(200);
            new People(eats).letter(EVA, "passkey-added");

            Browser phone = new Browser(eats);
            Browser.Answer signedIn = signIn(phone, device);
            assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(200);
            assertThat(signedIn.json().at("/account/email").asString()).isEqualTo(EVA);
            assertThat(phone.get("/api/sessions").json().at("/0/method").asString())
                    .isEqualTo("PASSKEY");
            assertThat(signIn(new Browser(eats), device).status()).as("again").isEqualTo(200);

            JsonNode passkey = phone.get("/api/passkeys").json().get(0);
            assertThat(passkey.path("label").asString()).isEqualTo("Eva's phone");
            String path = "/api/passkeys/" + passkey.path("id").asString();
            assertThat(new People(eats)
                            .signedIn("other@example.com", Role.MEMBER)
                            .send("DELETE", path, null, Map.of())
                            .status())
                    .as("somebody else's")
                    .isEqualTo(404);
            assertThat(phone.send("DELETE", path, null, Map.of()).status()).isEqualTo(204);
            assertThat(signIn(new Browser(eats), device).code()).isEqualTo("bad-credentials");
        }
    }

    @BothDatabases
    void what_is_not_as_it_was_asked_is_refused(Database database) {
        try (RunningEats eats = RunningEats.on(database)) {
            Browser browser = new People(eats).signedIn(EVA, Role.MEMBER);
            String challenge = options(browser).path("challenge").asString();
            PasskeyDevice device = device(eats);

            PasskeyDevice elsewhere = new PasskeyDevice("https://evil.example", "localhost");
            assertThat(register(browser, elsewhere.create(challenge, "Phone"))).isEqualTo("400 passkey-refused");
            assertThat(register(browser, device.create(challenge, "Phone")))
                    .as("a challenge counts once, even if refused")
                    .isEqualTo("400 ");

            device.verifies = false;
            assertThat(register(
                            browser,
                            device.create(options(browser).path("challenge").asString(), "Phone")))
                    .as("nobody was asked for a finger or code")
                    .isEqualTo("400 passkey-refused");
            device.verifies = true;
            assertThat(register(browser, device.create("bm90IHRoZSBjaGFsbGVuZ2U", "Phone")))
                    .startsWith("400 ");

            String others = options(new People(eats).signedIn("other@example.com", Role.MEMBER))
                    .path("challenge")
                    .asString();
            options(browser);
            assertThat(register(browser, device.create(others, "Phone")))
                    .as("somebody else's challenge")
                    .isEqualTo("400 passkey-refused");
            assertThat(register(
                            browser,
                            device.create(options(browser).path("challenge").asString(), "x".repeat(100))))
                    .isEqualTo("400 passkey-refused");

            assertThat(register(
                            browser,
                            device.create(options(browser).path("challenge").asString(), "Phone")))
                    .startsWith("200");
            device.verifies = false;
            assertThat(signIn(new Browser(eats), device).code()).isEqualTo("bad-credentials");
            assertThat(new Browser(eats).post("/login/webauthn", Map.of()).code())
                    .isEqualTo("bad-credentials");
        }
    }

    @BothDatabases
    void an_old_signature_count_gives_a_copied_passkey_away(Database database) {
        try (RunningEats eats = RunningEats.on(database)) {
            Browser browser = new People(eats).signedIn(EVA, Role.MEMBER);
            PasskeyDevice device = device(eats);
            register(browser, device.create(options(browser).path("challenge").asString(), "Phone"));
            signIn(new Browser(eats), device);
            database.jdbc()
                    .sql("UPDATE user_credentials SET signature_count = 50")
                    .update();
            assertThat(signIn(new Browser(eats), device).code()).isEqualTo("bad-credentials");
        }
    }

    @BothDatabases
    void who_runs_a_restaurant_can_be_made_to_use_one(Database database) {
        try (RunningEats eats = RunningEats.on(database, "--eats.session.staff-needs-passkey=true")) {
            Browser browser = new People(eats).signedIn(EVA, Role.OWNER);
            assertThat(browser.get("/api/owner/restaurants").code()).isEqualTo("passkey-needed");
            assertThat(browser.get("/api/points").status())
                    .as("their own points")
                    .isEqualTo(200);
            PasskeyDevice device = device(eats);
            register(browser, device.create(options(browser).path("challenge").asString(), "Phone"));
            Browser phone = new Browser(eats);
            signIn(phone, device);
            assertThat(phone.get("/api/owner/restaurants").status()).isEqualTo(200);
        }
    }

    private static PasskeyDevice device(RunningEats eats) {
        return new PasskeyDevice(eats.uri("").toString(), "localhost");
    }

    private static JsonNode options(Browser browser) {
        return browser.post("/webauthn/register/options", null).json();
    }

    private static String register(Browser browser, Map<String, Object> created) {
        Browser.Answer answer = browser.post("/webauthn/register", created);
        return answer.status() + " " + answer.code();
    }

    private static Browser.Answer signIn(Browser browser, PasskeyDevice device) {
        String challenge = browser.post("/webauthn/authenticate/options", null)
                .json()
                .path("challenge")
                .asString();
        return browser.post("/login/webauthn", device.get(challenge, ""));
    }
}
