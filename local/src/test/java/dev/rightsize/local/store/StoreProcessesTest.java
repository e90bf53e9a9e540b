package dev.rightsize.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several processes on one store: one downloads, all get it, and none takes it away from another. */
class StoreProcessesTest extends StoreHarness {
    private static final TestBundle LARGE = TestBundle.large("large", "1.0.0", 6_000_000);

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    private BufferedReader start() {
        Process process = PullProcess.start(settings(), LARGE);
        processes.add(process);
        return process.inputReader();
    }

    @Test
    void download_once_for_all() throws IOException {
        hub.serve(LARGE).throttled(6_000_000);
        List<BufferedReader> outputs = List.of(start(), start());

        for (BufferedReader output : outputs) {
            assertThat(output.readLine()).isEqualTo("started");
            assertThat(output.readLine()).isEqualTo("ready 0");
        }

        assertThat(hub.requestsOf("bundle.json")).hasSize(1);
        assertThat(hub.bytesSent()).isLessThan(LARGE.bytes() + 4_000); // and the manifest
    }

    @Test
    void do_not_take_a_bundle_from_another_that_uses_it_but_from_one_that_was_killed() throws Exception {
        hub.serve(LARGE);
        BufferedReader user = start();
        assertThat(user.readLine()).isEqualTo("started");
        assertThat(user.readLine()).isEqualTo("ready 0");

        assertThatThrownBy(() -> store().remove("large", "1.0.0")).hasMessageContaining("is in use");
        Store small = Store.open(settings().withMaxBytes(7_000_000));
        hub.serve(TestBundle.large("other", "1.0.0", 2_000_000));
        assertThatThrownBy(() -> pull(small, "other", "1.0.0")).hasMessageContaining("are in use");

        processes.get(0).destroyForcibly().waitFor();
        pull(small, "other", "1.0.0").close();
        assertAbsent(LARGE);
    }

    @Test
    void go_on_where_one_was_killed_and_see_how_far_it_was() throws Exception {
        hub.serve(LARGE).throttled(2_000_000);
        BufferedReader killed = start();
        assertThat(killed.readLine()).isEqualTo("started");
        while (hub.bytesSent() < 2_500_000) {
            Thread.sleep(10);
        }
        assertThat(store().state("large", "1.0.0")).isInstanceOfSatisfying(BundleState.Downloading.class, coming -> {
            assertThat(coming.elsewhere()).isTrue();
            assertThat(coming.ofBytes()).isEqualTo(LARGE.bytes());
        });
        assertThatThrownBy(() -> store().remove("large", "1.0.0")).hasMessageContaining("is being fetched");

        processes.get(0).destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertAbsent(LARGE);
        long before = store().list().get(0).bytes();
        assertThat(before).isGreaterThan(1_000_000);
        hub.throttled(Long.MAX_VALUE);
        pulled(LARGE);
        // What was on its way through the sockets when the process ended is fetched twice, and no more than that.
        assertThat(hub.bytesSent()).isLessThan(LARGE.bytes() + 2_000_000);
    }
}
