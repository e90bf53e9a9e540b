package dev.rightsize.eats.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.ledger.LedgerProof;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The app is killed at random moments while phones claim and redeem. Phones repeat what was not acknowledged, with the same
 * keys, as they do after a day without a network. {@code -Deats.kills=200} for more than the default of five.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("eats.kills", 5);
    private static final int THREADS = 4;

    @TempDir
    private Path folder;

    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> unacknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> claims = new ConcurrentHashMap<>();
    private final Map<Integer, String> redemptions = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> strange = new ConcurrentLinkedQueue<>();

    @BothDatabases
    void whatever_was_acknowledged_is_there_after_kills_and_nothing_is_double(Database database) throws Exception {
        Phones phones = new Phones(database, 16);
        long seed = Long.getLong("eats.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            try (EatsProcess eats = start(database)) {
                load(phones, eats, 100 + random.nextInt(1400), true);
            }
        }
        try (EatsProcess eats = start(database)) {
            while (!unacknowledged.isEmpty()) {
                load(phones, eats, 500, false);
            }
        }
        String after = " after " + KILLS + " kills with seed " + seed;
        assertThat(strange).as("strange answers" + after).isEmpty();
        assertThat(claims.size()).as("claims" + after).isGreaterThan(KILLS);
        assertThat(new LedgerProof(database).prove().faults())
                .as("faults" + after)
                .isEmpty();
        claims.forEach((number, id) -> assertThat(ids(database, "claim", "claim-key-" + number))
                .as("claim " + number + after)
                .isEqualTo(id));
        redemptions.forEach((number, id) -> assertThat(ids(database, "redemption", "redeem-key-" + number))
                .as("redemption " + number + after)
                .isEqualTo(id));
        assertThat(count(database, "SELECT COUNT(*) FROM claim")).isEqualTo(claims.size());
        assertThat(count(database, "SELECT COUNT(*) FROM ledger_entry WHERE kind = 'EARN_PENDING'"))
                .isEqualTo(count(database, "SELECT COUNT(*) FROM claim WHERE status IN ('PENDING', 'POSTED')"));
        assertThat(count(database, "SELECT COUNT(*) FROM ledger_entry WHERE kind = 'EARN_POST'"))
                .isEqualTo(count(database, "SELECT COUNT(*) FROM claim WHERE status = 'POSTED'"));
        assertThat(count(database, "SELECT COUNT(*) FROM ledger_entry WHERE kind = 'REDEEM'"))
                .isEqualTo(redemptions.size());
        System.out.printf(
                "%s: %d kills, %d claims and %d redemptions acknowledged, none lost, none double%n",
                database.vendor(), KILLS, claims.size(), redemptions.size());
    }

    /** Points are posted at once and often, so that kills meet that too. */
    private EatsProcess start(Database database) {
        return EatsProcess.start(
                database.address(),
                folder,
                "--eats.rules.hold=0s",
                "--eats.posting-every=50ms",
                "--eats.rules.audit-percent=0");
    }

    /** Sends for a while; kills the app in the midst of it. */
    private void load(Phones phones, EatsProcess eats, int millis, boolean kill) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> {
                while (!done.get()) {
                    Integer number = unacknowledged.poll();
                    if (number == null && !kill) {
                        return;
                    }
                    send(phones, eats, number == null ? next.incrementAndGet() : number);
                }
            });
        }
        int before = acknowledged();
        long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (kill && acknowledged() == before && System.nanoTime() < patience) {
            EatsProcess.pause(10); // its first answers take a while
        }
        EatsProcess.pause(millis);
        done.set(true);
        if (kill) {
            eats.kill();
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    private int acknowledged() {
        return claims.size() + redemptions.size();
    }

    private void send(Phones phones, EatsProcess eats, int number) {
        boolean redeem = number % 5 == 0;
        HttpResponse<String> response = redeem
                ? phones.post(eats, "/api/rewards/" + Phones.REWARD + "/redeem", "redeem-key-" + number, number, "{}")
                : phones.post(eats, "/api/claims", "claim-key-" + number, number, phones.claim(number));
        String id = id(response, redeem ? "redemptionId" : "id");
        if (id == null) {
            unacknowledged.add(number);
        } else if (!id.equals((redeem ? redemptions : claims).computeIfAbsent(number, first -> id))) {
            strange.add(number + " was acknowledged twice, with two ids");
        }
    }

    private @Nullable String id(@Nullable HttpResponse<String> response, String field) {
        if (response == null) {
            return null;
        }
        if (response.statusCode() / 100 != 2) {
            if (response.statusCode() != 503 && response.statusCode() != 500) {
                strange.add(response.statusCode() + " " + response.body());
            }
            return null;
        }
        String id = Json.read(response.body(), JsonNode.class).path(field).asString("");
        return id.isEmpty() ? null : id;
    }

    private static String ids(Database database, String table, String key) {
        return String.join(
                ",",
                database.jdbc()
                        .sql("SELECT id FROM " + table + " WHERE idempotency_key = ?")
                        .param(key)
                        .query(String.class)
                        .list());
    }

    private static long count(Database database, String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
