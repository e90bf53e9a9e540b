package dev.rightsize.eats.page;

import dev.rightsize.browser.NodeRun;
import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both apps in a phone-sized Chromium, before the whole server with demo data; the stories are in {@code src/test/web}. */
class EatsIT {
    /** A machine may be busy with other things, but no test hangs for ever. */
    private static final Duration ONE = Duration.ofMinutes(6);

    private static final Duration MOST = Duration.ofMinutes(15);
    private static final Path WEB = Path.of("src/test/web");
    private static final Path REPORTER = Path.of("../../browser/src/test/web/reporter.mjs");
    private static final String PASSWORD = "tortoise pencil umbrella";

    /** Waiting times so short that a story sees their end, and no picture that is asked for by chance. */
    private static final String[] SETTINGS = {
        "--eats.demo=true",
        "--eats.demo-password=" + PASSWORD,
        "--eats.limit.enabled=false",
        "--eats.rules.hold=1s",
        "--eats.rules.trusted-hold=1s",
        "--eats.rules.new-account-hold=1s",
        "--eats.rules.audit-percent=0",
        "--eats.rules.risky-audit-percent=0",
        "--eats.posting-every=1s",
        "--rightsize.hub.enabled=true"
    };

    @Test
    void the_parts_of_the_pages_hold() throws IOException, InterruptedException {
        Assumptions.assumeTrue(missing().isEmpty(), EatsIT::missing);
        // not with this process's input: Surefire talks to it that way
        Process units = new ProcessBuilder("npm", "run", "unit")
                .directory(new File("src/main/web"))
                .redirectErrorStream(true)
                .start();
        units.getOutputStream().close();
        String said = new String(units.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assertions.assertEquals(0, units.waitFor(), said);
    }

    @TestFactory
    Stream<DynamicTest> before_the_server() throws IOException, InterruptedException {
        if (!missing().isEmpty()) {
            return skipped("before_the_server");
        }
        try (TestDatabase database = TestDatabase.of(Vendor.SQLITE);
                RunningEats eats = RunningEats.on(database.database(), SETTINGS)) {
            Map<String, String> server = Map.of(
                    "EATS_ADDRESS", eats.uri("").toString(),
                    "EATS_MAIL", eats.folder().resolve("outbox").toString(),
                    "EATS_DEMO_PASSWORD", PASSWORD);
            return run(server, "member.story.test.mjs", "passkey.test.mjs", "owner.story.test.mjs", "audit.test.mjs");
        }
    }

    /** What the server cannot be made to do, such as to lose an answer, is shown before a double of it. */
    @TestFactory
    Stream<DynamicTest> on_the_phone() throws IOException, InterruptedException {
        return missing().isEmpty() ? run(Map.of(), "consent.test.mjs", "device.test.mjs") : skipped("on_the_phone");
    }

    private static String missing() {
        return NodeRun.missing(Path.of("src/main/web/node_modules"), "examples/rewarding-eats");
    }

    private static Stream<DynamicTest> skipped(String name) {
        return Stream.of(DynamicTest.dynamicTest(name, () -> Assumptions.abort(missing())));
    }

    private static Stream<DynamicTest> run(Map<String, String> server, String... files)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(server);
        environment.put("EATS_SITE", new File("target/classes/static").getAbsolutePath());
        List<Path> tests = Arrays.stream(files).map(WEB::resolve).toList();
        return NodeRun.run(ONE, MOST, REPORTER, environment, tests).stream().map(NodeRun.Outcome::test);
    }
}
