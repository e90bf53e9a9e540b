package dev.rightsize.eats.people;

import static dev.rightsize.eats.people.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import java.util.Map;

class MembershipTest {
    private static final String EVA = "eva@example.com";

    @BothDatabases
    void a_member_signs_up_comes_back_after_a_restart_and_leaves(Database database) {
        Browser browser;
        String session;
        try (RunningEats eats = RunningEats.on(database)) {
            browser = new People(eats).member(EVA);
            assertThat(browser.get("/api/session")
                            .json()
                            .at("/account/displayName")
                            .asString())
                    .isEqualTo("Eva López");
            assertThat(browser.get("/api/session")
                            .json()
                            .at("/account/language")
                            .asString())
                    .isEqualTo("es");
            session = browser.cookie("SESSION").orElseThrow().getValue();
        }
        try (RunningEats eats = RunningEats.on(database)) {
            Browser again = new Browser(eats);
            again.setCookie("SESSION", session);
            assertThat(again.get("/api/session").json().at("/account/email").asString())
                    .isEqualTo(EVA);
            assertThat(again.send("PATCH", "/api/account", Map.of("displayName", "Eva"), Map.of())
                            .json()
                            .path("displayName")
                            .asString())
                    .isEqualTo("Eva");
            assertThat(again.get("/api/account/export")
                            .json()
                            .at("/account/0/email")
                            .asString())
                    .isEqualTo(EVA);
            assertThat(again.send("DELETE", "/api/account", Map.of("password", "wrong"), Map.of())
                            .code())
                    .isEqualTo("bad-credentials");
            assertThat(again.send("DELETE", "/api/account", Map.of("password", PASSWORD), Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(again.get("/api/session").json().path("signedIn").asBoolean())
                    .isFalse();
            assertThat(new People(eats).letter(EVA, "deleted")).contains("eliminado");
        }
        assertThat(database.jdbc()
                        .sql("SELECT email, display_name, status FROM account")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(null, "", "DELETED");
    }
}
