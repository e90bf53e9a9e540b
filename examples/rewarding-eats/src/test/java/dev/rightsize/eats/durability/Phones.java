package dev.rightsize.eats.durability;

import dev.rightsize.eats.TestMembers;
import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.partner.Location;
import dev.rightsize.eats.partner.Restaurant;
import dev.rightsize.eats.partner.Restaurants;
import dev.rightsize.eats.reward.Reward;
import dev.rightsize.eats.reward.Rewards;
import dev.rightsize.eats.secret.Secret;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signed-in members of a small alliance, and what their phones send. */
final class Phones {
    static final String REWARD = "30000000-0000-4000-8000-000000000001";
    private static final int RESTAURANTS = 20;

    private final List<Secret> sessions = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();

    /** Puts restaurants, members with their sessions, and a reward into a database. */
    Phones(Database database, int members) {
        Clock clock = Clock.systemUTC();
        Restaurants restaurants = new Restaurants(database, clock);
        for (int i = 0; i < RESTAURANTS; i++) {
            restaurants.save(new Restaurant(
                    id(1, i), name(i), List.of(), "B1234567" + i, 10, 14, 100_000_000 / 10, 100_000_000, true));
            restaurants.save(new Location(
                    id(2, i),
                    id(1, i),
                    "Main",
                    address(i),
                    "95211122" + (10 + i),
                    ZoneId.of("Europe/Madrid"),
                    "EUR",
                    null,
                    null,
                    true));
        }
        new Rewards(database, clock).save(new Reward(REWARD, null, "A nut", "", 1, null, true));
        Ledger ledger = new Ledger(database, clock);
        for (int i = 0; i < members; i++) {
            AccountId member = TestMembers.member(database, Instant.now().minus(Duration.ofDays(100)), true);
            ledger.adjust(
                    member,
                    "gift " + member,
                    1_000_000,
                    Instant.now().plus(Duration.ofDays(30)),
                    Basis.of("test", "points-welcome"));
            sessions.add(session(database, member));
        }
    }

    private static Secret session(Database database, AccountId member) {
        Secret secret = Secret.random();
        long now = System.currentTimeMillis();
        database.jdbc()
                .sql("INSERT INTO session (id, token_hash, account_id, method, created_at, confirmed_at, last_seen_at)"
                        + " VALUES (?, ?, ?, 'PASSWORD', ?, ?, ?)")
                .params(UUID.randomUUID().toString(), secret.hash(), member.value(), now, now, now)
                .update();
        return secret;
    }

    /** The claim of a number: another receipt for each, of the same size as real ones. */
    String claim(int number) {
        int restaurant = number % RESTAURANTS;
        long total = 1000 + number % 5000;
        Map<String, Object> receipt = Map.of(
                "kind",
                "itemised",
                "merchant",
                Map.of(
                        "name",
                        name(restaurant),
                        "address",
                        address(restaurant),
                        "phone",
                        "95211122" + (10 + restaurant)),
                "date",
                day,
                "time",
                "%02d:%02d".formatted(number / 60 % 24, number % 60),
                "currency",
                "EUR",
                "total",
                total,
                "items",
                List.of(
                        Map.of("description", "Paella mixta", "quantity", "1", "amount", total / 2),
                        Map.of("description", "Agua mineral", "quantity", "1", "amount", total / 4),
                        Map.of("description", "Tarta de queso", "quantity", "1", "amount", total / 4)),
                "receiptNumber",
                "N" + number);
        return Json.write(Map.of(
                "receipt",
                receipt,
                "read",
                Map.of("merchant", name(restaurant), "date", day, "total", total),
                "edited",
                List.of(),
                "checks",
                List.of(),
                "image",
                Map.of(
                        "sha256",
                        Secret.hash("picture " + number),
                        "perceptualHash",
                        Secret.hash("looks " + number).substring(0, 16),
                        "width",
                        1000,
                        "height",
                        2000,
                        "pages",
                        1),
                "model",
                Map.of("name", "receipt-roles", "version", "1.2.0", "place", "DEVICE"),
                "by",
                "device",
                "capturedAt",
                day + "T22:00:00Z"));
    }

    /** @return null if no answer came */
    @Nullable
    HttpResponse<String> post(EatsProcess eats, String path, String key, int member, String body) {
        HttpRequest request = HttpRequest.newBuilder(eats.uri(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header(
                        "Cookie",
                        "SESSION=" + sessions.get(member % sessions.size()).value() + "; XSRF-TOKEN=phone")
                .header("X-XSRF-TOKEN", "phone")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException cut) {
            return null;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String id(int kind, int number) {
        return "%d0000000-0000-4000-8000-%012d".formatted(kind, number);
    }

    private static String name(int i) {
        return List.of(
                        "El Pez Dorado",
                        "Taberna del Sol",
                        "Casa Manolo",
                        "Mesón Asturias",
                        "La Brasa Vieja",
                        "Bodega Jerez",
                        "Marisquería Norte",
                        "Asador Vasco",
                        "Pizzería Nápoles",
                        "Sushi Kioto",
                        "Curry Bengala",
                        "Tacos Puebla",
                        "Falafel Beirut",
                        "Ramen Osaka",
                        "Burger Texas",
                        "Crêperie Nantes",
                        "Trattoria Siena",
                        "Wok Cantón",
                        "Kebab Ankara",
                        "Arepas Caracas")
                .get(i);
    }

    private static String address(int i) {
        return "Calle " + List.of("Luna", "Mayor", "Real", "Nueva", "Ancha").get(i % 5) + " " + (11 * (i + 1)) + ", 280"
                + (10 + i) + " Madrid";
    }
}
