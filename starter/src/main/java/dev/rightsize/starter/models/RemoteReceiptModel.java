package dev.rightsize.starter.models;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.remote.EncodedImage;
import java.util.List;

/**
 * A model behind an API that reads receipts, in one router with those that read them here. What is sent is the decoded
 * picture as a JPEG, so nothing that the camera wrote into the file. It tells no lines and no places on the picture.
 */
public final class RemoteReceiptModel implements Model<Picture, ReadResult> {
    private final Model<EncodedImage, Reading> model;

    /** @param model reads receipts from encoded pictures */
    public RemoteReceiptModel(Model<EncodedImage, Reading> model) {
        this.model = model;
    }

    @Override
    public ModelReference reference() {
        return model.reference();
    }

    @Override
    public Delivery delivery() {
        return model.delivery();
    }

    @Override
    public boolean needsNetwork() {
        return model.needsNetwork();
    }

    @Override
    public Footprint estimate(Picture picture) {
        return model.estimate(encoded(picture));
    }

    @Override
    public Reply<ReadResult> ask(Picture picture, Context context) {
        Reply<Reading> reply = model.ask(encoded(picture), context);
        return new Reply<>(result(picture, reply.value()), reply.confidence(), reply.footprint());
    }

    private ReadResult result(Picture picture, Reading reading) {
        Page page = new Page(picture.width(), picture.height(), 0, List.of());
        return new ReadResult(reading, page, picture, new StageTimes(0, 0, 0, 0), reference(), List.of(reference()));
    }

    private static EncodedImage encoded(Picture picture) {
        return EncodedImage.of(JpegPicture.of(picture));
    }

    /** {@code gpt-4o-mini at https://api.openai.com/v1}. */
    @Override
    public String toString() {
        return model.toString();
    }
}
