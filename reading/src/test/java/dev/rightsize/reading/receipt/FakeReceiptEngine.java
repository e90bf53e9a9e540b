package dev.rightsize.reading.receipt;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * An engine that says what the test wants: roles row by row, and scores for the candidates of each choosing network. A
 * network that was told nothing scores every candidate -8, so that none is chosen.
 */
public final class FakeReceiptEngine implements Engine {
    /** Score of a candidate that is nearly certain when no other has it. */
    public static final int CERTAIN = 8;

    private final float[][] roles;
    private final Map<String, IntUnaryOperator> scores = new HashMap<>();

    public FakeReceiptEngine(PageFixture.Printed... rows) {
        this(PageFixture.probabilities(rows));
    }

    public FakeReceiptEngine(float[][] roles) {
        this.roles = roles;
    }

    /** Makes a choosing network nearly certain of the candidate with this index. */
    public FakeReceiptEngine choosing(String model, int candidate) {
        return scoring(model, index -> index == candidate ? CERTAIN : -CERTAIN);
    }

    /** Gives a choosing network its score for each candidate, by index. */
    public FakeReceiptEngine scoring(String model, IntUnaryOperator score) {
        scores.put(model, score);
        return this;
    }

    @Override
    public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
        if (model.equals("receipt-roles")) {
            return Map.of("roles", roles());
        }
        Tensor candidates = inputs.get("candidates");
        if (candidates == null) {
            throw new EngineException("'" + model + "' needs candidates but got " + inputs.keySet() + ".");
        }
        IntUnaryOperator score = scores.getOrDefault(model, index -> -CERTAIN);
        float[] values = new float[candidates.shape()[0]];
        for (int i = 0; i < values.length; i++) {
            values[i] = score.applyAsInt(i);
        }
        return Map.of("scores", FloatTensor.of(values, values.length, 1));
    }

    private Tensor roles() {
        int count = Role.values().length;
        float[] flat = new float[roles.length * count];
        for (int row = 0; row < roles.length; row++) {
            System.arraycopy(roles[row], 0, flat, row * count, count);
        }
        return FloatTensor.of(flat, roles.length, count);
    }
}
