package dev.rightsize.core.catalogue;

/**
 * One measured figure of a model.
 *
 * @param measure what was measured: {@code exact words}
 * @param value the figure
 * @param data on which data it was measured: {@code SROIE, 347 scans}
 * @param source who measured it, or where it is published
 * @param date the day it was measured or published, {@code YYYY-MM-DD}
 */
public record Quality(String measure, double value, String data, String source, String date) {
    public Quality {
        Facts.checkNotBlank("measure", measure);
        Facts.checkNotNegative("value", value);
        Facts.checkNotBlank("data", data);
        Facts.checkSource(source);
        Facts.checkDate("date", date);
    }
}
