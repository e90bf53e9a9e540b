package dev.rightsize.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The npm package in headless Chromium, with a server on loopback; the tests themselves are in {@code src/test/web}. */
class ChromiumIT {
    private static final int RECEIPTS = 3;

    /** A machine may be busy with other things, but no test hangs for ever. */
    private static final Duration ONE = Duration.ofMinutes(8);

    private static final Duration MOST = Duration.ofMinutes(60);

    /** Some of them alone: {@code -Drightsize.page=text,faults}. */
    private static final String FILES =
            System.getProperty("rightsize.page", "weights,reading,guide,privacy,delivery,faults,device,text,built-in");

    @TestFactory
    Stream<DynamicTest> in_chromium() throws IOException, InterruptedException {
        String missing = NodeTests.missing();
        if (!missing.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("in_chromium", () -> Assumptions.abort(missing)));
        }
        Path fixtures = Path.of("target/receipts");
        Fixtures.write(fixtures, RECEIPTS);
        String[] files =
                Stream.of(FILES.split(",")).map(name -> name + ".test.mjs").toArray(String[]::new);
        TextFixtures.write(Path.of("target/texts"));
        return NodeTests.run(ONE, MOST, fixtures, files).stream().map(NodeRun.Outcome::test);
    }
}
