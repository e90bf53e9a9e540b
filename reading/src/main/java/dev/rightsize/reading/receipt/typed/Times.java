package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;

/** Finds times of day in a row: {@code 19:05}, {@code 7:05 p.m.}, {@code 19h05}, {@code 19.05 Uhr}, {@code 19:05:33}. */
public final class Times {
    private Times() {}

    /** All times, from left to right; never throws. */
    public static List<TimeMatch> find(String text) {
        String plain = Folding.plain(text);
        List<TimeMatch> found = new ArrayList<>();
        for (int at = 0; at < plain.length(); at++) {
            TimeMatch match = ClockReader.read(plain, at);
            if (match != null
                    && (found.isEmpty()
                            || match.start() >= found.get(found.size() - 1).end())) {
                found.add(match);
                at = match.end() - 1;
            }
        }
        return found;
    }
}
