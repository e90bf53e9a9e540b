package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.Tax;
import java.util.ArrayList;
import java.util.List;

/** Rows such as {@code 21%   10,00   2,10   12,10}, under their heads. */
final class TaxTable {
    private TaxTable() {}

    static void print(Till till) {
        String[] heads = till.say("tax.head").split(",");
        if (till.book().has("tax.title") && till.dice().chance(0.5)) {
            till.roll().line(till.dice().chance(0.3), Emphasis.NORMAL, till.say("tax.title"), Role.OTHER);
        }
        till.roll().text(row(till, heads, Role.OTHER));
        for (Bill.TaxLine tax : till.bill().taxes()) {
            String[] cells = new String[heads.length];
            String code =
                    till.book().has("tax.code") ? till.say("tax.code") : String.valueOf((char) ('A' + tax.group()));
            for (int i = 0; i < heads.length; i++) {
                cells[i] = cell(till, heads[i], i, code, tax);
            }
            till.roll().text(row(till, cells, Role.TAX));
            if (till.truth().taxes.size() < till.bill().taxes().size()) {
                till.truth()
                        .taxes
                        .add(new Tax(
                                cells[0],
                                BillMaker.rate(tax.basisPoints(), '.'),
                                new Amount(tax.net()),
                                new Amount(tax.amount())));
            }
        }
        if (till.bill().taxes().size() > 1 && till.dice().chance(0.5)
                || till.dice().chance(0.1)) {
            till.roll()
                    .text(
                            till.roll().left(till.dice().oneOf("Total", "TOTAL", "Total :"), 0, Role.TAX),
                            till.roll()
                                    .right(
                                            till.money(till.bill().tax()),
                                            till.roll().width(),
                                            Role.TAX));
        }
    }

    private static String cell(Till till, String head, int index, String code, Bill.TaxLine tax) {
        MoneyStyle money = till.habits().money().bare();
        String rate = BillMaker.rate(tax.basisPoints(), money.decimalMark());
        String name = head.toLowerCase(java.util.Locale.ROOT);
        if (name.contains("code")
                || name.contains("rep.")
                || name.contains("typ")
                || name.contains("summary")
                || name.contains("analysis")) {
            return code;
        }
        if (name.contains("%") && !name.contains("(")
                || name.contains("rate")
                || name.contains("tipo")
                || name.contains("taux")
                || name.contains("aliquota")
                || name.contains("taxa")
                || name.contains("satz")) {
            return index == 0 && till.dice().chance(0.3) ? code + " " + rate + "%" : rate + "%";
        }
        if (name.contains("item")) {
            return "1";
        }
        if (name.contains("gross")
                || name.contains("total") && index > 0
                || name.contains("ttc")
                || name.contains("brutto")) {
            return money.format(tax.gross());
        }
        if (name.contains("net")
                || name.contains("base")
                || name.contains("ht")
                || name.contains("amount")
                || name.contains("amt") && !name.contains("vat")
                || name.contains("imponibile")
                || name.contains("goods")
                || name.contains("incid")) {
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
            cells.add(
                    i == 0 ? till.roll().left(texts[i], 0, role) : till.roll().right(texts[i], Math.floor(edge), role));
        }
        return cells.toArray(PrintedCell[]::new);
    }
}
