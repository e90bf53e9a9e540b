package dev.rightsize.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The npm package in headless Chromium, with a server on loopback; the tests themselves are in {@code src/test/web}. */
class ChromiumIT {
    private static final int RECEIPTS = 3;

    /** Without faults.test.mjs: all of its tests are on the list of proven.mjs. */
    private static final String[] FILES = {"reading.test.mjs", "guide.test.mjs", "privacy.test.mjs", "delivery.test.mjs"
    };

    @TestFactory
    Stream<DynamicTest> in_chromium() throws IOException, InterruptedException {
        String missing = NodeTests.missing();
        if (!missing.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("in_chromium", () -> Assumptions.abort(missing)));
        }
        Path fixtures = Path.of("target/receipts");
        Fixtures.write(fixtures, RECEIPTS);
        return NodeTests.run(fixtures, FILES).stream().map(NodeRun.Outcome::test);
    }
}
