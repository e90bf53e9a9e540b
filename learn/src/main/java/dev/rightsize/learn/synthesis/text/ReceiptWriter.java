package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.SyntheticReceipt.Kind;
import dev.rightsize.reading.receipt.Role;

/** Writes one receipt: merchant, visit, items, sums, payment, footer, in one of the orders that tills use. */
public final class ReceiptWriter {
    private ReceiptWriter() {}

    /** The receipt of {@code seed} in the region; the same every time. */
    public static SyntheticReceipt write(long seed, Region region) {
        Dice dice = new Dice(seed).fork(region.tag());
        Business business = Business.draw(dice.fork("business"));
        Habits habits = Habits.draw(region, business, dice.fork("habits"));
        Till till = new Till(
                region,
                dice,
                PhraseBook.of(region),
                habits,
                new Roll(habits.width(), habits.capitals()),
                Merchant.draw(region, business, dice.fork("merchant")),
                new BillMaker(region, business, dice.fork("bill")).make(),
                new Draft());
        Kind kind = business.servesFood() && dice.chance(0.07) ? Kind.CARD_SLIP : Kind.RECEIPT;
        if (kind == Kind.CARD_SLIP) {
            slip(till);
        } else {
            receipt(till);
        }
        return new SyntheticReceipt(
                seed,
                region,
                kind,
                habits.width(),
                till.roll().rows(),
                till.truth().finish(region.currency()));
    }

    private static void receipt(Till till) {
        Dice dice = till.dice();
        VisitPrinter visit = new VisitPrinter(till);
        PaymentPrinter payment = new PaymentPrinter(till, visit);
        if (dice.chance(0.03)) {
            payment.barcode();
        }
        new HeaderPrinter(till).print();
        boolean visitLast = dice.chance(0.14);
        space(till);
        if (!visitLast) {
            visit.print();
            space(till);
        }
        ItemPrinter items = new ItemPrinter(till);
        items.print();
        space(till);
        new SumPrinter(till).print();
        if (dice.chance(0.12)) {
            items.count();
        }
        till.roll().feed(dice.oneOf(0.0, 0.0, 0.5, 1.0));
        payment.print();
        SumPrinter.taxSummary(till);
        if (visitLast) {
            space(till);
            visit.print();
        }
        boolean signed = till.merchant().business().servesFood() && till.region() == Region.EN_US && dice.chance(0.08);
        if (signed) {
            payment.blankTip();
        }
        footer(till, payment);
        if (dice.chance(0.06)) {
            visit.repeat();
        }
    }

    private static void slip(Till till) {
        VisitPrinter visit = new VisitPrinter(till);
        PaymentPrinter payment = new PaymentPrinter(till, visit);
        new HeaderPrinter(till).print();
        space(till);
        visit.print();
        space(till);
        payment.slipAlone(till.region() == Region.EN_US || till.dice().chance(0.15));
        footer(till, payment);
    }

    private static void space(Till till) {
        if (till.dice().chance(0.7)) {
            till.rule();
        } else {
            till.roll().feed(till.dice().oneOf(0.5, 1.0, 1.0));
        }
    }

    private static void footer(Till till, PaymentPrinter payment) {
        Dice dice = till.dice();
        till.roll().feed(dice.oneOf(0.5, 1.0, 1.0, 1.5));
        if (dice.chance(0.1)) {
            till.roll().line(dice.chance(0.6), Emphasis.NORMAL, till.say("label.points"), Role.OTHER);
        }
        boolean centred = dice.chance(0.85);
        int lines = dice.between(0, 5);
        for (int i = 0; i < lines; i++) {
            till.roll()
                    .line(centred, dice.chance(0.1) ? Emphasis.BOLD : Emphasis.NORMAL, till.say("footer"), Role.OTHER);
        }
        if (dice.chance(0.12)) {
            payment.barcode();
        }
    }
}
