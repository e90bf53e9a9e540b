package dev.rightsize.cli.read;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.core.routing.Breaking;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.image.UnreadableImageException;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.ReceiptModel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file: the task {@code read-receipt}, with the one model that may see a photo that must not leave. */
final class PictureReading {
    private final Router<Path, ReadResult> router;

    PictureReading(ReceiptReader reader, ModelReference reference, MachineMeter meter, Host host) {
        Model<Path, ReadResult> model = ReceiptModel.ofFiles(reader, reference, Delivery.PRELOADED, meter);
        router = Router.<Path, ReadResult>builder(ReceiptModel.ON_THIS_MACHINE, host)
                .strategy(Strategy.LOCAL_FIRST)
                .model(model, Safeguards.of(model).withBreaking(Breaking.NEVER)) // each file has its chance
                .build();
    }

    Outcome read(Path path) {
        String file = path.toString();
        Result<ReadResult> result = router.ask(path);
        Answer<ReadResult> answer = result.answer();
        if (answer != null) {
            return new Outcome.Success(file, answer.value(), answer.footprint(), answer.attempts());
        }
        Attempt last = result.attempts().get(result.attempts().size() - 1);
        RuntimeException error = last.error();
        if (error instanceof InputRefusedException && error.getCause() instanceof UnreadableImageException unreadable) {
            return new Outcome.Failure(file, unreadable.code(), String.valueOf(unreadable.getMessage()));
        } else if (error instanceof PermanentModelException) {
            return new Outcome.Failure(file, "model-failed", "'" + file + "': " + error.getMessage());
        }
        throw unforeseen(result, error);
    }

    /** What whoever reads many files has words for: too little memory, or a fault of ours. */
    private static RuntimeException unforeseen(Result<ReadResult> result, @Nullable RuntimeException error) {
        if (error != null && error.getCause() instanceof OutOfMemoryError tooLittle) {
            throw tooLittle;
        }
        return error == null ? new IllegalStateException(result.text()) : error;
    }
}
