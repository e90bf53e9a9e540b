package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.Tax;

/** Prints subtotal, discounts, service, taxes, tip, rounding and total. */
final class SumPrinter {
    private final Till till;
    private final Bill bill;
    private boolean taxesPrinted;

    SumPrinter(Till till) {
        this.till = till;
        this.bill = till.bill();
    }

    void print() {
        till.truth().taxIncluded = bill.taxIncluded();
        boolean taxFirst = !bill.taxIncluded()
                || till.region() == Region.EN_MY && till.dice().chance(0.7);
        subtotal(taxFirst);
        for (Bill.Reduction discount : bill.discounts()) {
            if (discount.afterItem() < 0) {
                till.sum(Emphasis.NORMAL, discount.label(), till.money(discount.amount()), Role.DISCOUNT);
                till.truth().discounts.add(new Amount(discount.amount()));
            }
        }
        service();
        if (taxFirst) {
            taxes();
        }
        tip();
        total();
        if (!taxesPrinted && till.dice().chance(0.75)) {
            taxTableOrLines();
        }
    }

    private void subtotal(boolean taxFirst) {
        long items = bill.gross() - lateDiscounts();
        boolean needed = !bill.taxIncluded() || bill.service() > 0 || bill.tip() > 0 || lateDiscounts() != 0;
        if (till.dice().chance(needed ? 0.9 : 0.25)) {
            till.sum(Emphasis.NORMAL, till.say("label.subtotal"), till.money(items), Role.SUBTOTAL);
            till.truth().subtotal = new Amount(items);
        } else if (bill.taxIncluded()
                && bill.tax() > 0
                && taxFirst
                && till.book().has("label.net")
                && till.dice().chance(0.8)) {
            till.sum(Emphasis.NORMAL, till.say("label.net"), till.money(bill.net()), Role.SUBTOTAL);
            till.truth().subtotal = new Amount(bill.net());
        }
    }

    private long lateDiscounts() {
        return bill.discounts().stream()
                .filter(discount -> discount.afterItem() < 0)
                .mapToLong(Bill.Reduction::amount)
                .sum();
    }

    private void service() {
        if (bill.service() != 0) {
            till.sum(Emphasis.NORMAL, till.say("label.service"), till.money(bill.service()), Role.TAX);
            till.truth().service = new Amount(bill.service());
        }
    }

    private void tip() {
        if (bill.tip() != 0) {
            till.sum(Emphasis.NORMAL, till.say("label.tip"), till.money(bill.tip()), Role.TIP);
            till.truth().tip = new Amount(bill.tip());
        }
    }

    private void taxes() {
        taxesPrinted = true;
        for (Bill.TaxLine tax : bill.taxes()) {
            taxLine(tax);
        }
        if (bill.taxes().isEmpty() && till.dice().chance(0.2)) {
            till.sum(Emphasis.NORMAL, till.say("label.tax", BillMaker.rateVariable(0, '.')), till.money(0), Role.TAX);
        }
    }

    private void taxLine(Bill.TaxLine tax) {
        String label = till.say(
                "label.tax",
                BillMaker.rateVariable(tax.basisPoints(), till.habits().money().decimalMark()));
        till.sum(Emphasis.NORMAL, label, till.money(tax.amount()), Role.TAX);
        String rate = label.contains("%") ? BillMaker.rate(tax.basisPoints(), '.') : null;
        till.truth().taxes.add(new Tax(label, rate, null, new Amount(tax.amount())));
    }

    private void total() {
        if (till.dice().chance(0.35)) {
            till.rule();
        } else {
            till.roll().feed(till.dice().oneOf(0.0, 0.0, 0.5, 1.0));
        }
        Emphasis emphasis = till.habits().totalEmphasis();
        boolean roundingShown = bill.rounding() != 0
                || till.region() == Region.EN_MY && till.dice().chance(0.3);
        if (roundingShown) {
            boolean before = till.dice().chance(0.6) && till.book().has("label.unrounded");
            if (before) {
                till.sum(
                        Emphasis.NORMAL, till.say("label.unrounded"), till.money(bill.beforeRounding()), Role.SUBTOTAL);
            }
            till.sum(Emphasis.NORMAL, till.say("label.rounding"), till.money(bill.rounding()), Role.OTHER);
            till.sum(emphasis, till.say(before ? "label.rounded" : "label.total"), total(bill.total()), Role.TOTAL);
        } else {
            till.sum(emphasis, till.say("label.total"), total(bill.total()), Role.TOTAL);
            if (till.dice().chance(0.06)) {
                till.sum(
                        till.dice().oneOf(emphasis, Emphasis.BOLD, Emphasis.LARGE),
                        till.say("label.total"),
                        total(bill.total()),
                        Role.TOTAL);
            }
        }
        till.truth().rounding = new Amount(bill.rounding());
        till.truth().total = new Amount(bill.total());
    }

    private String total(long amount) {
        return till.habits()
                .sumMoney()
                .withSigns(till.region(), till.dice(), 0.25)
                .format(amount);
    }

    private void taxTableOrLines() {
        if (bill.taxes().isEmpty()) {
            return;
        }
        till.roll().feed(till.dice().oneOf(0.0, 0.5, 1.0));
        if (till.book().has("tax.head") && till.dice().chance(0.6)) {
            TaxTable.print(till);
        } else {
            bill.taxes().forEach(this::taxLine);
        }
    }

    /** A second, full tax table, as Malaysian receipts have below the payment. */
    static void taxSummary(Till till) {
        if (till.region() == Region.EN_MY
                && !till.bill().taxes().isEmpty()
                && till.dice().chance(0.6)) {
            till.roll().feed(0.7);
            TaxTable.print(till);
        }
    }
}
