package dev.rightsize.learn.network;

import java.util.List;
import java.util.stream.Stream;

/** A step of the network, described; channels first, then rows, then columns. */
public sealed interface Layer {
    /** Unique in its network; the prefix of its weights' names. */
    String name();

    /** What it learns, in a fixed order. */
    List<WeightShape> weights();

    /**
     * A convolution with batch normalisation, which keeps its size but for the steps.
     *
     * @param rows of the kernel; an even kernel is not padded, so that it swallows rows
     * @param columns of the kernel
     * @param stepDown rows from one output to the next
     * @param stepAcross columns from one output to the next
     * @param depthwise whether each channel is convolved alone
     * @param rectified whether negative outputs become zero
     */
    record Convolution(
            String name,
            int in,
            int out,
            int rows,
            int columns,
            int stepDown,
            int stepAcross,
            boolean depthwise,
            boolean rectified)
            implements Layer {
        public Convolution {
            if (depthwise && in != out) {
                throw new IllegalArgumentException("Depthwise layer '" + name + "' has " + in + " channels in and "
                        + out + " out; they must be as many.");
            }
        }

        public int padDown() {
            return rows % 2 == 0 ? 0 : rows / 2;
        }

        public int padAcross() {
            return columns / 2;
        }

        public int groups() {
            return depthwise ? in : 1;
        }

        public WeightShape kernel() {
            return WeightShape.kernel(name + ".kernel", out, in / groups(), rows, columns);
        }

        public WeightShape scale() {
            return WeightShape.ones(name + ".scale", out);
        }

        public WeightShape shift() {
            return WeightShape.zeros(name + ".shift", out);
        }

        public WeightShape mean() {
            return WeightShape.statistic(name + ".mean", out, 0);
        }

        public WeightShape variance() {
            return WeightShape.statistic(name + ".variance", out, 1);
        }

        @Override
        public List<WeightShape> weights() {
            return List.of(kernel(), scale(), shift(), mean(), variance());
        }
    }

    /** Adds the input to what the inner layers make of it, and cuts off what is negative. */
    record Residual(String name, List<Layer> inner) implements Layer {
        public Residual {
            inner = List.copyOf(inner);
        }

        @Override
        public List<WeightShape> weights() {
            return inner.stream().flatMap(layer -> layer.weights().stream()).toList();
        }
    }

    /**
     * Multiplies each channel by how much it matters in this line: squeeze and excitation (Hu et al., arXiv 1709.01507).
     *
     * @param hidden size of the layer between
     */
    record Gate(String name, int channels, int hidden) implements Layer {
        public WeightShape squeeze() {
            return WeightShape.kernel(name + ".squeeze", hidden, channels, 1, 1);
        }

        public WeightShape squeezeShift() {
            return WeightShape.zeros(name + ".squeeze-shift", hidden);
        }

        public WeightShape excite() {
            return WeightShape.kernel(name + ".excite", channels, hidden, 1, 1);
        }

        public WeightShape exciteShift() {
            return WeightShape.zeros(name + ".excite-shift", channels);
        }

        @Override
        public List<WeightShape> weights() {
            return List.of(squeeze(), squeezeShift(), excite(), exciteShift());
        }
    }

    /**
     * Adds what coarse layers see at half the size, enlarged again, to what fine layers see at the whole size: a step of a
     * feature pyramid (Lin et al., arXiv 1612.03144).
     *
     * @param fine keep the size
     * @param coarse halve it and give as many channels; each of their columns and rows becomes two alike
     */
    record Levels(String name, List<Layer> fine, List<Layer> coarse) implements Layer {
        public Levels {
            fine = List.copyOf(fine);
            coarse = List.copyOf(coarse);
        }

        @Override
        public List<WeightShape> weights() {
            return Stream.concat(fine.stream(), coarse.stream())
                    .flatMap(layer -> layer.weights().stream())
                    .toList();
        }
    }

    /** Scores of the classes for each place. */
    record Classes(String name, int channels, int classes) implements Layer {
        public WeightShape kernel() {
            return WeightShape.kernel(name + ".kernel", classes, channels, 1, 1);
        }

        public WeightShape shift() {
            return WeightShape.zeros(name + ".shift", classes);
        }

        @Override
        public List<WeightShape> weights() {
            return List.of(kernel(), shift());
        }
    }
}
