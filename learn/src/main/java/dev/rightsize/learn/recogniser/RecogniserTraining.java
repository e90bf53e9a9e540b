package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.WeightShape.Role;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.recogniser.Worker.Lesson;
import dev.rightsize.learn.synthesis.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains the recogniser: some workers learn from batches at the same time, their slopes are added, the weights move.
 * Goes on where a training in the same folder was stopped.
 */
public final class RecogniserTraining {
    private static final double AVERAGE = 0.999;

    private final Architecture architecture;
    private final Settings settings;
    private final LineSource generated;
    private final @Nullable LineSource real;
    private final List<LabelledLine> realValidation;
    private final List<LabelledLine> generatedValidation;
    private volatile int step;

    /**
     * @param steps of the whole training
     * @param columns pixels across of all lines that a worker learns from in a step
     * @param rate highest learning rate
     * @param generatedShare share of generated lines where there are real ones
     * @param validateEvery steps from one validation, and checkpoint, to the next
     * @param patience validations without a better one after which to stop
     */
    public record Settings(
            long seed,
            int steps,
            int workers,
            int columns,
            double rate,
            double generatedShare,
            int validateEvery,
            int patience) {}

    /** What came of it: the best weights and how they were found. */
    public record Trained(Weights weights, List<CurvePoint> curve, boolean finished) {
        public Trained {
            curve = List.copyOf(curve);
        }
    }

    /** @param real null to learn from generated lines alone */
    public RecogniserTraining(
            Architecture architecture,
            Settings settings,
            LineSource generated,
            @Nullable LineSource real,
            List<LabelledLine> realValidation) {
        this.architecture = architecture;
        this.settings = settings;
        this.generated = generated;
        this.real = real;
        this.realValidation = List.copyOf(realValidation);
        Dice dice = new Dice(settings.seed() + 1_000_003);
        List<LabelledLine> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(generated.draw(dice));
        }
        generatedValidation = List.copyOf(lines);
    }

    /**
     * @param file of the checkpoint, made if it does not exist
     * @param minutes after which to stop for now
     * @param report told each point of the learning curve
     */
    public Trained run(Path file, double minutes, Consumer<CurvePoint> report) throws IOException {
        Checkpoint state = Files.exists(file)
                ? Checkpoint.read(file, architecture)
                : new Checkpoint(architecture, settings.seed());
        Schedule schedule = new Schedule(settings.steps(), settings.rate(), settings.generatedShare());
        ExecutorService threads = Executors.newFixedThreadPool(settings.workers());
        try {
            List<Worker> workers = workers(schedule, state.step);
            long start = System.nanoTime();
            double before = state.hours;
            double loss = 0;
            int lines = 0;
            while (state.step < settings.steps() && hours(start) * 60 < minutes && !settled(state)) {
                step = state.step;
                for (Lesson lesson : learn(threads, workers, state)) {
                    loss += lesson.loss();
                    lines += lesson.lines();
                }
                state.step++;
                if (state.step % settings.validateEvery() == 0 || state.step == settings.steps()) {
                    state.lines += lines;
                    state.hours = before + hours(start);
                    report.accept(validate(state, loss / lines));
                    state.write(file);
                    loss = 0;
                    lines = 0;
                }
            }
            return new Trained(state.best, state.curve, state.step >= settings.steps() || settled(state));
        } finally {
            threads.shutdown();
        }
    }

    private List<Worker> workers(Schedule schedule, int from) {
        LineSource mixture = dice -> real == null || dice.chance(schedule.generatedShare(step))
                ? generated.draw(dice)
                : real.draw(dice);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < settings.workers(); i++) {
            Dice dice = new Dice(settings.seed() * 31 + from * 1009L + i);
            workers.add(new Worker(
                    architecture, mixture, dice, settings.columns(), width -> width <= schedule.maxWidth(step)));
        }
        return workers;
    }

    private List<Lesson> learn(ExecutorService threads, List<Worker> workers, Checkpoint state) {
        List<Future<Lesson>> futures = new ArrayList<>();
        for (Worker worker : workers) {
            futures.add(threads.submit(() -> worker.learn(state.weights)));
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Future<Lesson> future : futures) {
            lessons.add(await(future));
        }
        float share = 1f / lessons.size();
        lessons.forEach(lesson -> lesson.gradients().values().forEach(slopes -> scale(slopes, share)));
        lessons.forEach(lesson -> state.optimiser.add(lesson.gradients()));
        state.optimiser.step(new Schedule(settings.steps(), settings.rate(), settings.generatedShare()).rate(step));
        observe(lessons, state.weights);
        average(state);
        return lessons;
    }

    private static Lesson await(Future<Lesson> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The training was interrupted; it goes on from its checkpoint.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch could not be learned: " + e.getCause(), e.getCause());
        }
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /** Takes over what the workers observed, in the middle. */
    private void observe(List<Lesson> lessons, Weights weights) {
        for (WeightShape shape : architecture.weights()) {
            if (shape.role() == Role.STATISTIC) {
                float[] values = weights.of(shape);
                for (int i = 0; i < values.length; i++) {
                    float sum = 0;
                    for (Lesson lesson : lessons) {
                        sum += java.util.Objects.requireNonNull(lesson.statistics().get(shape.name()))[i];
                    }
                    values[i] = sum / lessons.size();
                }
            }
        }
    }

    private void average(Checkpoint state) {
        float kept = (float) Math.min(AVERAGE, (1.0 + state.step) / (10.0 + state.step));
        for (WeightShape shape : architecture.weights()) {
            float[] values = state.weights.of(shape);
            float[] average = state.average.of(shape);
            for (int i = 0; i < values.length; i++) {
                average[i] += (1 - kept) * (values[i] - average[i]);
            }
        }
    }

    private CurvePoint validate(Checkpoint state, double loss) {
        Validation validation = new Validation(architecture);
        CurvePoint point = new CurvePoint(
                state.step,
                state.lines,
                state.hours,
                loss,
                validation.exactShare(state.average, realValidation),
                validation.exactShare(state.average, generatedValidation));
        double best = state.curve.stream().mapToDouble(CurvePoint::quality).max().orElse(-1);
        if (point.quality() >= best) {
            state.best = state.average.copy();
        }
        state.curve.add(point);
        return point;
    }

    private boolean settled(Checkpoint state) {
        int best = 0;
        for (int i = 1; i < state.curve.size(); i++) {
            best = state.curve.get(i).quality() > state.curve.get(best).quality() ? i : best;
        }
        return !state.curve.isEmpty() && state.curve.size() - 1 - best >= settings.patience();
    }

    private static double hours(long start) {
        return (System.nanoTime() - start) / 3.6e12;
    }
}
