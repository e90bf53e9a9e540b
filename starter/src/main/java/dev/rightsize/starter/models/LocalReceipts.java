package dev.rightsize.starter.models;

import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.install.Consent;
import dev.rightsize.core.routing.install.DownloadableModel;
import dev.rightsize.local.ReadResult;
import dev.rightsize.reading.pixels.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What reads receipts on this machine.
 *
 * @param model is asked
 * @param updatable the same, if newer versions may take over; null if not
 */
public record LocalReceipts(
        Model<Picture, ReadResult> model, @Nullable DownloadableModel<Picture, ReadResult> updatable) {
    /** One that is loaded, and may be followed by newer versions: its owner named a hub for that, so consents. */
    public static LocalReceipts updatable(Model<Picture, ReadResult> loaded, Host host) {
        var model = new DownloadableModel<>(new HereAlready<>(loaded), Consent.ALWAYS, host);
        model.install();
        return new LocalReceipts(model, model);
    }
}
