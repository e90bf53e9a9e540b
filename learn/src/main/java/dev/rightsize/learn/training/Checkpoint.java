package dev.rightsize.learn.training;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.Weights;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A training as it stands, kept in one file that is replaced whole: kill it at any time, and it goes on from the last
 * one.
 */
final class Checkpoint {
    private static final int MAGIC = 0x52534c32;

    final Weights weights;
    /** Running mean of the weights, which is what is shipped. */
    final Weights average;

    final Optimiser optimiser;
    final List<CurvePoint> curve = new ArrayList<>();
    /** The best running mean so far. */
    Weights best;

    int step;
    /** Examples learned from. */
    long examples;

    double hours;

    private final Architecture architecture;

    /** A training that is about to begin with these weights. */
    Checkpoint(Architecture architecture, Weights weights) {
        this.architecture = architecture;
        this.weights = weights;
        average = weights.copy();
        best = weights.copy();
        optimiser = new Optimiser(architecture, weights);
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "checkpoint", ".part");
        CRC32 sum = new CRC32();
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                DataOutputStream out = new DataOutputStream(new CheckedOutputStream(bytes, sum))) {
            out.writeInt(MAGIC);
            out.writeUTF(architecture.name());
            out.writeInt(step);
            out.writeLong(examples);
            out.writeDouble(hours);
            out.writeInt(curve.size());
            for (CurvePoint point : curve) {
                out.writeInt(point.step());
                out.writeLong(point.lines());
                out.writeDouble(point.hours());
                out.writeDouble(point.loss());
                out.writeDouble(point.real());
                out.writeDouble(point.generated());
            }
            for (float[] array : arrays()) {
                for (float value : array) {
                    out.writeFloat(value);
                }
            }
            out.writeLong(sum.getValue());
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IOException if the file is damaged or of another network; says what to do */
    static Checkpoint read(Path file, Architecture architecture) throws IOException {
        Checkpoint checkpoint = new Checkpoint(architecture, Weights.initial(architecture, 0));
        CRC32 sum = new CRC32();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no checkpoint of this version. Delete it to begin anew.");
            }
            String name = in.readUTF();
            if (!name.equals(architecture.name())) {
                throw new IOException(file + " is of network '" + name + "' but '" + architecture.name()
                        + "' is to be trained. Name another folder, or delete it to begin anew.");
            }
            checkpoint.step = in.readInt();
            checkpoint.examples = in.readLong();
            checkpoint.hours = in.readDouble();
            int points = in.readInt();
            for (int i = 0; i < points; i++) {
                checkpoint.curve.add(new CurvePoint(
                        in.readInt(),
                        in.readLong(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble()));
            }
            for (float[] array : checkpoint.arrays()) {
                for (int i = 0; i < array.length; i++) {
                    array[i] = in.readFloat();
                }
            }
            long expected = sum.getValue();
            if (in.readLong() != expected) {
                throw new IOException(file + " is damaged. Delete it to begin anew.");
            }
        }
        checkpoint.optimiser.resume(checkpoint.step);
        return checkpoint;
    }

    /** All numbers in a fixed order. */
    private List<float[]> arrays() {
        List<float[]> arrays = new ArrayList<>();
        Map<String, List<float[]>> moments = optimiser.moments();
        for (WeightShape shape : architecture.weights()) {
            arrays.add(weights.of(shape));
            arrays.add(average.of(shape));
            arrays.add(best.of(shape));
            arrays.addAll(moments.getOrDefault(shape.name(), List.of()));
        }
        return arrays;
    }
}
