package dev.rightsize.learn.training;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.WeightShape.Role;
import dev.rightsize.learn.network.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Trains a network: some learners learn from batches at the same time, the mean of their slopes moves the weights. Goes
 * on where a training with the same checkpoint was stopped.
 */
public final class Training {
    private static final double AVERAGE = 0.999;

    private final Architecture architecture;
    private final Plan plan;
    private final LearningRate rate;
    private final Learners learners;
    private final Exam exam;

    /** Makes who learns. */
    @FunctionalInterface
    public interface Learners {
        /** A learner whose batches depend on the seed only. */
        Learner learner(long seed);
    }

    public Training(Architecture architecture, Plan plan, Learners learners, Exam exam) {
        this.architecture = architecture;
        this.plan = plan;
        this.learners = learners;
        this.exam = exam;
        rate = new LearningRate(plan.rate());
    }

    /**
     * @param file of the checkpoint, made if it does not exist
     * @param begin weights to begin with where there is no checkpoint, which are changed; {@link Weights#initial} for none
     * @param minutes after which to stop for now
     * @param report told each point of the learning curve
     */
    public Trained run(Path file, Weights begin, double minutes, Consumer<CurvePoint> report) throws IOException {
        Checkpoint state =
                Files.exists(file) ? Checkpoint.read(file, architecture) : new Checkpoint(architecture, begin);
        ExecutorService threads = Executors.newFixedThreadPool(plan.workers());
        try {
            List<Learner> workers = workers(state.step);
            long start = System.nanoTime();
            double before = state.hours;
            double loss = 0;
            int examples = 0;
            while (!over(state) && hours(start) * 60 < minutes && !settled(state)) {
                for (Lesson lesson : learn(threads, workers, state)) {
                    loss += lesson.loss();
                    examples += lesson.examples();
                }
                state.step++;
                state.hours = before + hours(start);
                if (state.step % plan.validateEvery() == 0 || over(state)) {
                    state.examples += examples;
                    report.accept(validate(state, loss / examples));
                    state.write(file);
                    loss = 0;
                    examples = 0;
                }
            }
            return new Trained(state.best, state.curve, over(state) || settled(state));
        } finally {
            threads.shutdown();
        }
    }

    private boolean over(Checkpoint state) {
        return progress(state) >= 1;
    }

    private double progress(Checkpoint state) {
        return progress(state.step, state.hours);
    }

    private double progress(int step, double hours) {
        return Math.max((double) step / plan.steps(), hours / plan.hours());
    }

    private List<Learner> workers(int from) {
        List<Learner> workers = new ArrayList<>();
        for (int i = 0; i < plan.workers(); i++) {
            workers.add(learners.learner(plan.seed() * 31 + from * 1009L + i));
        }
        return workers;
    }

    private List<Lesson> learn(ExecutorService threads, List<Learner> workers, Checkpoint state) {
        double progress = progress(state);
        List<Future<Lesson>> futures = new ArrayList<>();
        for (Learner worker : workers) {
            futures.add(threads.submit(() -> worker.learn(progress, state.weights)));
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Future<Lesson> future : futures) {
            lessons.add(await(future));
        }
        float share = 1f / lessons.size();
        lessons.forEach(lesson -> lesson.gradients().values().forEach(slopes -> scale(slopes, share)));
        lessons.forEach(lesson -> state.optimiser.add(lesson.gradients()));
        state.optimiser.step(rate.at(progress + 1.0 / plan.steps()));
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

    /** Takes over what the workers observed, in the middle; what is no number would never leave the running means again. */
    private void observe(List<Lesson> lessons, Weights weights) {
        List<Lesson> sound = lessons.stream().filter(Lesson::sound).toList();
        if (sound.isEmpty()) {
            return;
        }
        for (WeightShape shape : architecture.weights()) {
            if (shape.role() == Role.STATISTIC) {
                float[] values = weights.of(shape);
                for (int i = 0; i < values.length; i++) {
                    float sum = 0;
                    for (Lesson lesson : sound) {
                        sum += Objects.requireNonNull(lesson.statistics().get(shape.name()))[i];
                    }
                    values[i] = sum / sound.size();
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
        Exam.Result result = exam.of(state.average);
        CurvePoint point =
                new CurvePoint(state.step, state.examples, state.hours, loss, result.real(), result.generated());
        double best = state.curve.stream().mapToDouble(CurvePoint::merit).max().orElse(-1);
        if (point.merit() >= best) {
            state.best = state.average.copy();
        }
        state.curve.add(point);
        return point;
    }

    /** Whether it no longer gets better, which nobody knows while the rate is high: most is gained as it falls. */
    private boolean settled(Checkpoint state) {
        double best = -1;
        int vain = 0;
        for (CurvePoint point : state.curve) {
            if (point.merit() > best) {
                best = point.merit();
                vain = 0;
            } else if (rate.isLow(progress(point.step(), point.hours()))) {
                vain++;
            }
        }
        return vain >= plan.patience();
    }

    private static double hours(long start) {
        return (System.nanoTime() - start) / 3.6e12;
    }
}
