package dev.rightsize.learn.receipts;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.fit.ChoiceNetwork;
import dev.rightsize.reading.receipt.rows.RoleModel;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.util.Arrays;
import java.util.Map;

/** Runs networks that were just fitted, without writing them; for one thread at a time. */
final class FittedEngine implements Engine {
    private final ReceiptModels models;

    FittedEngine(ReceiptModels models) {
        this.models = models;
    }

    @Override
    public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
        return switch (model) {
            case RoleModel.MODEL -> Map.of("roles", roles(inputs));
            case ReceiptUnderstanding.MERCHANT_MODEL -> Map.of("scores", scores(models.merchant(), inputs));
            case ReceiptUnderstanding.DATE_MODEL -> Map.of("scores", scores(models.date(), inputs));
            case ReceiptUnderstanding.TOTAL_MODEL -> Map.of("scores", scores(models.total(), inputs));
            default -> throw new EngineException("There is no model '" + model + "' among those fitted for receipts.");
        };
    }

    private Tensor roles(Map<String, Tensor> inputs) {
        IntTensor tokens = (IntTensor) inputs.get("tokens");
        FloatTensor scales = (FloatTensor) inputs.get("scales");
        FloatTensor figures = (FloatTensor) inputs.get("figures");
        if (tokens == null || scales == null || figures == null) {
            throw new EngineException("The role network needs tokens, scales and figures but got " + inputs.keySet());
        }
        int rows = tokens.shape()[0];
        int width = tokens.shape()[1];
        int[][] split = new int[rows][];
        for (int row = 0; row < rows; row++) {
            split[row] = Arrays.copyOfRange(tokens.values(), row * width, (row + 1) * width);
        }
        float[][] logits = models.roles().forward(split, scales.values(), rows(figures), false);
        float[] flat = new float[rows * logits[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) (1 / (1 + Math.exp(-logits[i / logits[0].length][i % logits[0].length])));
        }
        return FloatTensor.of(flat, rows, logits[0].length);
    }

    private static Tensor scores(ChoiceNetwork network, Map<String, Tensor> inputs) {
        FloatTensor candidates = (FloatTensor) inputs.get("candidates");
        if (candidates == null) {
            throw new EngineException("A choosing network needs candidates but got " + inputs.keySet());
        }
        float[] scores = network.forward(rows(candidates), false);
        return FloatTensor.of(scores, scores.length, 1);
    }

    private static float[][] rows(FloatTensor tensor) {
        int width = tensor.shape()[1];
        float[][] rows = new float[tensor.shape()[0]][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(tensor.values(), row * width, (row + 1) * width);
        }
        return rows;
    }
}
