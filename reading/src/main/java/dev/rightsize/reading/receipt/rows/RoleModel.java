package dev.rightsize.reading.receipt.rows;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.reading.receipt.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the role network what each row of a page is for. */
public final class RoleModel {
    /** The name by which the engine knows the network. */
    public static final String MODEL = "receipt-roles";

    private final Engine engine;

    public RoleModel(Engine engine) {
        this.engine = engine;
    }

    /**
     * Probabilities of each role for each row.
     *
     * @return one array a row, indexed by {@link Role#ordinal()}
     */
    public float[][] probabilities(PageFacts page) {
        int rows = page.rows().size();
        if (rows == 0) {
            return new float[0][];
        }
        float[][] figures = RowFigures.of(page);
        int[] tokens = new int[rows * RowTokens.MOST];
        float[] scales = new float[rows];
        float[] flat = new float[rows * figures[0].length];
        for (int row = 0; row < rows; row++) {
            int[] ofRow = RowTokens.of(page.rows().get(row).text());
            System.arraycopy(ofRow, 0, tokens, row * RowTokens.MOST, ofRow.length);
            scales[row] = scale(ofRow);
            System.arraycopy(figures[row], 0, flat, row * figures[row].length, figures[row].length);
        }
        Tensor roles = engine.run(
                        MODEL,
                        Map.of(
                                "tokens", IntTensor.of(tokens, rows, RowTokens.MOST),
                                "scales", FloatTensor.of(scales, rows, 1),
                                "figures", FloatTensor.of(flat, rows, figures[0].length)))
                .get("roles");
        return split(roles, rows);
    }

    /** What the sum of a row's token vectors is multiplied by. */
    public static float scale(int[] tokens) {
        return (float) (1 / Math.sqrt(Math.max(1, tokens.length)));
    }

    private static float[][] split(@Nullable Tensor roles, int rows) {
        int count = Role.values().length;
        if (!(roles instanceof FloatTensor floats) || floats.values().length != rows * count) {
            throw new EngineException("Model '" + MODEL + "' must return " + count
                    + " probabilities a row. Use the bundle made for this version.");
        }
        for (float role : floats.values()) {
            if (!(role >= 0 && role <= 1)) {
                throw new EngineException("Model '" + MODEL + "' must return probabilities but returned " + role
                        + ". Use the bundle made for this version.");
            }
        }
        float[][] split = new float[rows][count];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(floats.values(), row * count, split[row], 0, count);
        }
        return split;
    }
}
