package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which restaurants somebody may act. Another's restaurant is as if it were not there. */
@Component
public final class Rights {
    private final JdbcClient jdbc;

    Rights(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Those of an owner or of staff; nobody else has any of their own. */
    public Set<String> restaurants(Actor actor) {
        return actor.role() == Role.OWNER || actor.role() == Role.STAFF ? of(actor.id()) : Set.of();
    }

    /** @throws Problem that there is no such restaurant, if it is another's */
    public void checkRestaurant(Actor actor, String restaurantId) {
        if (!restaurants(actor).contains(restaurantId)) {
            throw Problem.notFound("restaurant");
        }
    }

    private Set<String> of(AccountId account) {
        return Set.copyOf(jdbc.sql("SELECT restaurant_id FROM staff_of WHERE account_id = ?")
                .param(account.value())
                .query(String.class)
                .list());
    }
}
