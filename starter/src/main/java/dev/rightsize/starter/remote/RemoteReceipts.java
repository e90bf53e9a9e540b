package dev.rightsize.starter.remote;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Task;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.remote.EncodedImage;
import dev.rightsize.remote.RemoteModels;
import dev.rightsize.starter.models.NamedReceipts;
import java.util.List;
import java.util.function.Function;

/**
 * The models behind an API that the settings name for reading receipts, in one router with those that read them here. What
 * is sent is the decoded picture as a JPEG, so nothing that the camera wrote into the file.
 */
public final class RemoteReceipts implements NamedReceipts {
    private final Catalogue catalogue;
    private final RemoteModels remote;
    private final SentPictures pictures;

    /** @param remote with the keys of the environment */
    public RemoteReceipts(Catalogue catalogue, RemoteModels remote) {
        this(catalogue, remote, JpegPicture::of);
    }

    /**
     * The same with pictures in another form.
     *
     * @param encoder makes a file of a picture: JPEG, PNG or WebP. Asked once for each picture, however many models get it
     */
    public RemoteReceipts(Catalogue catalogue, RemoteModels remote, Function<Picture, byte[]> encoder) {
        this.catalogue = catalogue;
        this.remote = remote;
        pictures = new SentPictures(encoder);
    }

    @Override
    public List<Model<Picture, ReadResult>> of(List<String> names, Task task) {
        return names.stream().map(name -> of(catalogue.card(name), task)).toList();
    }

    private Model<Picture, ReadResult> of(ModelCard card, Task task) {
        Model<EncodedImage, Reading> reader = remote.of(card).readReceipt();
        Place place = reader.reference().place();
        if (!task.requirements().allowedPlaces().contains(place)) {
            throw new IllegalStateException(
                    "'rightsize.read-receipt.remote' names '" + card.name() + "', which is at place "
                            + place + ", but pictures of receipts are sensitive and may not go there. Set"
                            + " 'rightsize.read-receipt.sensitive' to false if their owners agree, or name no such model.");
        }
        return reader.adapt(pictures::of, (picture, reading) -> result(reader.reference(), picture, reading));
    }

    /** It tells no lines and no places on the picture. */
    private static ReadResult result(ModelReference model, Picture picture, Reading reading) {
        Page page = new Page(picture.width(), picture.height(), 0, List.of());
        return new ReadResult(reading, page, picture, new StageTimes(0, 0, 0, 0), model, List.of(model));
    }
}
