package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.Tax;
import java.util.ArrayList;
import java.util.List;

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
        boolean taxFirst = !bill.taxIncluded() || till.region() == Region.EN_MY && till.dice().chance(0.7);
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
        } else if (bill.taxIncluded() && bill.tax() > 0 && taxFirst && till.book().has("label.net") && till.dice().chance(0.8)) {
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
        String label = till.say("label.tax", BillMaker.rateVariable(tax.basisPoints(), till.habits().money().decimalMark()));
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
        boolean roundingShown = bill.rounding() != 0 || till.region() == Region.EN_MY && till.dice().chance(0.3);
        if (roundingShown) {
            boolean before = till.dice().chance(0.6) && till.book().has("label.unrounded");
            if (before) {
                till.sum(Emphasis.NORMAL, till.say("label.unrounded"), till.money(bill.beforeRounding()), Role.SUBTOTAL);
            }
            till.sum(Emphasis.NORMAL, till.say("label.rounding"), till.money(bill.rounding()), Role.OTHER);
            till.sum(emphasis, till.say(before ? "label.rounded" : "label.total"), total(bill.total()), Role.TOTAL);
        } else {
            till.sum(emphasis, till.say("label.total"), total(bill.total()), Role.TOTAL);
            if (till.dice().chance(0.06)) {
                till.sum(till.dice().oneOf(emphasis, Emphasis.BOLD, Emphasis.LARGE), till.say("label.total"), total(bill.total()), Role.TOTAL);
            }
        }
        till.truth().rounding = new Amount(bill.rounding());
        till.truth().total = new Amount(bill.total());
    }

    private String total(long amount) {
        return till.habits().sumMoney().withSigns(till.region(), till.dice(), 0.25).format(amount);
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
        if (till.region() == Region.EN_MY && !till.bill().taxes().isEmpty() && till.dice().chance(0.6)) {
            till.roll().feed(0.7);
            TaxTable.print(till);
        }
    }

    /** Rows such as {@code 21%   10,00   2,10   12,10}, under their heads. */
    static final class TaxTable {
        private TaxTable() {}

        static void print(Till till) {
            String[] heads = till.say("tax.head").split(",");
            if (till.book().has("tax.title") && till.dice().chance(0.5)) {
                till.roll().line(till.dice().chance(0.3), Emphasis.NORMAL, till.say("tax.title"), Role.OTHER);
            }
            till.roll().text(row(till, heads, Role.OTHER));
            for (Bill.TaxLine tax : till.bill().taxes()) {
                String[] cells = new String[heads.length];
                String code = till.book().has("tax.code") ? till.say("tax.code") : String.valueOf((char) ('A' + tax.group()));
                for (int i = 0; i < heads.length; i++) {
                    cells[i] = cell(till, heads[i], i, code, tax);
                }
                till.roll().text(row(till, cells, Role.TAX));
                if (till.truth().taxes.size() < till.bill().taxes().size()) {
                    till.truth().taxes.add(new Tax(
                            cells[0], BillMaker.rate(tax.basisPoints(), '.'),
                            new Amount(tax.net()), new Amount(tax.amount())));
                }
            }
            if (till.bill().taxes().size() > 1 && till.dice().chance(0.5) || till.dice().chance(0.1)) {
                till.roll().text(
                        till.roll().left(till.dice().oneOf("Total", "TOTAL", "Total :"), 0, Role.TAX),
                        till.roll().right(till.money(till.bill().tax()), till.roll().width(), Role.TAX));
            }
        }

        private static String cell(Till till, String head, int index, String code, Bill.TaxLine tax) {
            MoneyStyle money = till.habits().money().bare();
            String rate = BillMaker.rate(tax.basisPoints(), money.decimalMark());
            String name = head.toLowerCase(java.util.Locale.ROOT);
            if (name.contains("code") || name.contains("rep.") || name.contains("typ") || name.contains("summary") || name.contains("analysis")) {
                return code;
            }
            if (name.contains("%") && !name.contains("(") || name.contains("rate") || name.contains("tipo") || name.contains("taux") || name.contains("aliquota") || name.contains("taxa") || name.contains("satz")) {
                return index == 0 && till.dice().chance(0.3) ? code + " " + rate + "%" : rate + "%";
            }
            if (name.contains("item")) {
                return "1";
            }
            if (name.contains("gross") || name.contains("total") && index > 0 || name.contains("ttc") || name.contains("brutto")) {
                return money.format(tax.gross());
            }
            if (name.contains("net") || name.contains("base") || name.contains("ht") || name.contains("amount") || name.contains("amt") && !name.contains("vat") || name.contains("imponibile") || name.contains("goods") || name.contains("incid")) {
                return name.contains("gst") || name.contains("vat") ? money.format(tax.amount()) : money.format(tax.net());
            }
            boolean first = index == 0;
            return first ? rate + "%" : money.format(tax.amount());
        }

        private static PrintedCell[] row(Till till, String[] texts, Role role) {
            List<PrintedCell> cells = new ArrayList<>();
            int width = till.roll().width();
            for (int i = 0; i < texts.length; i++) {
                double edge = i == 0 ? 0 : (double) width * (i + 1) / texts.length;
                cells.add(i == 0 ? till.roll().left(texts[i], 0, role) : till.roll().right(texts[i], Math.floor(edge), role));
            }
            return cells.toArray(PrintedCell[]::new);
        }
    }
}
