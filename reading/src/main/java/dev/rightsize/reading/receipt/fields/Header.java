package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.ClockTime;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.Currencies;
import dev.rightsize.reading.receipt.typed.PhoneMatch;
import dev.rightsize.reading.receipt.typed.Phones;
import dev.rightsize.reading.receipt.typed.ReceiptNumberMatch;
import dev.rightsize.reading.receipt.typed.ReceiptNumbers;
import dev.rightsize.reading.receipt.typed.TaxIdMatch;
import dev.rightsize.reading.receipt.typed.TaxIds;
import dev.rightsize.reading.receipt.typed.TimeMatch;
import dev.rightsize.reading.receipt.typed.Times;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who sold, where and when: address, phone, tax number, time, receipt number, currency. */
public final class Header {
    private static final double FLOOR = 0.3;
    private static final double ADDRESS_FLOOR = 0.5;

    private final PageReading reading;

    public Header(PageReading reading) {
        this.reading = reading;
    }

    /** The rows of the first block of address rows, joined. */
    public @Nullable Field<String> address() {
        List<String> parts = new ArrayList<>();
        double confidence = 0;
        Quad box = null;
        int last = -1;
        for (int row = 0; row < reading.rows(); row++) {
            double probability = reading.roles().of(row, Role.ADDRESS);
            if (probability < ADDRESS_FLOOR || last >= 0 && row > last + 2) {
                continue;
            }
            parts.add(reading.row(row).text());
            confidence += probability;
            box = box == null
                    ? reading.row(row).box()
                    : box.around(reading.row(row).box());
            last = row;
        }
        if (parts.isEmpty()) {
            return null;
        }
        String text = String.join(" ", parts);
        return Field.of(text, text, confidence / parts.size(), box, List.of("rows that look like an address"));
    }

    public @Nullable Field<String> phone() {
        Field<String> best = null;
        for (int row = 0; row < reading.rows(); row++) {
            RowFacts facts = reading.row(row);
            for (PhoneMatch phone : Phones.find(facts.text())) {
                double confidence = reading.roles().of(row, Role.PHONE) * (phone.fax() ? 0.2 : 1);
                if (confidence >= FLOOR && (best == null || confidence > best.confidence())) {
                    best = field(
                            facts,
                            phone.start(),
                            phone.end(),
                            phone.in(facts.text()),
                            confidence,
                            phone.labelled() ? "labelled as telephone" : "written like a telephone number");
                }
            }
        }
        return best;
    }

    public @Nullable Field<String> taxId() {
        Field<String> best = null;
        for (int row = 0; row < reading.rows(); row++) {
            RowFacts facts = reading.row(row);
            for (TaxIdMatch id : TaxIds.find(facts.text())) {
                double sure = id.verified() && id.labelled() ? 0.95 : id.labelled() ? 0.8 : id.verified() ? 0.7 : 0.3;
                double confidence = (reading.roles().of(row, Role.TAX_ID) + sure) / 2;
                if (confidence >= FLOOR && (best == null || confidence > best.confidence())) {
                    best = field(
                            facts,
                            id.start(),
                            id.end(),
                            id.value(),
                            confidence,
                            id.verified() ? "its check digit is right" : "labelled as tax or company number");
                }
            }
        }
        return best;
    }

    public @Nullable Field<ClockTime> time() {
        Field<ClockTime> best = null;
        for (int row = 0; row < reading.rows(); row++) {
            RowFacts facts = reading.row(row);
            for (TimeMatch time : Times.find(facts.text())) {
                double beside = facts.dates().isEmpty() ? 0 : 0.3;
                double probability = Math.min(1, Math.max(reading.roles().of(row, Role.TIME), beside));
                double confidence = probability * (time.weak() ? 0.5 : 1);
                if (confidence >= FLOOR && (best == null || confidence > best.confidence())) {
                    best = Field.of(
                            time.time(),
                            time.in(facts.text()),
                            confidence,
                            facts.box(time.start(), time.end()),
                            List.of(facts.dates().isEmpty() ? "written like a time" : "stands beside a date"));
                }
            }
        }
        return best;
    }

    public @Nullable Field<String> receiptNumber() {
        Field<String> best = null;
        for (int row = 0; row < reading.rows(); row++) {
            RowFacts facts = reading.row(row);
            for (ReceiptNumberMatch number : ReceiptNumbers.find(facts.text())) {
                double confidence = reading.roles().of(row, Role.RECEIPT_NUMBER);
                if (confidence >= FLOOR && (best == null || confidence > best.confidence())) {
                    best = field(
                            facts,
                            number.start(),
                            number.end(),
                            number.value(),
                            confidence,
                            "label '" + number.label() + "'");
                }
            }
        }
        return best;
    }

    /** The currency printed most often; a bare dollar sign is left open. */
    public @Nullable Field<String> currency() {
        List<String> texts = reading.page().rows().stream().map(RowFacts::text).toList();
        List<Currencies.Count> counts = Currencies.count(texts);
        int all = counts.stream().mapToInt(Currencies.Count::count).sum();
        for (Currencies.Count count : counts) {
            if (!count.code().equals(Currencies.DOLLAR)) {
                double confidence = (count.count() + 0.5) / (all + 1);
                return Field.of(
                        count.code(), count.code(), confidence, null, List.of("printed " + count.count() + " times"));
            }
        }
        return null;
    }

    private static Field<String> field(
            RowFacts row, int start, int end, String value, double confidence, String evidence) {
        return Field.of(
                value,
                row.text().substring(start, end),
                Math.min(1, confidence),
                row.box(start, end),
                List.of(evidence));
    }
}
