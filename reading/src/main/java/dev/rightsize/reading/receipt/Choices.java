package dev.rightsize.reading.receipt;

/**
 * How sure the choosing networks must be, fitted on receipts that they had not learned from.
 *
 * @param merchant for the merchant
 * @param date for the date
 * @param total for the total
 */
public record Choices(Choice merchant, Choice date, Choice total) {
    /**
     * One field's settings.
     *
     * @param temperature divides the network's scores, so that its probabilities can be believed; above 0
     * @param threshold the probability below which the field stays empty, 0 to 1
     */
    public record Choice(double temperature, double threshold) {
        public Choice {
            if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A temperature must be above 0 but is " + temperature + ".");
            }
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("A threshold must lie between 0 and 1 but is " + threshold + ".");
            }
        }
    }
}
