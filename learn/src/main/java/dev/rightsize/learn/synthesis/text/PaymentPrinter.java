package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedRow;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Role;
import java.util.Map;

/** Prints how it was paid: cash and change, card lines, a card slip, tips to be written in. */
final class PaymentPrinter {
    private final Till till;
    private final VisitPrinter visit;
    private final Roll roll;
    private final long total;

    PaymentPrinter(Till till, VisitPrinter visit) {
        this.till = till;
        this.visit = visit;
        this.roll = till.roll();
        this.total = till.bill().total();
    }

    void print() {
        int way = till.dice().weighted(0.38, 0.34, 0.03, 0.25);
        if (way == 0) {
            cash();
        } else if (way == 1) {
            card(total);
        } else if (way == 2) {
            long part = total / 2;
            card(part);
            pay(Payment.Means.CASH, till.say("label.cash"), total - part);
        }
        if (way < 3 && till.book().has("label.due0") && till.dice().chance(0.06)) {
            till.sum(Emphasis.NORMAL, till.say("label.due0"), till.money(0), Role.OTHER);
        }
        boolean tipped = till.region() == Region.EN_US || till.region() == Region.ES_MX;
        if (tipped && till.merchant().business().servesFood() && till.dice().chance(0.15)) {
            suggestions();
        }
    }

    private void cash() {
        long[] notes = {500, 1000, 2000, 5000, 10_000, 20_000};
        long given = total;
        if (till.dice().chance(0.8)) {
            long note = notes[till.dice().between(0, notes.length - 1)];
            given = (total + note - 1) / note * note;
        }
        Emphasis emphasis =
                till.dice().chance(0.85) ? Emphasis.NORMAL : till.habits().totalEmphasis();
        till.sum(emphasis, till.say("label.cash"), till.money(given), Role.CASH);
        till.truth().payments.add(new Payment(Payment.Means.CASH, "", new Amount(given)));
        if (given != total || till.dice().chance(0.8)) {
            long change = given - total;
            String shown = till.dice().chance(0.06) && change > 0 ? till.money(-change) : till.money(change);
            till.sum(emphasis, till.say("label.change"), shown, Role.CHANGE);
            till.truth().change = new Amount(change);
        }
    }

    private void pay(Payment.Means means, String label, long amount) {
        till.sum(Emphasis.NORMAL, label, till.money(amount), means == Payment.Means.CASH ? Role.CASH : Role.CARD);
        till.truth().payments.add(new Payment(means, label, new Amount(amount)));
    }

    private void card(long amount) {
        pay(Payment.Means.CARD, till.say("label.card"), amount);
        if (till.dice().chance(0.12)) {
            till.sum(Emphasis.NORMAL, till.say("label.change"), till.money(0), Role.CHANGE);
            till.truth().change = new Amount(0);
        }
        if (till.dice().chance(0.5)) {
            block(till.dice().between(1, 5));
        }
        if (till.dice().chance(0.18)) {
            slip();
        }
    }

    private void block(int lines) {
        roll.feed(till.dice().oneOf(0.0, 0.5));
        boolean centred = till.dice().chance(0.3);
        for (int i = 0; i < lines; i++) {
            String first = till.say(i == lines / 2 ? "label.approved" : "card.line");
            String second = till.say("card.line");
            if (!centred
                    && first.length() + second.length() + 3 < roll.width()
                    && till.dice().chance(0.3)) {
                roll.text(roll.left(first, 0, Role.OTHER), roll.right(second, roll.width(), Role.OTHER));
            } else {
                roll.line(centred, Emphasis.NORMAL, first, Role.OTHER);
            }
        }
    }

    /** The acquirer's slip below the receipt, which says the total once more. */
    private void slip() {
        roll.feed(1);
        till.rule();
        block(till.dice().between(2, 5));
        if (till.dice().chance(0.5)) {
            visit.repeat();
        }
        if (till.dice().chance(0.6)) {
            till.sum(
                    till.dice().oneOf(Emphasis.NORMAL, Emphasis.TALL, Emphasis.WIDE),
                    till.say("slip.total"),
                    till.habits()
                            .sumMoney()
                            .withSigns(till.region(), till.dice(), 0.7)
                            .format(total),
                    Role.TOTAL);
        }
        block(till.dice().between(0, 3));
    }

    /** A slip of its own: the amount without tip, and lines to write tip and total on. */
    void slipAlone(boolean blankTip) {
        block(till.dice().between(2, 7));
        roll.feed(0.7);
        Emphasis emphasis = till.habits().totalEmphasis();
        String amount = till.habits()
                .sumMoney()
                .withSigns(till.region(), till.dice(), 0.6)
                .format(total);
        till.sum(emphasis, till.say(blankTip ? "slip.base" : "slip.total"), amount, Role.TOTAL);
        till.truth().total = new Amount(total);
        if (blankTip) {
            blanks();
        }
        roll.feed(0.7);
        block(till.dice().between(1, 4));
        signature();
    }

    private void blanks() {
        String line =
                till.dice().oneOf("____________", "_______", "..............", "$____________", "________________");
        for (String section : new String[] {"slip.tip", "slip.total"}) {
            roll.feed(0.6);
            String label =
                    till.say(section).replace(":", "") + till.habits().colon().strip();
            roll.text(roll.left(label, 0, Role.OTHER), roll.right(line, roll.width(), Role.OTHER));
        }
    }

    private void signature() {
        roll.feed(1);
        if (till.dice().chance(0.7)) {
            roll.text(roll.left("x" + "_".repeat(roll.width() - 4), 0, Role.OTHER));
        }
        roll.line(true, Emphasis.NORMAL, till.say("slip.sign"), Role.OTHER);
    }

    /** The blank lines for tip and total that a restaurant's card receipt ends with. */
    void blankTip() {
        roll.feed(0.7);
        blanks();
        signature();
    }

    private void suggestions() {
        roll.feed(0.7);
        roll.line(true, Emphasis.NORMAL, till.say("suggested.head"), Role.OTHER);
        long base = till.bill().gross();
        int start = till.dice().oneOf(10, 15, 18);
        for (int rate = start; rate <= start + 5; rate += till.dice().oneOf(2, 3, 5)) {
            long tip = Math.round(base * rate / 100.0);
            Map<String, String> numbers =
                    Map.of("rate", String.valueOf(rate), "money", till.money(tip), "money2", till.money(base + tip));
            roll.line(true, Emphasis.NORMAL, till.say("suggested.line", numbers), Role.OTHER);
        }
    }

    void barcode() {
        roll.feed(0.5);
        roll.graphic(till.dice().chance(0.75) ? PrintedRow.Kind.BARCODE : PrintedRow.Kind.SQUARE_CODE);
        if (till.dice().chance(0.6)) {
            roll.text(roll.centre(till.dice().digits(till.dice().between(10, 22)), Role.OTHER));
        }
    }
}
