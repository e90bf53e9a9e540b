package dev.rightsize.local;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Reading;
import java.util.List;

/**
 * What came of reading one picture.
 *
 * @param reading the receipt, or why it is none
 * @param page the lines of text that it was read from; boxes are in {@code upright}'s pixels
 * @param upright the picture as it was read: turned, so that the text is upright
 * @param times how long the stages took
 * @param servedBy the model that understood the receipt
 * @param models every model that took part, {@code servedBy} among them
 */
public record ReadResult(
        Reading reading,
        Page page,
        Picture upright,
        StageTimes times,
        ModelReference servedBy,
        List<ModelReference> models) {
    public ReadResult {
        models = List.copyOf(models);
    }

    /** The same with the time that decoding the picture took, in nanoseconds. */
    public ReadResult withDecode(long nanos) {
        return new ReadResult(reading, page, upright, times.withDecode(nanos), servedBy, models);
    }
}
