package dev.rightsize.learn.synthesis.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.synthesis.Region;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures in {@code samples/} are what the generator makes today; run {@link #main} after changing it. */
class CommittedSamplesTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    private record Sample(Region region, Look look, long seed) {}

    private static final List<Sample> ALL = List.of(
            new Sample(Region.EN_US, Look.CRUMPLED, 31),
            new Sample(Region.EN_US, Look.THERMAL, 35),
            new Sample(Region.EN_MY, Look.SCAN, 23),
            new Sample(Region.ES_ES, Look.PHOTO, 13),
            new Sample(Region.CA_ES, Look.PHOTO, 30),
            new Sample(Region.FR_FR, Look.SMALL, 15),
            new Sample(Region.DE_DE, Look.FLATBED, 16),
            new Sample(Region.IT_IT, Look.DOT_MATRIX, 44));

    /** Makes the committed samples anew: {@code CommittedSamplesTest SAMPLES_FOLDER}. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    private static void write(Path folder) throws IOException {
        try (SampleFolder samples = new SampleFolder(folder)) {
            for (Sample sample : ALL) {
                samples.add(sample.seed(), sample.region(), sample.look(), 0.72f);
            }
        }
    }

    @Test
    void the_generator_still_makes_the_committed_samples(@TempDir Path folder) throws IOException {
        write(folder);
        assertThat(folder.resolve("truth.jsonl")).hasSameTextualContentAs(SAMPLES.resolve("truth.jsonl"));
        try (var files = Files.list(folder)) {
            for (Path made :
                    files.filter(file -> file.toString().endsWith(".jpg")).toList()) {
                assertThat(difference(made, SAMPLES.resolve(made.getFileName())))
                        .as(made.toString())
                        .isLessThan(3);
            }
        }
    }

    /** Mean difference of the green channel, of 255; JPEG encoders and decoders differ by less than one. */
    private static double difference(Path one, Path other) throws IOException {
        BufferedImage a = ImageIO.read(one.toFile());
        BufferedImage b = ImageIO.read(other.toFile());
        assertThat(a.getWidth() + "x" + a.getHeight()).isEqualTo(b.getWidth() + "x" + b.getHeight());
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs((a.getRGB(x, y) >> 8 & 255) - (b.getRGB(x, y) >> 8 & 255));
            }
        }
        return (double) sum / a.getWidth() / a.getHeight();
    }
}
