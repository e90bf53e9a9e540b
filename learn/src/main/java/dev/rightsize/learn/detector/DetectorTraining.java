package dev.rightsize.learn.detector;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.synthesis.Dice;
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

/** Trains the detector with {@link Training}, on crops of generated and, if there are any, real pages. */
public final class DetectorTraining {
    private final Architecture architecture;
    private final Plan plan;
    private final int crops;
    private final List<PageSource> sources = new ArrayList<>();
    private final double[] shares;
    private final DetectorExam exam;

    /**
     * @param crops in a worker's batch
     * @param generated pages
     * @param real null to learn from generated pages alone
     * @param generatedShare share of generated pages where there are real ones
     */
    public DetectorTraining(
            Architecture architecture,
            Plan plan,
            int crops,
            PageStore generated,
            @Nullable PageStore real,
            double generatedShare) {
        this.architecture = architecture;
        this.plan = plan;
        this.crops = crops;
        sources.addAll(PageSource.of(generated));
        int generators = sources.size();
        if (real != null) {
            sources.addAll(PageSource.of(real));
        }
        int others = sources.size() - generators;
        shares = new double[sources.size()];
        for (int i = 0; i < shares.length; i++) {
            double all = others == 0 ? 1 : generatedShare;
            shares[i] = i < generators ? all / generators : (1 - all) / others;
        }
        exam = new DetectorExam(architecture, real == null ? List.of() : validation(real), validation(generated));
    }

    private static List<MarkedPage> validation(PageStore store) {
        return store.pages(Split.VALIDATION).stream().map(store::read).toList();
    }

    /** Starts, or goes on; see {@link Training#run}. */
    public Trained run(Path file, Weights begin, double minutes, Consumer<CurvePoint> report) throws IOException {
        return new Training(architecture, plan, this::learner, exam).run(file, begin, minutes, report);
    }

    private Learner learner(long seed) {
        Dice dice = new Dice(seed);
        return new CropLearner(architecture, new Crops(sources, shares, dice), crops, dice);
    }
}
