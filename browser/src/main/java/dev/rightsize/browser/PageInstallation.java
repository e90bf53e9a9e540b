package dev.rightsize.browser;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.install.Installation;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import java.util.function.Consumer;

/** Brings a model's networks into the page. */
final class PageInstallation implements Installation<PageInput, String> {
    private final TaskType type;
    private final Bundles bundles;
    private final PageMeter meter;
    private final Runnable changed;
    private final Consumer<DeviceModel> opened;

    /**
     * @param changed is run when the next step begins
     * @param opened is told what was opened
     */
    PageInstallation(TaskType type, Bundles bundles, PageMeter meter, Runnable changed, Consumer<DeviceModel> opened) {
        this.type = type;
        this.bundles = bundles;
        this.meter = meter;
        this.changed = changed;
        this.opened = opened;
    }

    /** Its version is known once the hub has told it. */
    @Override
    public ModelReference reference() {
        return new ModelReference(bundles.getModel(), bundles.getVersion(), ModelKind.TASK_SPECIFIC, Place.DEVICE);
    }

    @Override
    public long missingBytes() {
        return (long) bundles.missingBytes();
    }

    @Override
    public void download(Progress progress, Cancellation cancellation) {
        changed.run();
        Runnable leave = cancellation.onCancel(bundles::stop);
        try {
            Outcome.await(bundles.download(bytes -> new Thread(() -> {
                        progress.downloaded((long) bytes);
                        changed.run();
                    })
                    .start()));
        } finally {
            leave.run();
        }
    }

    @Override
    public void verify() {
        changed.run();
        Outcome.await(bundles.verify());
    }

    @Override
    public Model<PageInput, String> open() {
        changed.run();
        DeviceModel model = load();
        boolean warm = false;
        try {
            model.warmUp();
            warm = true;
            opened.accept(model);
            return model;
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        } finally {
            if (!warm) {
                model.close();
            }
        }
    }

    private DeviceModel load() {
        Networks networks = Outcome.await(bundles.load());
        try {
            return DeviceModel.of(type, reference(), networks, meter);
        } catch (IllegalArgumentException e) {
            networks.close();
            throw new PermanentModelException("The bundle cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close(Model<PageInput, String> model) {
        ((DeviceModel) model).close();
    }
}
