package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Decides by evidence whether 05/04/2018 is in April or in May. Without evidence it does not decide.
 *
 * <pre>{@code
 * DateHints hints = DateHints.of(rows);
 * DateDecision decision = DateOrder.decide(match, allMatchesOfThePage, hints);
 * }</pre>
 */
public final class DateOrder {
    private static final int PROOF = 8;
    private static final int POINTS = 3;
    private static final int YEAR_FIRST_IS_RARE = -3;
    private static final int MARGIN = 2;

    private final DateMatch match;
    private final DateHints hints;
    private final List<DateReading> readings;
    private final int[] scores;
    private final List<String> evidence = new ArrayList<>();

    private DateOrder(DateMatch match, DateHints hints) {
        this.match = match;
        this.hints = hints;
        this.readings = new ArrayList<>(match.readings());
        CalendarDate latest = hints.latest();
        if (latest != null && readings.removeIf(reading -> reading.date().compareTo(latest) > 0)) {
            evidence.add("not after " + latest);
        }
        this.scores = new int[readings.size()];
    }

    /**
     * Chooses among the readings of a date.
     *
     * @param page all dates of the page; the date itself may be among them
     */
    public static DateDecision decide(DateMatch date, Collection<DateMatch> page, DateHints hints) {
        return new DateOrder(date, hints).decide(page);
    }

    private DateDecision decide(Collection<DateMatch> page) {
        if (readings.size() > 1) {
            weighWeekday();
            page.forEach(this::weighOther);
            weighForms();
        }
        List<CalendarDate> ranked = ranked();
        boolean decided = readings.size() == 1 || readings.size() > 1 && margin() >= MARGIN;
        return new DateDecision(decided ? ranked.get(0) : null, ranked, evidence);
    }

    private void weighWeekday() {
        for (int i = 0; i < scores.length; i++) {
            if (match.weekday() > 0 && Weekdays.of(readings.get(i).date()) == match.weekday()) {
                scores[i] += PROOF;
                evidence.add("the weekday printed beside it");
            }
        }
    }

    /** A date that has one reading proves the order of another in the same form, or is the same day. */
    private void weighOther(DateMatch other) {
        if (other.isAmbiguous() || other.weak()) {
            return;
        }
        for (int i = 0; i < scores.length; i++) {
            DateReading reading = readings.get(i);
            boolean sameDay = other.date().equals(reading.date());
            boolean sameForm = other.form() == reading.form()
                    && other.separator() == match.separator()
                    && other.yearDigits() == match.yearDigits();
            if (sameDay || sameForm) {
                scores[i] += sameDay ? PROOF : PROOF / 2;
                evidence.add((sameDay ? "same day as " : "same form as ") + other.date());
            }
        }
    }

    private void weighForms() {
        if (hints.dayFirst() != hints.monthFirst()) {
            evidence.addAll(hints.evidence());
        }
        if (match.separator() == '.') {
            evidence.add("day first: points between the numbers");
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] += switch (readings.get(i).form()) {
                case DAY_MONTH_YEAR -> hints.dayFirst() + (match.separator() == '.' ? POINTS : 0);
                case MONTH_DAY_YEAR -> hints.monthFirst();
                case YEAR_MONTH_DAY -> YEAR_FIRST_IS_RARE;
                case NAMED_MONTH, COMPACT -> 0;
            };
        }
    }

    private List<CalendarDate> ranked() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Integer.compare(scores[b], scores[a]));
        return order.stream().map(i -> readings.get(i).date()).toList();
    }

    /** By how much the best reading beats the next. */
    private int margin() {
        int best = Integer.MIN_VALUE;
        int second = Integer.MIN_VALUE;
        for (int score : scores) {
            second = Math.max(second, Math.min(best, score));
            best = Math.max(best, score);
        }
        return best - second;
    }
}
