package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Prints the things bought, in the till's layout. */
final class ItemPrinter {
    private final Till till;
    private final Roll roll;
    private final MoneyStyle money;
    private final boolean rightOfLetter;
    private final boolean codeFirst;
    private final boolean showsOne;
    private final String at;
    private int number;
    private String shown = "";

    ItemPrinter(Till till) {
        this.till = till;
        this.roll = till.roll();
        this.money = till.habits().money();
        this.rightOfLetter = till.habits().taxLetter();
        this.codeFirst = till.dice().chance(0.6);
        this.showsOne = till.dice().chance(0.55);
        this.at = till.dice().oneOf(" x ", " x ", " X ", " @ ", " @", "x", " * ");
    }

    void print() {
        if (columns() && till.dice().chance(0.8)) {
            header();
        } else if (till.dice().chance(0.08)) {
            roll.line(
                    till.dice().chance(0.5),
                    dev.rightsize.learn.synthesis.Emphasis.NORMAL,
                    till.say("greeting"),
                    Role.OTHER);
        }
        List<Bill.Line> lines = till.bill().items();
        for (int i = 0; i < lines.size(); i++) {
            number++;
            item(lines.get(i));
            for (Bill.Reduction discount : till.bill().discounts()) {
                if (discount.afterItem() == i) {
                    discount(discount);
                }
            }
        }
        if (till.dice().chance(0.12)) {
            count();
        }
    }

    private boolean columns() {
        return switch (till.habits().items()) {
            case COLUMNS, QUANTITY_COLUMNS, CODE_LINE -> true;
            default -> till.dice().chance(0.12);
        };
    }

    private void header() {
        String quantity = till.say("head.quantity");
        String item = till.say("head.item");
        String unit = till.say("head.unit");
        String amount = till.say("head.amount");
        int w = edge();
        switch (till.habits().items()) {
            case COLUMNS, CODE_LINE ->
                roll.text(
                        roll.left(item, 0, Role.OTHER), roll.right(quantity, w - 17, Role.OTHER),
                        roll.right(unit, w - 9, Role.OTHER), roll.right(amount, w, Role.OTHER));
            case QUANTITY_COLUMNS ->
                roll.text(
                        roll.left(quantity, 0, Role.OTHER), roll.left(item, 6, Role.OTHER),
                        roll.right(unit, w - 9, Role.OTHER), roll.right(amount, w, Role.OTHER));
            default -> roll.text(roll.left(item, 0, Role.OTHER), roll.right(amount, w, Role.OTHER));
        }
        till.rule();
    }

    private int edge() {
        return roll.width() - (rightOfLetter ? 2 : 0);
    }

    private void item(Bill.Line line) {
        if (line.measure() != null) {
            weighed(line, Objects.requireNonNull(line.measure()));
        } else {
            counted(line);
        }
        for (String modifier : line.modifiers()) {
            roll.text(roll.left(till.dice().oneOf("", "", "* ", "- ", "+ ", ">", "++") + modifier, 3, Role.OTHER));
        }
    }

    private void weighed(Bill.Line line, String measure) {
        int decimals = measure.equals("L") ? 2 : 3;
        long scaled = decimals == 2 ? line.thousandths() / 10 : line.thousandths();
        String quantity = money.bare().plain(scaled, decimals);
        String calculation =
                quantity + " " + measure + at.replace("@", "x") + money.bare().format(line.unitPrice())
                        + till.dice().oneOf("", "", " " + till.region().symbol() + "/" + measure, "/" + measure);
        boolean amountFirst = till.dice().chance(0.5);
        if (amountFirst) {
            roll.text(amountRow(description(line, edge() - 9), line));
            roll.text(roll.left(calculation, 2, Role.QUANTITY));
        } else {
            roll.text(roll.left(name(line, roll.width() - 2), 0, Role.ITEM));
            roll.text(amountRow(roll.left(calculation, 2, Role.QUANTITY), line));
        }
        remember(line, true, true);
    }

    private PrintedCell description(Bill.Line line, int room) {
        boolean coded = line.code() != null && line.code().length() < 7;
        String prefix = coded ? line.code() + " " : "";
        return roll.left(prefix + name(line, room - prefix.length()), 0, Role.ITEM);
    }

    private PrintedCell[] amountRow(PrintedCell first, Bill.Line line) {
        List<PrintedCell> cells = new ArrayList<>(List.of(first));
        addAmount(cells, line.amount(), line.taxGroup());
        return cells.toArray(PrintedCell[]::new);
    }

    private void addAmount(List<PrintedCell> cells, long amount, int taxGroup) {
        cells.add(roll.right(money.format(amount), edge(), Role.ITEM_PRICE));
        if (rightOfLetter) {
            String letter = till.region() == dev.rightsize.learn.synthesis.Region.EN_MY
                    ? (taxGroup == 0 ? "S" : "Z")
                    : String.valueOf((char) ('A' + taxGroup));
            cells.add(roll.right(letter, roll.width(), Role.ITEM_PRICE));
        }
    }

    private void counted(Bill.Line line) {
        String quantity = String.valueOf(line.thousandths() / 1000);
        boolean one = line.thousandths() == 1000;
        boolean showQuantity = !one || showsOne;
        String price = money.bare().format(line.unitPrice());
        int amountWidth = Math.max(8, money.format(line.amount()).length() + 2);
        int room = edge() - amountWidth;
        List<PrintedCell> cells = new ArrayList<>();
        switch (till.habits().items()) {
            case PLAIN -> {
                cells.add(description(line, room));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, false, false);
            }
            case QUANTITY_FIRST -> {
                int indent = till.dice().chance(0.9) ? 3 : 5;
                if (showQuantity) {
                    cells.add(roll.left(quantity, 0, Role.QUANTITY));
                }
                cells.add(roll.left(name(line, room - indent), indent, Role.ITEM));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(merged(cells));
                remember(line, showQuantity, false);
            }
            case QUANTITY_TIMES -> {
                String prefix = showQuantity ? quantity + (at.contains("X") ? "X " : "x ") : "";
                cells.add(roll.left(
                        prefix + name(line, room - prefix.length()),
                        0,
                        showQuantity ? new Role[] {Role.QUANTITY, Role.ITEM} : new Role[] {Role.ITEM}));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, showQuantity, false);
            }
            case COLUMNS -> {
                cells.add(roll.left(name(line, Math.max(8, edge() - 21)), 0, Role.ITEM));
                cells.add(roll.right(quantity, edge() - 17, Role.QUANTITY));
                cells.add(roll.right(price, edge() - 9, Role.QUANTITY));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, true, true);
            }
            case QUANTITY_COLUMNS -> {
                cells.add(roll.left(quantity, 0, Role.QUANTITY));
                cells.add(roll.left(name(line, Math.max(8, edge() - 21)), 4, Role.ITEM));
                cells.add(roll.right(price, edge() - 9, Role.QUANTITY));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(merged(cells));
                remember(line, true, true);
            }
            case TWO_LINES -> {
                if (showQuantity) {
                    roll.text(roll.left(name(line, roll.width()), 0, Role.ITEM));
                    cells.add(roll.left(quantity + at + price, till.dice().oneOf(0, 2, 4, 6), Role.QUANTITY));
                } else {
                    cells.add(description(line, room));
                }
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, showQuantity, showQuantity);
            }
            case CODE_LINE -> codeLine(line, quantity, price);
            case QUANTITY_ABOVE -> {
                if (!one) {
                    roll.text(roll.left(quantity + at + price, till.dice().oneOf(0, 0, 2), Role.QUANTITY));
                }
                cells.add(description(line, room));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, !one, !one);
            }
            case IN_BRACKETS -> {
                String suffix = one ? "" : " (" + quantity + " @" + price + ")";
                String text = name(line, Math.max(6, room - suffix.length())) + suffix;
                cells.add(roll.left(text, 0, one ? new Role[] {Role.ITEM} : new Role[] {Role.ITEM, Role.QUANTITY}));
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, !one, !one);
            }
            case TIMES_COLUMN -> {
                String calculation = quantity + at + price;
                boolean shown = showQuantity && room - calculation.length() > 8;
                cells.add(roll.left(name(line, shown ? room - calculation.length() - 1 : room), 0, Role.ITEM));
                if (shown) {
                    cells.add(roll.right(calculation, room, Role.QUANTITY));
                }
                addAmount(cells, line.amount(), line.taxGroup());
                roll.text(cells.toArray(PrintedCell[]::new));
                remember(line, shown, shown);
            }
        }
    }

    private void codeLine(Bill.Line line, String quantity, String price) {
        String code = line.code() == null
                ? (till.dice().chance(0.3) ? number + "." : till.dice().digits(6))
                : line.code();
        PrintedCell description =
                roll.left(name(line, roll.width() - 1), till.dice().chance(0.8) ? 0 : 1, Role.ITEM);
        List<PrintedCell> cells = new ArrayList<>();
        if (codeFirst) {
            cells.add(roll.left(code.length() > edge() - 21 ? code.substring(0, 6) : code, 0, Role.OTHER));
        }
        cells.add(roll.right(quantity, edge() - 17, Role.QUANTITY));
        cells.add(roll.right(price, edge() - 9, Role.QUANTITY));
        addAmount(cells, line.amount(), line.taxGroup());
        if (codeFirst && till.habits().labelsRight()) {
            roll.text(cells.toArray(PrintedCell[]::new));
            roll.text(description);
        } else {
            roll.text(description);
            roll.text(cells.toArray(PrintedCell[]::new));
        }
        remember(line, true, true);
    }

    /** Quantity and description in one piece, as a detector mostly sees them when only a blank or two divides them. */
    private PrintedCell[] merged(List<PrintedCell> cells) {
        if (cells.size() < 2
                || !cells.get(0).roles().contains(Role.QUANTITY)
                || !till.habits().capitals() && number % 5 == 0) {
            return cells.toArray(PrintedCell[]::new);
        }
        PrintedCell quantity = cells.get(0);
        PrintedCell item = cells.get(1);
        int gap = Math.max(1, Math.round(item.column()) - quantity.text().length());
        List<PrintedCell> merged = new ArrayList<>(cells.subList(2, cells.size()));
        merged.add(0, roll.left(quantity.text() + " ".repeat(gap) + item.text(), 0, Role.QUANTITY, Role.ITEM));
        return merged.toArray(PrintedCell[]::new);
    }

    /** The description, cut to what there is room for, and remembered as such. */
    private String name(Bill.Line line, int room) {
        shown = cut(line.description(), room);
        return shown;
    }

    private void remember(Bill.Line line, boolean quantity, boolean unitPrice) {
        String count = new java.math.BigDecimal(line.thousandths())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
        till.truth()
                .items
                .add(new Item(
                        shown,
                        quantity ? count : null,
                        unitPrice ? new Amount(line.unitPrice()) : null,
                        new Amount(line.amount())));
    }

    void discount(Bill.Reduction discount) {
        List<PrintedCell> cells = new ArrayList<>();
        cells.add(roll.left(cut(discount.label(), edge() - 10), till.dice().oneOf(0, 2, 3), Role.DISCOUNT));
        cells.add(roll.right(money.format(discount.amount()), edge(), Role.DISCOUNT));
        roll.text(cells.toArray(PrintedCell[]::new));
        till.truth().discounts.add(new Amount(discount.amount()));
    }

    /** How many things were bought, sometimes with their sum: a row that must not be taken for the total. */
    void count() {
        long pieces = till.bill().items().stream()
                .mapToLong(line -> line.measure() == null ? line.thousandths() / 1000 : 1)
                .sum();
        String label = till.say("label.itemcount");
        int style = till.dice().weighted(4, 4, till.region() == dev.rightsize.learn.synthesis.Region.EN_MY ? 5 : 1);
        if (style == 2) {
            roll.text(
                    roll.left(label + till.habits().colon() + " " + pieces, 0, Role.OTHER),
                    roll.right(till.money(till.bill().gross()), edge(), Role.OTHER));
        } else if (style == 0) {
            roll.text(roll.left(label + till.habits().colon() + " " + pieces, 0, Role.OTHER));
        } else {
            roll.text(
                    roll.left(label + till.habits().colon(), 0, Role.OTHER),
                    roll.right(String.valueOf(pieces), edge(), Role.OTHER));
        }
    }

    private static String cut(String text, int room) {
        return text.length() <= room
                ? text
                : text.substring(0, Math.max(4, room)).strip();
    }
}
