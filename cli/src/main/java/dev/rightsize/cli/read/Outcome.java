package dev.rightsize.cli.read;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.json.AnswerJson;
import java.util.List;

/** What came of one input. */
sealed interface Outcome {
    /** One object, without a line end. */
    String json();

    /** For people; empty for a failure, which belongs on the error stream. */
    String text(boolean colours);

    /** It was read; whether it is a receipt is part of the result. */
    record Success(String file, ReadResult result, Footprint footprint, List<Attempt> attempts) implements Outcome {
        @Override
        public String json() {
            return AnswerJson.of(file, result, footprint, attempts).toString();
        }

        @Override
        public String text(boolean colours) {
            return new ReceiptText(colours).render(this) + "\n";
        }
    }

    /** It could not be read. */
    record Failure(String file, String code, String message) implements Outcome {
        @Override
        public String json() {
            return AnswerJson.error(file, code, message).toString();
        }

        @Override
        public String text(boolean colours) {
            return "";
        }
    }
}
