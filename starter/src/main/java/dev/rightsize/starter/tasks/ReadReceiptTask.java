package dev.rightsize.starter.tasks;

import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.task.Task;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.image.UnreadableImageException;
import dev.rightsize.local.json.AnswerJson;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;

/** Reads a photographed receipt. */
public final class ReadReceiptTask implements ServedTask {
    private final PictureDecoder decoder = new PictureDecoder();
    private final Routers<Picture, ReadResult> routers;
    private final Turns turns;

    /** @param turns how many pictures are decoded at once */
    public ReadReceiptTask(Routers<Picture, ReadResult> routers, Turns turns) {
        this.routers = routers;
        this.turns = turns;
    }

    @Override
    public Task task() {
        return routers.of(null).task();
    }

    @Override
    public List<ModelStatus> models() {
        return routers.of(null).models();
    }

    @Override
    public TaskAnswer ask(TaskInput input) {
        long start = System.nanoTime();
        Picture picture = turns.take(() -> decode(input));
        Result<ReadResult> result = routers.of(input.strategy()).ask(picture);
        return Asked.answer(result, AnswerJson::value, input, start);
    }

    private Picture decode(TaskInput input) {
        try {
            return decoder.decode(input.bytes(), input.name());
        } catch (UnreadableImageException e) {
            int status = e.code().equals("image-too-large") ? 413 : e.code().equals("out-of-memory") ? 503 : 422;
            throw new TaskProblem(status, e.code(), "Unreadable picture", String.valueOf(e.getMessage()));
        }
    }
}
