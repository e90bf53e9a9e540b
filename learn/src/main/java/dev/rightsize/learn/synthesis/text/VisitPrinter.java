package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Prints when, where and by whom: date, time, receipt number, table, server. */
final class VisitPrinter {
    private record Fact(String label, String value, Role... roles) {}

    private final Till till;
    private final CalendarDate date;
    private final ClockTime time;
    private final int second;
    private final String datePattern;
    private final String timePattern;
    private final boolean timed;

    VisitPrinter(Till till) {
        this.till = till;
        this.date = new CalendarDate(
                till.dice().between(2010, 2026),
                till.dice().between(1, 12),
                till.dice().between(1, 28));
        this.time = new ClockTime(
                till.dice().chance(0.85)
                        ? till.dice().between(9, 22)
                        : till.dice().between(0, 23),
                till.dice().between(0, 59));
        this.second = till.dice().between(0, 59);
        this.datePattern = till.say("date");
        this.timePattern = till.say("time");
        this.timed = till.dice().chance(0.88);
    }

    /** All facts, in one of the arrangements tills use. */
    void print() {
        List<Fact> facts = facts();
        int arrangement = till.dice().weighted(4, 4, 2);
        int aligned =
                facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0) + 1;
        for (int i = 0; i < facts.size(); i++) {
            Fact first = facts.get(i);
            boolean pair =
                    arrangement == 1 && i + 1 < facts.size() && till.dice().chance(0.8);
            if (pair
                    && text(first).length() + text(facts.get(i + 1)).length() + 2
                            <= till.roll().width()) {
                Fact second = facts.get(++i);
                till.roll()
                        .text(
                                till.roll().left(text(first), 0, first.roles()),
                                secondCell(text(second), second.roles()));
            } else if (arrangement == 2
                    && !first.label().isEmpty()
                    && aligned + 2 + first.value().length() <= till.roll().width()) {
                alignedRow(first, aligned);
            } else {
                single(first);
            }
        }
    }

    private PrintedCell secondCell(String text, Role... roles) {
        int width = till.roll().width();
        return text.length() < width / 2 - 1 && till.dice().chance(0.5)
                ? till.roll().left(text, width / 2.0, roles)
                : till.roll().right(text, width, roles);
    }

    private void alignedRow(Fact fact, int column) {
        Role[] labelRoles = fact.roles();
        till.roll()
                .text(
                        till.roll().left(fact.label(), 0, labelRoles),
                        till.roll()
                                .left(
                                        (till.dice().chance(0.7)
                                                                && !fact.label().endsWith(":")
                                                        ? ": "
                                                        : "")
                                                + fact.value(),
                                        column,
                                        fact.roles()));
    }

    private void single(Fact fact) {
        int style = till.dice().weighted(6, 1.5, 1);
        Emphasis emphasis = till.dice().chance(0.06)
                ? till.dice().oneOf(Emphasis.TALL, Emphasis.WIDE, Emphasis.BOLD, Emphasis.LARGE)
                : Emphasis.NORMAL;
        if (style == 1
                && !fact.label().isEmpty()
                && fact.label().length() + fact.value().length() + 2
                        <= till.roll().width()) {
            till.roll()
                    .text(
                            till.roll()
                                    .left(fact.label() + till.habits().colon().stripTrailing(), 0, fact.roles()),
                            till.roll().right(fact.value(), till.roll().width(), fact.roles()));
        } else {
            till.roll().line(style == 2, emphasis, text(fact), fact.roles());
        }
    }

    private String text(Fact fact) {
        if (fact.label().isEmpty()) {
            return fact.value();
        }
        String colon = fact.label().endsWith("#") || fact.label().endsWith(":")
                ? ""
                : till.habits().colon();
        return fact.label()
                + colon
                + (colon.endsWith(" ") || colon.equals(":") && till.dice().chance(0.15) ? "" : " ")
                + fact.value();
    }

    /** The date and time once more, as below card payments and at the end; nothing if they were not printed before. */
    void repeat() {
        if (till.truth().date == null || till.truth().time == null) {
            return;
        }
        CalendarText calendar = calendar();
        String day =
                calendar.write(datePattern, date, time, second) + " " + calendar.write(timePattern, date, time, second);
        String text = till.dice().chance(0.4) ? till.say("label.date") + ": " + day : day;
        till.roll().line(till.dice().chance(0.5), Emphasis.NORMAL, text, Role.DATE, Role.TIME);
    }

    private CalendarText calendar() {
        return new CalendarText(
                till.region() == Region.CA_ES ? "ca" : till.region().language());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.addAll(dateFacts());
        if (till.dice().chance(0.82)) {
            facts.add(number());
        }
        boolean food = till.merchant().business().servesFood();
        other(facts, "label.server", 0.55, till.say("firstname"));
        other(
                facts,
                "label.table",
                food ? 0.45 : 0,
                till.dice()
                        .oneOf(
                                String.valueOf(till.dice().between(1, 120)),
                                till.dice().between(1, 9) + "/" + till.dice().between(1, 4),
                                "T" + till.dice().between(1, 30)));
        other(facts, "label.guests", food ? 0.25 : 0, String.valueOf(till.dice().between(1, 8)));
        other(
                facts,
                "label.terminal",
                0.25,
                till.dice()
                        .oneOf(
                                till.dice().digits(2),
                                till.dice().digits(3),
                                String.valueOf(till.dice().between(1, 9)),
                                "POS" + till.dice().between(1, 9)));
        other(facts, "label.customer", 0.08, till.say("firstname"));
        if (till.dice().chance(0.06)) {
            facts.add(new Fact(
                    "",
                    till.dice().digits(4) + " " + till.dice().digits(3) + " "
                            + till.dice().digits(5),
                    Role.OTHER));
        }
        Collections.shuffle(facts, new Random(till.dice().nextLong()));
        return facts;
    }

    private void other(List<Fact> facts, String section, double probability, String value) {
        if (till.dice().chance(probability)) {
            facts.add(new Fact(till.say(section), value, Role.OTHER));
        }
    }

    private Fact number() {
        String value = switch (till.dice().between(0, 8)) {
            case 0 -> till.dice().digits(4);
            case 1 ->
                till.dice().digits(3) + "-" + till.dice().digits(4) + "-"
                        + till.dice().digits(6);
            case 2 ->
                till.dice().oneOf("A", "T", "CS", "INV", "F", "FS", "B")
                        + till.dice().digits(8);
            case 3 ->
                till.dice().oneOf("A", "T", "CS", "R", "FS 1", "F") + "/"
                        + till.dice().digits(5);
            case 4 -> String.valueOf(till.dice().between(1, 999));
            case 5 -> till.dice().digits(10);
            case 6 ->
                till.dice().oneOf("V", "PEG", "C", "TK") + "-" + till.dice().digits(6);
            default -> till.dice().digits(till.dice().between(5, 8));
        };
        till.truth().receiptNumber = value;
        return new Fact(till.dice().chance(0.93) ? till.say("label.receipt") : "#", value, Role.RECEIPT_NUMBER);
    }

    private List<Fact> dateFacts() {
        if (till.dice().chance(0.02)) {
            return List.of();
        }
        till.truth().date = date;
        CalendarText calendar = calendar();
        String day = cased(calendar.write(datePattern, date, time, second));
        String label = till.dice().chance(0.5) ? till.say("label.date") : "";
        if (!timed) {
            return List.of(new Fact(label, day, Role.DATE));
        }
        till.truth().time = time;
        String clock = calendar.write(timePattern, date, time, second);
        if (till.dice().chance(0.7)) {
            String gap = till.dice().oneOf(" ", " ", " ", "  ", " - ", ", ", "   ");
            String both = till.dice().chance(0.07) && label.isEmpty() ? clock + gap + day : day + gap + clock;
            return List.of(new Fact(label, both, Role.DATE, Role.TIME));
        }
        return List.of(
                new Fact(label, day, Role.DATE),
                new Fact(label.isEmpty() && till.dice().chance(0.5) ? "" : till.say("label.time"), clock, Role.TIME));
    }

    private String cased(String day) {
        if (day.chars().noneMatch(Character::isLetter)) {
            return day;
        }
        return till.dice().chance(0.3) ? day.toUpperCase(java.util.Locale.ROOT) : day;
    }
}
