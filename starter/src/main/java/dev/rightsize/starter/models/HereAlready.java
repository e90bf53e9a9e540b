package dev.rightsize.starter.models;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.install.Installation;

/**
 * A model that is loaded already, as the first version of one that may be followed by newer ones; whoever loaded it closes
 * it.
 */
public record HereAlready<I, O>(Model<I, O> open) implements Installation<I, O> {
    @Override
    public ModelReference reference() {
        return open.reference();
    }

    @Override
    public long missingBytes() {
        return 0;
    }

    @Override
    public void download(Progress progress, Cancellation cancellation) {}

    @Override
    public void verify() {}
}
