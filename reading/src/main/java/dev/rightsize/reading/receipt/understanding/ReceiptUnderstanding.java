package dev.rightsize.reading.receipt.understanding;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.Check;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Item;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Payment;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.Receipt;
import dev.rightsize.reading.receipt.Tax;
import dev.rightsize.reading.receipt.choice.Candidate;
import dev.rightsize.reading.receipt.choice.ChoiceModel;
import dev.rightsize.reading.receipt.choice.DateCandidates;
import dev.rightsize.reading.receipt.choice.MerchantCandidates;
import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.choice.TotalCandidates;
import dev.rightsize.reading.receipt.fields.Arithmetic;
import dev.rightsize.reading.receipt.fields.ChosenFields;
import dev.rightsize.reading.receipt.fields.Header;
import dev.rightsize.reading.receipt.fields.Items;
import dev.rightsize.reading.receipt.fields.PageReading;
import dev.rightsize.reading.receipt.fields.SumLines;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RoleModel;
import dev.rightsize.reading.receipt.typed.DateMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the lines of a page to a receipt: a network tells what each row is for, candidates for merchant, date and total
 * are weighed against each other, the other fields follow from the rows' roles, and the arithmetic is checked.
 *
 * <pre>{@code
 * Reading reading = new ReceiptUnderstanding(engine, choices).read(page);
 * if (reading instanceof Receipt receipt && receipt.total() != null) { … }
 * }</pre>
 */
public final class ReceiptUnderstanding {
    /** Name by which the engine knows the network that chooses the merchant. */
    public static final String MERCHANT_MODEL = "receipt-merchant";
    /** Name by which the engine knows the network that chooses the date. */
    public static final String DATE_MODEL = "receipt-date";
    /** Name by which the engine knows the network that chooses the total. */
    public static final String TOTAL_MODEL = "receipt-total";

    private final RoleModel roleModel;
    private final ChoiceModel merchantModel;
    private final ChoiceModel dateModel;
    private final ChoiceModel totalModel;
    private final Choices choices;

    public ReceiptUnderstanding(Engine engine, Choices choices) {
        this.choices = choices;
        roleModel = new RoleModel(engine);
        merchantModel =
                new ChoiceModel(engine, MERCHANT_MODEL, choices.merchant().temperature());
        dateModel = new ChoiceModel(engine, DATE_MODEL, choices.date().temperature());
        totalModel = new ChoiceModel(engine, TOTAL_MODEL, choices.total().temperature());
    }

    /** Reads the page as a receipt, or says why it is none. */
    public Reading read(Page page) {
        PageFacts facts = PageFacts.of(page);
        RowRoles roles = new RowRoles(roleModel.probabilities(facts));
        NotAReceipt not = Recognition.notAReceipt(facts, roles);
        return not != null ? not : receipt(facts, roles);
    }

    private Receipt receipt(PageFacts facts, RowRoles roles) {
        PageReading reading = new PageReading(facts, roles);
        ChosenFields chosen = new ChosenFields(facts);
        List<Candidate<String>> merchants = MerchantCandidates.of(facts, roles);
        List<Candidate<DateMatch>> dates = DateCandidates.of(facts, roles);
        List<Candidate<Amount>> totals = TotalCandidates.of(facts, roles);
        Field<Amount> total = chosen.total(
                totals, totalModel.probabilities(totals), choices.total().threshold());
        Header header = new Header(reading);
        SumLines sums = new SumLines(reading);
        Field<Amount> subtotal = sums.subtotal();
        List<Field<Amount>> discounts = sums.discounts();
        List<Field<Tax>> taxes = sums.taxes();
        List<Field<Item>> items = new Items(reading).find(targets(subtotal, total, taxes, discounts));
        Field<Amount> tip = sums.tip();
        List<Field<Payment>> payments = sums.payments();
        Field<Amount> change = sums.change();
        List<Check> checks = new Arithmetic(items, subtotal, discounts, taxes, tip, total, payments, change).checks();
        return new Receipt(
                chosen.merchant(
                        merchants,
                        merchantModel.probabilities(merchants),
                        choices.merchant().threshold()),
                header.address(),
                header.phone(),
                header.taxId(),
                chosen.date(
                        dates, dateModel.probabilities(dates), choices.date().threshold()),
                header.time(),
                header.currency(),
                header.receiptNumber(),
                items,
                subtotal,
                discounts,
                taxes,
                tip,
                total,
                payments,
                change,
                checks);
    }

    /** What the items may add up to. */
    private static List<Amount> targets(
            @Nullable Field<Amount> subtotal,
            @Nullable Field<Amount> total,
            List<Field<Tax>> taxes,
            List<Field<Amount>> discounts) {
        List<Amount> targets = new ArrayList<>();
        if (subtotal != null && subtotal.value() != null) {
            targets.add(subtotal.value());
        }
        if (total != null && total.value() != null) {
            Amount rest = total.value();
            targets.add(rest);
            for (Field<Tax> tax : taxes) {
                if (tax.value() != null) {
                    rest = rest.minus(tax.value().amount());
                    targets.add(rest);
                }
            }
            for (Field<Amount> discount : discounts) {
                if (discount.value() != null) {
                    targets.add(total.value().minus(discount.value()));
                }
            }
        }
        return targets;
    }
}
