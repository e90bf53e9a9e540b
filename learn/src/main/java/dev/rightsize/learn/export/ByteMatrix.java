package dev.rightsize.learn.export;

/**
 * A matrix with one byte a number and a scale for each row or column.
 *
 * @param values by row
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of a network, never compared
record ByteMatrix(byte[] values, float[] scales) {
    private static final int MOST = 127;

    static ByteMatrix byRow(float[] matrix, int rows, int columns) {
        return of(matrix, rows, columns, true);
    }

    static ByteMatrix byColumn(float[] matrix, int rows, int columns) {
        return of(matrix, rows, columns, false);
    }

    private static ByteMatrix of(float[] matrix, int rows, int columns, boolean byRow) {
        float[] scales = new float[byRow ? rows : columns];
        for (int i = 0; i < matrix.length; i++) {
            int line = byRow ? i / columns : i % columns;
            scales[line] = Math.max(scales[line], Math.abs(matrix[i]) / MOST);
        }
        byte[] values = new byte[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            float scale = scales[byRow ? i / columns : i % columns];
            values[i] = (byte) (scale == 0 ? 0 : Math.round(matrix[i] / scale));
        }
        return new ByteMatrix(values, scales);
    }
}
