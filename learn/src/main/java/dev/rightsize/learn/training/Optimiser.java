package dev.rightsize.learn.training;

import dev.rightsize.learn.fit.Adam;
import dev.rightsize.learn.fit.Parameter;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.WeightShape;
import dev.rightsize.learn.network.WeightShape.Role;
import dev.rightsize.learn.network.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves weights against the slopes of a batch, which are cut to a largest norm; kernels decay. */
final class Optimiser {
    private static final double DECAY = 0.01;
    private static final double LARGEST_NORM = 5;

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Adam kernels;
    private final Adam others;

    Optimiser(Architecture architecture, Weights weights) {
        List<Parameter> decaying = new ArrayList<>();
        List<Parameter> free = new ArrayList<>();
        for (WeightShape shape : architecture.weights()) {
            if (shape.role() != Role.STATISTIC) {
                Parameter parameter = Parameter.of(weights.of(shape));
                parameters.put(shape.name(), parameter);
                (shape.role() == Role.KERNEL ? decaying : free).add(parameter);
            }
        }
        kernels = new Adam(decaying, DECAY);
        others = new Adam(free, 0);
    }

    /** Adds slopes to those of the next step. */
    void add(Map<String, float[]> slopes) {
        slopes.forEach((name, values) -> {
            float[] gradient = parameter(name).gradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += values[i];
            }
        });
    }

    /** Makes a step; nothing but forgetting the slopes if they are no numbers. */
    void step(double rate) {
        double norm = norm();
        boolean finite = norm < Double.POSITIVE_INFINITY;
        double share = finite ? Math.min(1, LARGEST_NORM / Math.max(norm, 1e-12)) : 0;
        if (!finite) {
            parameters.values().forEach(parameter -> java.util.Arrays.fill(parameter.gradient(), 0));
        }
        kernels.step(rate, share);
        others.step(rate, share);
    }

    private double norm() {
        double sum = 0;
        for (Parameter parameter : parameters.values()) {
            for (float slope : parameter.gradient()) {
                sum += (double) slope * slope;
            }
        }
        return Math.sqrt(sum);
    }

    private Parameter parameter(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("There is no weight '" + name + "'.");
        }
        return parameter;
    }

    /** The running means by weight, to keep and to restore; not copies. */
    Map<String, List<float[]>> moments() {
        Map<String, List<float[]>> moments = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> moments.put(name, parameter.moments()));
        return moments;
    }

    void resume(int steps) {
        kernels.resume(steps);
        others.resume(steps);
    }
}
