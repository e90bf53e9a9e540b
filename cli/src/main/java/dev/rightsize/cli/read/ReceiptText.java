package dev.rightsize.cli.read;

import dev.rightsize.core.metering.Measure;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Tax;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A receipt as one would like to look at it: aligned, with doubts marked and sums checked. */
final class ReceiptText {
    private static final int WIDTH = 46;
    private static final int AMOUNT_WIDTH = 12;
    private static final double SURE = 0.8;

    private final Ink ink;
    private final StringBuilder text = new StringBuilder();
    private boolean doubts;

    ReceiptText(boolean colours) {
        this.ink = new Ink(colours);
    }

    String render(Outcome.Success success) {
        line(ink.faint(plain(success.file())));
        if (success.result().reading() instanceof Receipt receipt) {
            head(receipt);
            items(receipt);
            sums(receipt);
            checks(receipt);
        } else if (success.result().reading() instanceof NotAReceipt none) {
            line("  Not a receipt: " + plain(none.reason()) + ".");
        }
        cost(success);
        return text.toString();
    }

    private void head(Receipt receipt) {
        Field<String> merchant = receipt.merchant();
        line("  " + (merchant == null ? ink.faint("no merchant found") : ink.bold(shown(merchant)) + doubt(merchant)));
        details(receipt.address(), receipt.phone(), receipt.taxId());
        Stream<String> when = Stream.of(date(receipt.date()), optional(receipt.time()));
        String number = receipt.receiptNumber() == null ? null : "no. " + optional(receipt.receiptNumber());
        line("  " + joined(Stream.concat(when, Stream.of(number == null ? "" : number))));
    }

    @SafeVarargs
    private void details(@Nullable Field<String>... fields) {
        String known = joined(Stream.of(fields).map(this::optional));
        if (!known.isEmpty()) {
            line("  " + known);
        }
    }

    private String date(@Nullable Field<CalendarDate> date) {
        if (date == null) {
            return ink.faint("no date found");
        }
        return date.value() == null ? ink.warning("date unclear: " + shown(date)) : shown(date) + doubt(date);
    }

    private void items(Receipt receipt) {
        line("");
        for (Field<Item> field : receipt.items()) {
            Item item = field.value();
            if (item != null) {
                String many = item.quantity() == null || item.quantity().equals("1") ? "" : item.quantity() + " × ";
                String each = item.unitPrice() == null || many.isEmpty() ? "" : "  à " + item.unitPrice();
                amount(many + item.description() + each, item.amount().toString(), doubt(field), false);
            }
        }
        line("  " + ink.faint("─".repeat(WIDTH)));
    }

    private void sums(Receipt receipt) {
        sum("Subtotal", receipt.subtotal());
        receipt.discounts().forEach(discount -> sum("Discount", discount));
        for (Field<Tax> field : receipt.taxes()) {
            Tax tax = field.value();
            if (tax != null) {
                amount(tax.label(), tax.amount().toString(), doubt(field), false);
            }
        }
        sum("Tip", receipt.tip());
        total(receipt);
        for (Field<Payment> field : receipt.payments()) {
            Payment payment = field.value();
            if (payment != null) {
                Amount given = payment.amount();
                amount(payment.label(), given == null ? "" : given.toString(), doubt(field), false);
            }
        }
        sum("Change", receipt.change());
    }

    private void total(Receipt receipt) {
        Field<Amount> total = receipt.total();
        Field<String> currency = receipt.currency();
        String label = currency == null || currency.value() == null ? "TOTAL" : "TOTAL " + currency.value();
        if (total == null) {
            amount(label, "not found", "", true);
        } else {
            amount(label, shown(total), doubt(total), true);
        }
    }

    private void sum(String label, @Nullable Field<Amount> field) {
        if (field != null) {
            amount(label, shown(field), doubt(field), false);
        }
    }

    private void amount(String label, String amount, String mark, boolean bold) {
        String right = plain(amount);
        int room = WIDTH - Math.max(AMOUNT_WIDTH, length(right) + 1);
        String left = plain(label);
        if (length(left) > room) {
            left = left.substring(0, left.offsetByCodePoints(0, room - 1)) + "…";
        }
        String row = left + " ".repeat(WIDTH - length(left) - length(right)) + right;
        line("  " + (bold ? ink.bold(row) : row) + mark);
    }

    private void checks(Receipt receipt) {
        if (receipt.checks().isEmpty() && !doubts) {
            return;
        }
        line("");
        for (Check check : receipt.checks()) {
            line(
                    check.passes()
                            ? "  " + ink.good("✓") + " " + check.rule()
                            : "  " + ink.warning("✗") + " " + check.rule() + ": " + check.left() + " is not "
                                    + check.right());
        }
        if (doubts) {
            line("  " + ink.warning("?") + ink.faint(" less than 80 % sure"));
        }
    }

    private void cost(Outcome.Success success) {
        StageTimes times = success.result().times();
        Measure latency = success.footprint().latencyMs();
        String took = latency == null ? "" : seconds(latency.value() / 1e3) + " s";
        line("");
        line("  " + ink.faint(took + " on this device, nothing sent anywhere"));
        line("  "
                + ink.faint("decode " + seconds(times.decode() / 1e9) + " · detection "
                        + seconds(times.detection() / 1e9) + " · recognition " + seconds(times.recognition() / 1e9)
                        + " · understanding " + seconds(times.understanding() / 1e9)));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private String optional(@Nullable Field<?> field) {
        return field == null ? "" : shown(field) + doubt(field);
    }

    /** The value, or the readings that are equally likely. */
    private static String shown(Field<?> field) {
        Object value = field.value();
        return plain(
                value != null
                        ? value.toString()
                        : field.alternatives().stream().map(Objects::toString).collect(Collectors.joining(" or ")));
    }

    private String doubt(Field<?> field) {
        if (field.confidence() >= SURE) {
            return "";
        }
        doubts = true;
        return " " + ink.warning("?");
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Without characters that would steer the terminal. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "�");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Colours of a terminal, or none. */
    private record Ink(boolean colours) {
        String bold(String text) {
            return paint("1", text);
        }

        String faint(String text) {
            return paint("2", text);
        }

        String good(String text) {
            return paint("32", text);
        }

        String warning(String text) {
            return paint("33", text);
        }

        private String paint(String code, String text) {
            return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
        }
    }
}
