package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.Tax;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.AmountMatch.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the lines below the items: subtotal, discounts, taxes, tip, payments, change. */
public final class SumLines {
    private static final double FLOOR = 0.5;

    private final PageReading reading;

    public SumLines(PageReading reading) {
        this.reading = reading;
    }

    public @Nullable Field<Amount> subtotal() {
        return likeliest(Role.SUBTOTAL);
    }

    public @Nullable Field<Amount> tip() {
        return likeliest(Role.TIP);
    }

    public @Nullable Field<Amount> change() {
        return likeliest(Role.CHANGE);
    }

    /** Negative amounts, whichever sign is printed. */
    public List<Field<Amount>> discounts() {
        List<Field<Amount>> discounts = new ArrayList<>();
        for (Amounted line : lines(Role.DISCOUNT)) {
            if (line.amount().hundredths() != 0) {
                Amount amount = new Amount(-Math.abs(line.amount().hundredths()));
                discounts.add(field(line, amount));
            }
        }
        return discounts;
    }

    /**
     * Taxes and service charges with their rates; in a row of several amounts the smaller of the last two is the tax. What a
     * table of taxes below says once more of a tax already found adds its base to that.
     */
    public List<Field<Tax>> taxes() {
        List<Field<Tax>> taxes = new ArrayList<>();
        for (Amounted line : lines(Role.TAX)) {
            Field<Tax> field = tax(line);
            int known = foundBefore(Objects.requireNonNull(field.value()), taxes);
            if (known < 0) {
                taxes.add(field);
            } else {
                taxes.set(known, withBase(taxes.get(known), field));
            }
        }
        return taxes;
    }

    private static Field<Tax> tax(Amounted line) {
        List<AmountMatch> money = line.row().amounts().stream()
                .filter(AmountMatch::looksLikeMoney)
                .toList();
        AmountMatch tax = smallest(money);
        String label = line.row().text().substring(0, money.get(0).start()).strip();
        return Field.of(
                new Tax(label, rate(line.row()), base(money, tax), tax.amount()),
                line.row().text(),
                line.probability(),
                line.row().box(tax.start(), tax.end()),
                List.of("row that looks like a tax"));
    }

    /** Where the tax of a row with a base was found without one, -1 if nowhere; two taxes may be of one rate and amount. */
    private static int foundBefore(Tax tax, List<Field<Tax>> taxes) {
        for (int i = 0; i < taxes.size() && tax.base() != null; i++) {
            Tax other = Objects.requireNonNull(taxes.get(i).value());
            boolean sameRate =
                    other.rate() == null || tax.rate() == null || other.rate().equals(tax.rate());
            if (other.base() == null && sameRate && other.amount().equals(tax.amount())) {
                return i;
            }
        }
        return -1;
    }

    private static Field<Tax> withBase(Field<Tax> known, Field<Tax> again) {
        Tax tax = Objects.requireNonNull(known.value());
        Tax more = Objects.requireNonNull(again.value());
        List<String> evidence = new ArrayList<>(known.evidence());
        evidence.add("again in row '" + again.raw() + "'");
        return new Field<>(
                new Tax(tax.label(), more.rate() == null ? tax.rate() : more.rate(), more.base(), tax.amount()),
                known.raw(),
                known.confidence(),
                known.box(),
                evidence,
                known.alternatives());
    }

    public List<Field<Payment>> payments() {
        List<Field<Payment>> payments = new ArrayList<>();
        addPayments(Role.CASH, Payment.Means.CASH, payments);
        addPayments(Role.CARD, Payment.Means.CARD, payments);
        return payments;
    }

    private void addPayments(Role role, Payment.Means means, List<Field<Payment>> payments) {
        for (Amounted line : lines(role)) {
            boolean repeated = payments.stream()
                    .anyMatch(other -> other.value() != null
                            && line.amount().equals(other.value().amount()));
            if (!repeated) {
                String label =
                        line.row().text().substring(0, line.match().start()).strip();
                payments.add(Field.of(
                        new Payment(means, label, line.amount()),
                        line.row().text(),
                        line.probability(),
                        line.row().box(),
                        List.of("row that looks like a payment")));
            }
        }
    }

    private @Nullable Field<Amount> likeliest(Role role) {
        Amounted best = null;
        for (Amounted line : lines(role)) {
            if (best == null || line.probability() > best.probability()) {
                best = line;
            }
        }
        return best == null ? null : field(best, best.amount());
    }

    private List<Amounted> lines(Role role) {
        List<Amounted> lines = new ArrayList<>();
        for (int row = 0; row < reading.rows(); row++) {
            AmountMatch last = reading.row(row).lastMoney();
            double probability = reading.roles().of(row, role);
            if (last != null && probability >= FLOOR) {
                lines.add(new Amounted(row, reading.row(row), last, probability));
            }
        }
        return lines;
    }

    private static Field<Amount> field(Amounted line, Amount amount) {
        String text = line.row().text();
        return Field.of(
                amount,
                line.match().in(text),
                line.probability(),
                line.row().box(line.match().start(), line.match().end()),
                List.of("row '" + text + "'"));
    }

    private static AmountMatch smallest(List<AmountMatch> money) {
        AmountMatch smallest = money.get(money.size() - 1);
        for (AmountMatch amount : money) {
            if (amount.hundredths() > 0 && amount.hundredths() < smallest.hundredths()) {
                smallest = amount;
            }
        }
        return smallest;
    }

    private static @Nullable Amount base(List<AmountMatch> money, AmountMatch tax) {
        for (AmountMatch amount : money) {
            if (amount.hundredths() > tax.hundredths()) {
                return amount.amount();
            }
        }
        return null;
    }

    private static @Nullable String rate(RowFacts row) {
        for (AmountMatch amount : row.amounts()) {
            if (amount.is(Mark.PERCENT)) {
                return amount.decimal();
            }
        }
        return null;
    }
}
