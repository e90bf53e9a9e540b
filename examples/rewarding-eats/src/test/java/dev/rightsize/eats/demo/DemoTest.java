package dev.rightsize.eats.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import dev.rightsize.eats.partner.Directory;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.partner.matching.Match;
import dev.rightsize.eats.partner.matching.Merchant;
import dev.rightsize.eats.people.Browser;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void the_first_start_fills_an_empty_database_and_the_next_leaves_it_as_it_is() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.SQLITE)) {
            String password;
            try (RunningEats eats = RunningEats.on(database.database(), "--eats.demo=true")) {
                String accounts = Files.readString(eats.folder().resolve("demo-accounts.txt"));
                password =
                        accounts.substring(accounts.indexOf("password: ") + 10).strip();
            }
            try (RunningEats eats = RunningEats.on(database.database(), "--eats.demo=true")) {
                assertThat(eats.bean(Restaurants.class).all()).hasSameSizeAs(DemoRestaurant.ALL);
                Browser eva = new Browser(eats);
                assertThat(eva.post("/api/session", Map.of("email", "eva@example.com", "password", password))
                                .status())
                        .isEqualTo(200);
                assertThat(eva.get("/api/points").json().path("available").asLong())
                        .isEqualTo(450);
                assertThat(eva.get("/api/offers").json().path("offers").size()).isEqualTo(4);
                assertThat(eva.get("/demo/receipts").response().body()).contains("/demo/receipts/8.png");
                for (DemoRestaurant restaurant : DemoRestaurant.ALL) {
                    Match match = Objects.requireNonNull(eats.bean(Directory.class)
                            .match(new Merchant(restaurant.name(), restaurant.street(), null, null), null));
                    assertThat(match.listed().restaurantId()).isEqualTo(restaurant.restaurantId());
                    assertThat(match.isSure()).isTrue();
                }
            }
        }
    }

    @Test
    void a_server_that_others_reach_gets_no_demo_accounts() {
        try (TestDatabase database = TestDatabase.of(Vendor.SQLITE);
                RunningEats eats =
                        RunningEats.on(database.database(), "--eats.demo=true", "--server.address=0.0.0.0")) {
            assertThat(eats.bean(Restaurants.class).all()).isEmpty();
        }
    }

    @Test
    void receipts_are_pictures_of_yesterday() throws Exception {
        var receipts = DemoReceipt.of(LocalDate.parse("2026-03-02"));
        assertThat(receipts)
                .hasSize(8)
                .allSatisfy(receipt ->
                        assertThat(String.join("\n", receipt.lines())).containsAnyOf("01/03/2026", "03/01/2026"));
        var picture = ImageIO.read(new ByteArrayInputStream(DemoReceipts.drawn(receipts.get(0))));
        assertThat(picture.getHeight()).isGreaterThan(picture.getWidth());
    }
}
