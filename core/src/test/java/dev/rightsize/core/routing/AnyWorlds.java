package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A random household: models that fail in every way, safeguards of any setting, callers that ask at once and give up, a
 * network that comes and goes. All of it follows from the seed.
 */
final class AnyWorlds {
    private static final double[] ESTIMATES = {0, 0.01, 0.05};

    final World world;
    final Requirements requirements;
    final List<FakeModel> models = new ArrayList<>();
    final List<Safeguards> safeguards = new ArrayList<>();
    final Ledger ledger;
    final double limitUsd;
    final Router<String, String> router;
    final List<Asked> asked = new ArrayList<>();

    private final Random random;
    private final List<Runnable> callers = new ArrayList<>();

    /** One ask and what came of it. */
    record Asked(String input, double tookMs, Result<String> result) {}

    AnyWorlds(long seed) {
        this(seed, 0);
    }

    /** @param maxLeapMs how far its clock may leap, forward or back, now and then */
    AnyWorlds(long seed, int maxLeapMs) {
        random = new Random(seed);
        world = new World(seed);
        requirements = requirements();
        limitUsd = random.nextInt(10) / 100.0;
        ledger = new Ledger(Budget.ofMoney(limitUsd), Ledger.MONTH_MS, world);
        Task task = Task.of("any", TaskType.CLASSIFY, requirements);
        RouterBuilder<String, String> builder = Router.<String, String>builder(task, world)
                .strategy(one(Strategy.values()))
                .ledger(ledger);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            FakeModel model = model("m" + i);
            Safeguards guards = safeguards();
            models.add(model);
            safeguards.add(guards);
            builder.model(model, guards);
        }
        if (random.nextBoolean()) {
            builder.caching(new Caching<>(3, 500, input -> input));
        }
        router = builder.build();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            callers.add(caller("secret-" + (random.nextInt(4) == 0 ? 0 : i)));
        }
        callers.add(this::weather);
        if (maxLeapMs > 0) {
            callers.add(() -> leaps(maxLeapMs));
        }
    }

    /** Runs it to its end. */
    AnyWorlds run() {
        world.run(callers.toArray(Runnable[]::new));
        return this;
    }

    /** Every trail, in the order in which asks ended. */
    List<String> story() {
        return asked.stream()
                .map(one -> one.input + " after " + one.tookMs + ": " + one.result.text())
                .toList();
    }

    private Runnable caller(String input) {
        long begins = random.nextInt(2_000);
        Cancellation cancellation = random.nextInt(3) == 0 ? new Cancellation() : Cancellation.NEVER;
        if (cancellation.isPossible()) {
            long gives = begins + random.nextInt(500);
            callers.add(() -> {
                world.pass(gives);
                cancellation.cancel();
            });
        }
        return () -> {
            world.pass(begins);
            double start = world.ms();
            Result<String> result = router.ask(input, cancellation);
            asked.add(new Asked(input, world.ms() - start, result));
        };
    }

    private void weather() {
        for (int i = 0; i < 4; i++) {
            world.pass(random.nextInt(700));
            world.setOnline(random.nextInt(4) > 0);
        }
    }

    private void leaps(int maxMs) {
        for (int i = 0; i < 4; i++) {
            world.pass(random.nextInt(700));
            world.leap(random.nextInt(2 * maxMs) - maxMs);
        }
    }

    private Requirements requirements() {
        boolean sensitive = random.nextBoolean();
        Place origin = one(Place.DEVICE, Place.SERVER);
        return Requirements.builder()
                .origin(origin)
                .sensitive(sensitive)
                .offline(random.nextInt(4) == 0)
                .places(!sensitive && random.nextInt(4) == 0 ? EnumSet.of(origin, Place.SERVER) : Set.of())
                .build();
    }

    private FakeModel model(String name) {
        Place place = one(Place.values());
        Delivery delivery = place == Place.REMOTE
                ? Delivery.HOSTED
                : one(Delivery.BUILT_IN, Delivery.PRELOADED, Delivery.DOWNLOADABLE);
        Deed[] deeds = new Deed[1 + random.nextInt(6)];
        for (int i = 0; i < deeds.length; i++) {
            deeds[i] = deed();
        }
        FakeModel model = new FakeModel(world, name, place, delivery)
                .does(deeds)
                .estimatesUsd(Math.max(FakeModel.USUAL_USD, ESTIMATES[random.nextInt(ESTIMATES.length)]));
        return random.nextInt(6) == 0 ? model.is(new ModelState.Absent(1_000)) : model;
    }

    private Deed deed() {
        return switch (random.nextInt(9)) {
            case 0 -> Deed.failsForNow();
            case 1 -> Deed.failsForNow((long) random.nextInt(400));
            case 2 -> Deed.failsForGood();
            case 3 -> Deed.refuses();
            case 4 -> Deed.breaks();
            case 5 -> Deed.hangs(random.nextInt(1_000));
            case 6 -> Deed.hangsUntilCancelledOr(random.nextInt(5_000));
            default -> Deed.answersAfter(random.nextInt(100), random.nextInt(5) == 0 ? null : random.nextDouble());
        };
    }

    private Safeguards safeguards() {
        @Nullable Long timeout = random.nextBoolean() ? null : 1L + random.nextInt(300);
        long pause = 1 + random.nextInt(50);
        return new Safeguards(
                timeout,
                new Retries(random.nextInt(4), pause, pause + random.nextInt(500)),
                new Breaking(1 + random.nextInt(4), 1 + random.nextInt(500)),
                random.nextBoolean() ? null : new Concurrency(1 + random.nextInt(3), random.nextInt(300)),
                random.nextBoolean() ? 0 : random.nextDouble());
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }
}
