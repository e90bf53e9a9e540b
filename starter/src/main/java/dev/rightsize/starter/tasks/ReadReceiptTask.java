package dev.rightsize.starter.tasks;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.task.Task;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.image.UnreadableImageException;
import dev.rightsize.local.json.AnswerJson;
import dev.rightsize.local.json.ResultJson;
import dev.rightsize.reading.pixels.Picture;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Reads a photographed receipt. */
public final class ReadReceiptTask implements ServedTask {
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final PictureDecoder decoder = new PictureDecoder();
    private final ReceiptRouters routers;
    private final Turns turns;

    /** @param turns how many pictures are decoded at once */
    public ReadReceiptTask(ReceiptRouters routers, Turns turns) {
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
        if (result instanceof NoAnswer<ReadResult> none) {
            throw problem(none);
        }
        Footprint footprint = footprint(result.footprint(), input.bytes().length, System.nanoTime() - start);
        return new TaskAnswer(ResultJson.of(result, footprint, AnswerJson::value), result, footprint);
    }

    private Picture decode(TaskInput input) {
        try {
            return decoder.decode(input.bytes(), input.name());
        } catch (UnreadableImageException e) {
            int status = e.code().equals("image-too-large") ? 413 : e.code().equals("out-of-memory") ? 503 : 422;
            throw new TaskProblem(status, e.code(), "Unreadable picture", String.valueOf(e.getMessage()));
        }
    }

    /** The models' costs and this request's: its time, and the bytes that the client sent here. */
    private static Footprint footprint(Footprint models, long sentBytes, long nanos) {
        return new Footprint(
                Measure.measured(nanos / 1e6, "System.nanoTime, from the picture's arrival to the answer"),
                models.cpuSeconds(),
                Measure.measured(sentBytes, "length of the picture in the request"),
                models.energyWh(),
                models.co2eGrams(),
                models.embodiedCo2eGrams(),
                models.onSiteWaterMl(),
                models.offSiteWaterMl(),
                models.moneyUsd());
    }

    private static TaskProblem problem(NoAnswer<?> none) {
        String code = none.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new TaskProblem(503, code, "No model can answer now", none.text(), COME_BACK);
    }
}
