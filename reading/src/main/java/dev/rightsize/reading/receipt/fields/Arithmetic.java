package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Tax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the amounts of a receipt should satisfy; a rule is tested when its parts were found.
 *
 * @param items in printed order
 * @param subtotal null if not found
 * @param discounts negative
 * @param taxes may be contained in the items' prices
 * @param tip null if not found
 * @param total null if not found
 * @param payments cash and card
 * @param change null if not found
 */
public record Arithmetic(
        List<Field<Item>> items,
        @Nullable Field<Amount> subtotal,
        List<Field<Amount>> discounts,
        List<Field<Tax>> taxes,
        @Nullable Field<Amount> tip,
        @Nullable Field<Amount> total,
        List<Field<Payment>> payments,
        @Nullable Field<Amount> change) {
    /** Hundredths that rounding in shops without small coins may add. */
    private static final long ROUNDING = 4;

    private static final boolean[] NO = {false};
    private static final boolean[] NO_AND_YES = {false, true};
    private static final boolean[] YES_AND_NO = {true, false};

    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checkItems(checks);
        checkTotal(checks);
        checkCash(checks);
        return checks;
    }

    private void checkItems(List<Check> checks) {
        if (items.isEmpty()) {
            return;
        }
        Amount sum = sumOfItems();
        Amount less = sum.plus(sumOfDiscounts());
        Amount subtotalAmount = value(subtotal);
        Amount totalAmount = value(total);
        if (subtotalAmount != null) {
            boolean discounted = !discounts.isEmpty() && !near(sum, subtotalAmount) && near(less, subtotalAmount);
            add(
                    checks,
                    discounted ? "items - discounts = subtotal" : "items = subtotal",
                    discounted ? less : sum,
                    subtotalAmount);
        } else if (totalAmount != null) {
            Amount taxed = less.plus(sumOfTaxes());
            boolean exclusive = !near(less, totalAmount) && near(taxed, totalAmount);
            String left = discounts.isEmpty() ? "items" : "items - discounts";
            add(checks, exclusive ? left + " + tax = total" : left + " = total", exclusive ? taxed : less, totalAmount);
        }
    }

    private void checkTotal(List<Check> checks) {
        Amount subtotalAmount = value(subtotal);
        Amount totalAmount = value(total);
        if (subtotalAmount == null || totalAmount == null) {
            return;
        }
        for (boolean discounted : discounts.isEmpty() ? NO : NO_AND_YES) {
            for (boolean tipped : value(tip) == null ? NO : NO_AND_YES) {
                for (boolean taxed : taxes.isEmpty() ? NO : YES_AND_NO) {
                    Amount left = fromSubtotal(subtotalAmount, discounted, taxed, tipped);
                    if (near(left, totalAmount)) {
                        add(checks, rule(discounted, taxed, tipped), left, totalAmount);
                        return;
                    }
                }
            }
        }
        boolean tipped = value(tip) != null;
        add(checks, rule(false, true, tipped), fromSubtotal(subtotalAmount, false, true, tipped), totalAmount);
    }

    private Amount fromSubtotal(Amount sum, boolean discounted, boolean taxed, boolean tipped) {
        Amount less = discounted ? sum.plus(sumOfDiscounts()) : sum;
        Amount more = taxed ? less.plus(sumOfTaxes()) : less;
        Amount tipAmount = value(tip);
        return tipped && tipAmount != null ? more.plus(tipAmount) : more;
    }

    private static String rule(boolean discounted, boolean taxed, boolean tipped) {
        return "subtotal" + (discounted ? " - discounts" : "") + (taxed ? " + tax" : "") + (tipped ? " + tip" : "")
                + " = total";
    }

    private void checkCash(List<Check> checks) {
        Amount totalAmount = value(total);
        Amount changeAmount = value(change);
        Amount cash = null;
        for (Field<Payment> payment : payments) {
            Payment value = payment.value();
            if (value != null && value.means() == Payment.Means.CASH && value.amount() != null) {
                cash = cash == null ? value.amount() : cash.plus(value.amount());
            }
        }
        if (totalAmount != null && changeAmount != null && cash != null) {
            add(checks, "cash - change = total", cash.minus(changeAmount), totalAmount);
        }
    }

    private static void add(List<Check> checks, String rule, Amount left, Amount right) {
        checks.add(new Check(rule, left, right, near(left, right)));
    }

    private static boolean near(Amount left, Amount right) {
        return Math.abs(left.hundredths() - right.hundredths()) <= ROUNDING;
    }

    private Amount sumOfItems() {
        Amount sum = new Amount(0);
        for (Field<Item> item : items) {
            sum = item.value() == null ? sum : sum.plus(item.value().amount());
        }
        return sum;
    }

    private Amount sumOfDiscounts() {
        Amount sum = new Amount(0);
        for (Field<Amount> discount : discounts) {
            sum = discount.value() == null ? sum : sum.plus(discount.value());
        }
        return sum;
    }

    private Amount sumOfTaxes() {
        Amount sum = new Amount(0);
        for (Field<Tax> tax : taxes) {
            sum = tax.value() == null ? sum : sum.plus(tax.value().amount());
        }
        return sum;
    }

    private static @Nullable Amount value(@Nullable Field<Amount> field) {
        return field == null ? null : field.value();
    }
}
