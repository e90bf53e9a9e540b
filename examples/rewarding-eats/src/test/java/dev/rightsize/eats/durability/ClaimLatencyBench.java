package dev.rightsize.eats.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.database.BothDatabases;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Vendor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a claim takes over HTTP at a hundred a second, from when it should have been sent: a queue that builds up is in the
 * figure. Needs a machine that does nothing else.
 */
@Tag("slow")
class ClaimLatencyBench {
    private static final int A_SECOND = 100;
    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = Integer.getInteger("eats.seconds", 30);

    @TempDir
    private Path folder;

    @BothDatabases
    void a_claim_at_a_hundred_a_second(Database database) throws InterruptedException {
        Phones phones = new Phones(database, 50);
        try (EatsProcess eats = EatsProcess.start(database.address(), folder)) {
            run(phones, eats, 0, A_SECOND * WARM_SECONDS);
            double[] millis = run(phones, eats, A_SECOND * WARM_SECONDS, A_SECOND * SECONDS);
            Arrays.sort(millis);
            System.out.printf(
                    "%s: %d claims at %d a second: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    database.vendor(),
                    millis.length,
                    A_SECOND,
                    millis[millis.length / 2],
                    millis[millis.length * 95 / 100],
                    millis[millis.length * 99 / 100],
                    millis[millis.length - 1]);
            if (database.vendor() == Vendor.SQLITE) {
                assertThat(millis[millis.length * 95 / 100]).isLessThanOrEqualTo(50);
            }
        }
    }

    private static double[] run(Phones phones, EatsProcess eats, int from, int count) throws InterruptedException {
        double[] millis = new double[count];
        AtomicInteger failed = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + TimeUnit.SECONDS.toNanos(1) / A_SECOND * number;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            threads.execute(() -> {
                HttpResponse<String> response = phones.post(
                        eats, "/api/claims", "claim-key-" + (from + number), number, phones.claim(from + number));
                millis[number] = (System.nanoTime() - due) / 1e6;
                if (response == null || response.statusCode() != 201) {
                    failed.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        assertThat(failed).hasValue(0);
        return millis;
    }
}
