package dev.rightsize.eats.page;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import java.io.File;
import java.io.IOException;
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
        Assumptions.assumeTrue(NodeTests.missing().isEmpty(), NodeTests::missing);
        Process units = new ProcessBuilder("npm", "run", "unit")
                .directory(new File("src/main/web"))
                .inheritIO()
                .start();
        Assertions.assertEquals(0, units.waitFor(), "npm run unit says which test failed");
    }

    @TestFactory
    Stream<DynamicTest> before_the_server() throws IOException, InterruptedException {
        String missing = NodeTests.missing();
        if (!missing.isEmpty()) {
            return skipped("before_the_server", missing);
        }
        try (TestDatabase database = TestDatabase.of(Vendor.SQLITE);
                RunningEats eats = RunningEats.on(database.database(), SETTINGS)) {
            Map<String, String> server = Map.of(
                    "EATS_ADDRESS", eats.uri("").toString(),
                    "EATS_MAIL", eats.folder().resolve("outbox").toString(),
                    "EATS_DEMO_PASSWORD", PASSWORD);
            return tests(NodeTests.run(
                    server, "member.story.test.mjs", "passkey.test.mjs", "owner.story.test.mjs", "audit.test.mjs"));
        }
    }

    /** What the server cannot be made to do, such as to lose an answer, is shown before a double of it. */
    @TestFactory
    Stream<DynamicTest> on_the_phone() throws IOException, InterruptedException {
        String missing = NodeTests.missing();
        return missing.isEmpty()
                ? tests(NodeTests.run(Map.of(), "consent.test.mjs", "device.test.mjs"))
                : skipped("on_the_phone", missing);
    }

    private static Stream<DynamicTest> skipped(String name, String missing) {
        return Stream.of(DynamicTest.dynamicTest(name, () -> Assumptions.abort(missing)));
    }

    private static Stream<DynamicTest> tests(List<NodeTests.Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> DynamicTest.dynamicTest(outcome.name(), () -> {
                    Assumptions.assumeFalse(outcome.skipped());
                    if (outcome.error() != null) {
                        Assertions.fail(outcome.error());
                    }
                }));
    }
}
