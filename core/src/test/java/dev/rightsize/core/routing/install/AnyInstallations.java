package dev.rightsize.core.routing.install;

import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.routing.World;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Callers that do with one downloadable model whatever can be done, in any order, while everything fails now and then. */
final class AnyInstallations {
    private static final Context CONTEXT =
            new Context(Task.of("any", TaskType.CLASSIFY, Requirements.NONE), null, Cancellation.NEVER);

    final List<FakeInstallation> installations = new ArrayList<>();
    final List<RuntimeException> unexpected = new ArrayList<>();

    private final Random random;
    private final World world;
    private final DownloadableModel<String, String> model;
    private boolean closed;

    AnyInstallations(long seed) {
        random = new Random(seed);
        world = new World(seed);
        model = new DownloadableModel<>(
                installation(),
                (reference, bytes) -> random.nextInt(4) > 0,
                world,
                new Trial(1 + random.nextInt(6), 1 + random.nextInt(3)));
    }

    void run() {
        Runnable[] callers = new Runnable[1 + random.nextInt(4)];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = this::caller;
        }
        world.run(callers);
        world.run(model::close);
    }

    private void caller() {
        for (int i = random.nextInt(30); i > 0; i--) {
            world.pass(random.nextInt(400));
            try {
                act();
            } catch (ModelException e) {
                // an ask that failed
            } catch (RuntimeException e) {
                if (!(closed
                        || "fake".equals(e.getMessage())
                        || String.valueOf(e.getMessage()).contains("on its way"))) {
                    unexpected.add(e);
                }
            }
        }
    }

    private void act() {
        switch (random.nextInt(12)) {
            case 0 -> model.install();
            case 1 -> model.stop();
            case 2 -> model.update(installation());
            case 3 -> {
                closed |= random.nextInt(10) == 0;
                if (closed) {
                    model.close();
                }
            }
            case 4, 5 -> model.prepare();
            default -> {
                if (model.state().isReady() || random.nextInt(10) == 0) {
                    model.ask("mail", CONTEXT);
                }
            }
        }
    }

    private FakeInstallation installation() {
        FakeInstallation installation = new FakeInstallation(world, "1." + installations.size() + ".0");
        installations.add(installation);
        if (random.nextInt(4) == 0) {
            installation.isHere();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> installation.downloadFails(failure());
                case 1 -> installation.verifyFails(failure());
                case 2 -> installation.openFails(failure());
                default ->
                    installation.answers(() -> {
                        world.pass(random.nextInt(300));
                        if (random.nextInt(3) > 0) {
                            throw new IllegalStateException("fake");
                        }
                        return Reply.of("any", null);
                    });
            }
        }
        return installation;
    }

    private RuntimeException failure() {
        return random.nextBoolean()
                ? new RetriableModelException("for now", null)
                : new PermanentModelException("for good", null);
    }
}
