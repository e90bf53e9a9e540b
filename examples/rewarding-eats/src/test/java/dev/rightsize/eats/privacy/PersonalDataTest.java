package dev.rightsize.eats.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.account.Account;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Vendor;
import dev.rightsize.eats.people.Browser;
import dev.rightsize.eats.people.People;
import dev.rightsize.eats.people.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that is held is exported, and nothing that tells who somebody was is left behind. */
class PersonalDataTest {
    private static final Set<String> NAMES_AN_ACCOUNT =
            Set.of("account_id", "actor_id", "decided_by", "added_by", "email", "recipient", "user_entity_user_id");
    /** Without a person: letters go when they are sent, hashes of addresses within hours. */
    private static final Set<String> PASSING = Set.of("mail", "mail_sent", "sign_in_failure");

    @BothDatabases
    void every_table_that_names_an_account_belongs_to_a_part_of_the_export(Database database) {
        try (RunningEats eats = RunningEats.on(database)) {
            Set<String> answered = eats.beans(PersonalData.class).stream()
                    .flatMap(part -> part.tables().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            answered.addAll(PASSING);
            for (Map.Entry<String, List<String>> table : tables(database).entrySet()) {
                if (table.getValue().stream().anyMatch(NAMES_AN_ACCOUNT::contains)) {
                    assertThat(answered).as("who exports and erases it").contains(table.getKey());
                }
            }
        }
    }

    @BothDatabases
    void a_deleted_member_is_nowhere_in_the_database_but_the_ledger_is_whole(Database database) throws Exception {
        try (RunningEats eats = RunningEats.on(database, "--eats.rules.new-account-hold=0s", "--eats.rules.hold=0s")) {
            People people = new People(eats);
            Browser owner = people.signedIn("owner@example.com", Role.OWNER);
            String restaurant = owner.post("/api/owner/restaurants", Map.of("name", "Casa Ana"))
                    .json()
                    .path("id")
                    .asString();
            owner.post(
                    "/api/owner/locations",
                    Map.of(
                            "restaurantId", restaurant,
                            "name", "Centro",
                            "address", "Calle Larga 7, 11403 Jerez",
                            "zone", "Europe/Madrid",
                            "currency", "EUR"));
            Browser eva = people.member("eva.unmistakable@example.com");
            String account = eva.get("/api/session").json().at("/account/id").asString();
            var claim = Receipts.send(eva, Receipts.claim("Casa Ana", "Calle Larga 7, 11403 Jerez", 2500, "A-77"));
            assertThat(claim.status()).as(claim.toString()).isEqualTo(201);
            eva.post(
                    "/api/claims/" + claim.json().path("id").asString() + "/report",
                    Map.of("text", "Mine Unmistakable"));
            eva.post("/webauthn/register/options", null);
            eva.post("/api/password/forgot", Map.of("email", "eva.unmistakable@example.com"));
            people.letter("eva.unmistakable@example.com", "reset");

            String export = eva.get("/api/account/export").response().body();
            assertThat(export)
                    .contains("eva.unmistakable@example.com", "Eva López", "A-77", "Menú", "PASSWORD", "Unmistakable")
                    .doesNotContain("argon2", "token_hash", "code_hash");

            assertThat(eva.send("DELETE", "/api/account", Map.of("password", People.PASSWORD), Map.of())
                            .status())
                    .isEqualTo(204);
            people.letter("eva.unmistakable@example.com", "deleted");
            waitForEmptyOutbox(database);

            for (String table : tables(database).keySet()) {
                String rows = database.jdbc()
                        .sql("SELECT * FROM " + table)
                        .query()
                        .listOfRows()
                        .toString();
                assertThat(rows.toLowerCase(Locale.ROOT)).as(table).doesNotContain("unmistakable", "eva lópez", "menú");
            }
            assertThat(count(database, "SELECT COUNT(*) FROM ledger_entry WHERE account_id = '" + account + "'"))
                    .as("the ledger keeps its entries")
                    .isPositive();
            Account again = people.account("eva.unmistakable@example.com", Role.MEMBER);
            assertThat(again.id().value()).as("the address is free again").isNotEqualTo(account);
        }
    }

    private static void waitForEmptyOutbox(Database database) throws InterruptedException {
        for (int i = 0; i < 500 && count(database, "SELECT COUNT(*) FROM mail") > 0; i++) {
            Thread.sleep(20);
        }
    }

    private static long count(Database database, String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }

    private static Map<String, List<String>> tables(Database database) {
        String sql = database.vendor() == Vendor.SQLITE
                ? "SELECT m.name AS t, p.name AS c FROM sqlite_master m, pragma_table_info(m.name) p"
                        + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
                : "SELECT table_name AS t, column_name AS c FROM information_schema.columns"
                        + " WHERE table_schema = 'public'";
        return database
                .jdbc()
                .sql(sql)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        one -> one.get(0),
                        Collectors.mapping(one -> one.get(1), Collectors.toCollection(ArrayList::new))));
    }
}
