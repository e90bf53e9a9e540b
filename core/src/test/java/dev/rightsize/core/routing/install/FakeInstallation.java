package dev.rightsize.core.routing.install;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.World;
import dev.rightsize.core.task.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A version of 1,000 bytes that takes 100 ms for every 100 of them, 50 ms to verify and 50 ms to warm up. */
class FakeInstallation implements Installation<String, String> {
    static final long BYTES = 1_000;

    private final World world;
    private final ModelReference reference;
    private final Deque<RuntimeException> downloadFailures = new ArrayDeque<>();
    private final Deque<RuntimeException> verifyFailures = new ArrayDeque<>();
    private final Deque<RuntimeException> openFailures = new ArrayDeque<>();
    private long here;
    private Supplier<Reply<String>> answer;

    final List<Long> downloadedFrom = new ArrayList<>();
    final List<String> remembered = new ArrayList<>();
    int opened;
    int closed;
    int askedWhileClosed;
    int underWay;

    FakeInstallation(World world, String version) {
        this.world = world;
        this.reference = new ModelReference("local", version, ModelKind.TASK_SPECIFIC, Place.DEVICE);
        answer = () -> Reply.of("local " + version, 0.9);
    }

    FakeInstallation isHere() {
        here = BYTES;
        return this;
    }

    /** The next downloads fail like this, half-way. */
    FakeInstallation downloadFails(RuntimeException... failures) {
        downloadFailures.addAll(List.of(failures));
        return this;
    }

    FakeInstallation verifyFails(RuntimeException... failures) {
        verifyFailures.addAll(List.of(failures));
        return this;
    }

    FakeInstallation openFails(RuntimeException... failures) {
        openFailures.addAll(List.of(failures));
        return this;
    }

    FakeInstallation answers(Supplier<Reply<String>> value) {
        answer = value;
        return this;
    }

    @Override
    public ModelReference reference() {
        return reference;
    }

    @Override
    public long missingBytes() {
        return BYTES - here;
    }

    @Override
    public void download(Progress progress, Cancellation cancellation) {
        downloadedFrom.add(here);
        long before = here;
        RuntimeException failure = downloadFailures.poll();
        while (here < BYTES && !cancellation.isCancelled()) {
            world.pass(100);
            here += 100;
            progress.downloaded(here - before);
            if (failure != null && here >= BYTES / 2) {
                throw failure;
            }
        }
    }

    @Override
    public void verify() {
        world.pass(50);
        fail(verifyFailures.poll());
    }

    @Override
    public Model<String, String> open() {
        world.pass(50);
        fail(openFailures.poll());
        opened++;
        return new Opened();
    }

    @Override
    public void close(Model<String, String> model) {
        if (underWay > 0) {
            throw new IllegalStateException("closed under " + underWay + " calls");
        }
        ((Opened) model).open = false;
        closed++;
    }

    @Override
    public void takenBack(String reason) {
        remembered.add(reason);
    }

    @Override
    public void anew() {
        remembered.clear();
    }

    private static void fail(RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    private final class Opened implements Model<String, String> {
        private boolean open = true;

        @Override
        public ModelReference reference() {
            return reference;
        }

        @Override
        public Delivery delivery() {
            return Delivery.DOWNLOADABLE;
        }

        @Override
        public Reply<String> ask(String input, Context context) {
            if (!open) {
                askedWhileClosed++;
            }
            underWay++;
            try {
                return answer.get();
            } finally {
                underWay--;
            }
        }
    }
}
