package dev.rightsize.browser;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.install.Installation;
import dev.rightsize.core.task.Place;

/** Brings the networks that read receipts into the page. */
final class ReceiptInstallation implements Installation<PageInput, String> {
    private final Bundles bundles;
    private final Runnable changed;
    private final ModelReference reference;

    /** @param changed is run when the next step begins */
    ReceiptInstallation(Bundles bundles, Runnable changed) {
        this.bundles = bundles;
        this.changed = changed;
        reference = new ModelReference(bundles.getModel(), bundles.getVersion(), ModelKind.TASK_SPECIFIC, Place.DEVICE);
    }

    @Override
    public ModelReference reference() {
        return reference;
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
        ReceiptNetworks model = new ReceiptNetworks(reference, Outcome.await(bundles.load()));
        boolean warm = false;
        try {
            model.warmUp();
            warm = true;
            return model;
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        } finally {
            if (!warm) {
                model.close();
            }
        }
    }

    @Override
    public void close(Model<PageInput, String> model) {
        ((ReceiptNetworks) model).close();
    }
}
