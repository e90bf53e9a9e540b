package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;

/** One way to read a printed date. */
public record DateReading(CalendarDate date, DateForm form) {}
