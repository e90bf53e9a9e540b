package dev.rightsize.learn.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Weights as they were trained, in a file of four bytes a number: unlike a bundle, in which batch normalisation is folded
 * away and kernels are rounded, a further training can begin with them.
 */
public final class WeightsFile {
    private static final int MAGIC = 0x52535731;

    private WeightsFile() {}

    /** Writes the weights of a network. */
    public static void write(Path file, Architecture architecture, Weights weights) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeUTF(architecture.name());
            for (WeightShape shape : architecture.weights()) {
                for (float value : weights.of(shape)) {
                    out.writeFloat(value);
                }
            }
        }
    }

    /**
     * Reads the weights of a network.
     *
     * @throws IOException if the file is none of ours, of another network, or too short
     */
    public static Weights read(Path file, Architecture architecture) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " holds no weights. Name a file that a training wrote.");
            }
            String name = in.readUTF();
            if (!name.equals(architecture.name())) {
                throw new IOException(
                        file + " is of network '" + name + "' but '" + architecture.name() + "' is to be trained.");
            }
            Weights weights = Weights.initial(architecture, 0);
            for (WeightShape shape : architecture.weights()) {
                float[] values = weights.of(shape);
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
            }
            return weights;
        }
    }
}
