package dev.rightsize.eats.people;

import dev.rightsize.eats.RunningEats;
import dev.rightsize.eats.database.TestDatabase;
import dev.rightsize.eats.database.Vendor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** An app on SQLite for all tests of a class; each uses people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OneEats {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase database;
    protected RunningEats eats;
    protected People people;

    @BeforeAll
    void start() {
        database = TestDatabase.of(Vendor.SQLITE);
        eats = RunningEats.on(database.database(), settings());
        people = new People(eats);
    }

    @AfterAll
    void stop() {
        eats.close();
        database.close();
    }

    /** Unlimited unless a test is about limits: all of its people share one address. */
    protected String[] settings() {
        return new String[] {"--eats.limit.enabled=false"};
    }

    /** An address that nobody has. */
    protected String someone() {
        return "someone" + NUMBER.incrementAndGet() + "@example.com";
    }
}
