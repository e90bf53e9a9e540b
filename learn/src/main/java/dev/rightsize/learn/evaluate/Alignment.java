package dev.rightsize.learn.evaluate;

/**
 * How one text is best made of another by changing, dropping and adding characters (Levenshtein, with the way back).
 *
 * @param places for each character of the truth the place of its partner in what was read, -1 if it has none
 * @param distance how many characters are changed, dropped or added
 * @param begin where the matched stretch of the truth begins
 * @param end where it ends, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
public record Alignment(int[] places, int distance, int begin, int end) {
    /** Of two whole texts. */
    public static Alignment of(String truth, String read) {
        return align(truth, read, false);
    }

    /** Of what was read and the stretch of the truth that is most like it. */
    public static Alignment within(String truth, String read) {
        return align(truth, read, true);
    }

    /** 1 for equal texts, 0 for texts that share nothing: one less the distance as a share of the longer text. */
    public static double similarity(String truth, String read) {
        int longer = Math.max(truth.length(), read.length());
        return longer == 0 ? 1 : 1 - (double) of(truth, read).distance() / longer;
    }

    private static Alignment align(String truth, String read, boolean freeEnds) {
        int[][] costs = costs(truth, read, freeEnds);
        int i = truth.length();
        int j = read.length();
        if (freeEnds) {
            for (int row = truth.length(); row >= 0; row--) {
                i = costs[row][j] < costs[i][j] ? row : i;
            }
        }
        int end = i;
        int distance = costs[i][j];
        int[] places = new int[truth.length()];
        java.util.Arrays.fill(places, -1);
        while (j > 0 || i > 0 && !freeEnds) {
            if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + changed(truth, i, read, j)) {
                places[--i] = --j;
            } else if (j > 0 && costs[i][j] == costs[i][j - 1] + 1) {
                j--;
            } else {
                i--;
            }
        }
        return new Alignment(places, distance, i, end);
    }

    private static int[][] costs(String truth, String read, boolean freeEnds) {
        int[][] costs = new int[truth.length() + 1][read.length() + 1];
        for (int i = 0; i <= truth.length(); i++) {
            for (int j = 0; j <= read.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = j == 0 ? (freeEnds ? 0 : i) : j;
                } else {
                    costs[i][j] = Math.min(
                            costs[i - 1][j - 1] + changed(truth, i, read, j),
                            1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                }
            }
        }
        return costs;
    }

    private static int changed(String truth, int i, String read, int j) {
        return truth.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1;
    }
}
