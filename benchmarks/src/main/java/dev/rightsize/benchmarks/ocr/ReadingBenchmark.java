package dev.rightsize.benchmarks.ocr;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextBox;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.pixels.Perspective;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Scaling;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pixels, the work behind detection and the decoding of characters, with networks that answer at once.
 *
 * <p>After a build, in the root of the repository, for a minute:
 *
 * <pre>{@code
 * java -cp "$(cat cli/target/launcher/classpath)" org.openjdk.jmh.Main ReadingBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {
    private static final int CLASSES = 218;
    private static final int LINES = 50;

    private final Picture photo = photo();
    private final Quad line = Quad.rectangle(100, 400, 900, 440);
    private final List<Quad> lines = IntStream.range(0, LINES)
            .mapToObj(i -> Quad.rectangle(100, 20f + 20 * i, 340, 38f + 20 * i))
            .toList();
    private final TextDetector detector = new TextDetector(
            (model, inputs) -> Map.of("map", map(inputs.values().iterator().next())), DetectionSettings.ppOcr());
    private final TextRecogniser recogniser = new TextRecogniser(
            (model, inputs) -> Map.of("text", text(inputs.values().iterator().next())),
            TextRecogniser.LARGE_MODEL,
            Alphabet.ofLines(IntStream.range(0, CLASSES - 2)
                    .mapToObj(i -> Character.toString('!' + i % 90))
                    .toList()),
            RecognitionSettings.ppOcr());

    /** A photo of 3 megapixels at the size at which text is looked for. */
    @Benchmark
    public Picture resize() {
        return Scaling.resize(photo, 768, 1024);
    }

    /** One line of text cut out upright. */
    @Benchmark
    public Picture crop() {
        return new Perspective(line.x1(), line.y1(), line.x2(), line.y2(), line.x3(), line.y3(), line.x4(), line.y4())
                .crop(photo, 960, 48);
    }

    /** From a photo to boxes of 50 lines, without the network. */
    @Benchmark
    public List<TextBox> detect() {
        return detector.detect(photo);
    }

    /** From 50 boxes to text, without the network. */
    @Benchmark
    public List<TextLine> recognise() {
        return recogniser.read(photo, lines);
    }

    private static Picture photo() {
        byte[] rgb = new byte[1536 * 2048 * 3];
        new Random(1).nextBytes(rgb);
        return new Picture(1536, 2048, rgb);
    }

    /** Two columns of 25 lines each. */
    private static FloatTensor map(Tensor input) {
        int height = input.shape()[2];
        int width = input.shape()[3];
        float[] map = new float[width * height];
        for (int i = 0; i < map.length; i++) {
            boolean inLine = i / width * 50 / height % 2 == 1;
            boolean inColumn = i % width * 10 / width % 5 > 0;
            map[i] = inLine && inColumn ? 0.9f : 0.01f;
        }
        return FloatTensor.of(map, 1, 1, height, width);
    }

    /** A character at every second step, a space at every tenth. */
    private static FloatTensor text(Tensor input) {
        int steps = input.shape()[3] / 8;
        float[] values = new float[steps * CLASSES];
        for (int step = 0; step < steps; step++) {
            values[step * CLASSES + (step % 2 == 0 ? 0 : 1 + step % 90)] = 0.9f;
            values[step * CLASSES + CLASSES - 1] = step % 10 == 0 ? 0.05f : 0;
        }
        return FloatTensor.of(values, 1, steps, CLASSES);
    }
}
