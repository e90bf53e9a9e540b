package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.training.Exam;
import dev.rightsize.learn.training.Learner;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.learn.training.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trains the recogniser with {@link Training}, on generated and, if there are any, real lines. */
public final class RecogniserTraining {
    private final Architecture architecture;
    private final Settings settings;
    private final LineSource generated;
    private final @Nullable LineSource real;
    private final List<LabelledLine> realValidation;
    private final List<LabelledLine> generatedValidation;

    /**
     * @param plan its frame
     * @param columns pixels across of all lines that a worker learns from in a step
     * @param generatedShare share of generated lines where there are real ones
     */
    public record Settings(Plan plan, int columns, double generatedShare) {}

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
        Dice dice = new Dice(settings.plan().seed() + 1_000_003);
        List<LabelledLine> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(generated.draw(dice));
        }
        generatedValidation = List.copyOf(lines);
    }

    /**
     * Starts, or goes on; see {@link Training#run}.
     *
     * @param begin weights to begin with where there is no checkpoint, which are changed; {@link Weights#initial} for none
     */
    public Trained run(Path file, Weights begin, double minutes, Consumer<CurvePoint> report) throws IOException {
        return new Training(architecture, settings.plan(), this::learner, this::examine)
                .run(file, begin, minutes, report);
    }

    /** The share of validation lines that these weights read exactly: of real ones, or without any of generated ones. */
    public double quality(Weights weights) {
        List<LabelledLine> lines = realValidation.isEmpty() ? generatedValidation : realValidation;
        return new Validation(architecture).exactShare(weights, lines);
    }

    private Learner learner(long seed) {
        Schedule schedule = new Schedule(settings.generatedShare());
        return new Worker(architecture, generated, real, schedule, new Dice(seed), settings.columns());
    }

    private Exam.Result examine(Weights weights) {
        Validation validation = new Validation(architecture);
        return new Exam.Result(
                validation.exactShare(weights, realValidation), validation.exactShare(weights, generatedValidation));
    }
}
