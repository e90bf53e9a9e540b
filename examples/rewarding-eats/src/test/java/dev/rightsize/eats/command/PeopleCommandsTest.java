package dev.rightsize.eats.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;

class PeopleCommandsTest {
    @BothDatabases
    void the_operator_grants_roles_and_signs_out(Database database) {
        AccountId eva = TestMembers.member(database);
        PeopleCommands commands = new PeopleCommands(database);
        assertThat(commands.grant(eva + "@example.com", "reviewer")).contains("REVIEWER");
        assertThat(database.jdbc()
                        .sql("SELECT role FROM account")
                        .query(String.class)
                        .single())
                .isEqualTo("REVIEWER");
        assertThat(commands.signOut(eva + "@example.com")).startsWith("0 sessions");
        assertThatThrownBy(() -> commands.grant(eva + "@example.com", "king")).hasMessageContaining("REVIEWER");
        assertThatThrownBy(() -> commands.grant("nobody@example.com", "OWNER")).hasMessageContaining("sign up");
    }
}
