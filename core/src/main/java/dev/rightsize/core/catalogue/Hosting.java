package dev.rightsize.core.catalogue;

/**
 * The data centre behind a hosted model.
 *
 * @param zone whose electricity it uses, as ISO 3166-1 alpha-3 code, or {@code WOR} for the world's average
 * @param pue power usage effectiveness: all electricity over that of the computers, at least 1
 * @param onSiteLitresPerKwh water used for cooling, in litres a kilowatt hour of the computers
 */
public record Hosting(String zone, Figure pue, Figure onSiteLitresPerKwh) {
    public Hosting {
        Facts.checkNotBlank("zone", zone);
        if (pue.low() < 1) {
            throw new IllegalArgumentException("'pue' must be at least 1 but is " + pue.low()
                    + ": a data centre uses no less electricity than its computers.");
        }
    }
}
