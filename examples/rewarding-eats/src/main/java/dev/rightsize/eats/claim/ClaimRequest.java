package dev.rightsize.eats.claim;

import dev.rightsize.eats.partner.matching.Merchant;
import dev.rightsize.eats.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a phone sends: fields, hashes and what was edited; never the picture.
 *
 * @param read what the phone had read before the member edited it
 * @param edited the fields that the member changed
 * @param by {@code device}, or {@code hand} if the member typed it
 * @param chosenLocationId where the member says it was
 */
public record ClaimRequest(
        ReceiptFields receipt,
        @Nullable ReadFields read,
        @Nullable List<String> edited,
        @Nullable List<Check> checks,
        @Nullable Image image,
        @Nullable Model model,
        String by,
        @Nullable String chosenLocationId,
        @Nullable String dailyCode,
        @Nullable String capturedAt) {
    private static final int MAX_TEXT = 300;
    private static final int MAX_ITEMS = 300;
    private static final long MAX_AMOUNT = 100_000_000;

    public ClaimRequest {
        require(receipt != null, "receipt", "A claim needs a 'receipt'.");
        require("device".equals(by) || "hand".equals(by), "by", "'by' must be 'device' or 'hand'.");
        edited = list("edited", edited, 20);
        checks = list("checks", checks, 50);
        edited.forEach(field -> checkText("edited", field));
        checkText("chosenLocationId", chosenLocationId);
        checkText("dailyCode", dailyCode);
        checkText("capturedAt", capturedAt);
        require(
                "hand".equals(by) || image != null,
                "image",
                "A claim read on a device needs 'image', the picture's hashes.");
    }

    /** Money in minor units, dates as {@code 2026-03-02}, times as {@code 13:45}. */
    public record ReceiptFields(
            @Nullable String kind,
            @Nullable Merchant merchant,
            @Nullable String date,
            @Nullable String time,
            @Nullable String currency,
            @Nullable Long total,
            @Nullable Long subtotal,
            @Nullable List<Tax> taxes,
            @Nullable List<Item> items,
            @Nullable String receiptNumber,
            @Nullable String paymentLast4) {
        public ReceiptFields {
            checkText("kind", kind);
            if (merchant != null) {
                checkText("merchant.name", merchant.name());
                checkText("merchant.address", merchant.address());
                checkText("merchant.phone", merchant.phone());
                checkText("merchant.taxId", merchant.taxId());
            }
            checkText("date", date);
            checkText("time", time);
            checkAmount("total", total);
            checkAmount("subtotal", subtotal);
            taxes = list("taxes", taxes, 20);
            items = list("items", items, MAX_ITEMS);
            checkText("receiptNumber", receiptNumber);
            require(
                    paymentLast4 == null || paymentLast4.matches("\\d{0,4}"),
                    "paymentLast4",
                    "'paymentLast4' is at most four digits.");
            require(
                    currency == null || isCurrency(currency),
                    "currency",
                    "'currency' must be an ISO 4217 code such as EUR.");
        }

        /** Null if it is none. */
        @Nullable
        LocalDate day() {
            try {
                return date == null ? null : LocalDate.parse(date);
            } catch (DateTimeException none) {
                return null;
            }
        }

        /** Null if it is none. */
        @Nullable
        LocalTime clock() {
            try {
                return time == null ? null : LocalTime.parse(time);
            } catch (DateTimeException none) {
                return null;
            }
        }
    }

    public record Item(
            @Nullable String description,
            @Nullable String quantity,
            @Nullable Long unitPrice,
            @Nullable Long amount) {
        public Item {
            checkText("items.description", description);
            checkText("items.quantity", quantity);
            checkAmount("items.unitPrice", unitPrice);
            checkAmount("items.amount", amount);
        }
    }

    public record Tax(
            @Nullable String label,
            @Nullable String rate,
            @Nullable Long amount) {
        public Tax {
            checkText("taxes.label", label);
            checkText("taxes.rate", rate);
            checkAmount("taxes.amount", amount);
        }
    }

    /** @param total in minor units */
    public record ReadFields(
            @Nullable String merchant,
            @Nullable String date,
            @Nullable Long total,
            @Nullable Object confidence) {
        public ReadFields {
            checkText("read.merchant", merchant);
            checkText("read.date", date);
            checkAmount("read.total", total);
        }
    }

    /** An equation on the receipt and whether it holds. */
    public record Check(
            @Nullable String rule,
            @Nullable String left,
            @Nullable String right,
            boolean pass) {
        public Check {
            checkText("checks.rule", rule);
            checkText("checks.left", left);
            checkText("checks.right", right);
        }
    }

    /** @param perceptualHash 64 bits in 16 hexadecimal digits */
    public record Image(String sha256, String perceptualHash, long width, long height, long pages) {
        public Image {
            require(
                    sha256 != null && sha256.matches("[0-9a-f]{64}"),
                    "image.sha256",
                    "'image.sha256' needs 64 hexadecimal digits in lower case.");
            require(
                    perceptualHash != null && perceptualHash.matches("[0-9a-f]{16}"),
                    "image.perceptualHash",
                    "'image.perceptualHash' needs 16 hexadecimal digits in lower case.");
        }
    }

    public record Model(
            @Nullable String name,
            @Nullable String version,
            @Nullable String place) {
        public Model {
            checkText("model.name", name);
            checkText("model.version", version);
            checkText("model.place", place);
        }
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static <T> List<T> list(String field, @Nullable List<T> list, int most) {
        require(
                list == null || list.size() <= most && list.stream().allMatch(Objects::nonNull),
                field,
                "'" + field + "' has more than " + most + " entries, or an empty one.");
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void checkText(String field, @Nullable String text) {
        require(
                text == null
                        || text.length() <= MAX_TEXT
                                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                field,
                "'" + field + "' is longer than " + MAX_TEXT + " characters, or has control characters.");
    }

    private static void checkAmount(String field, @Nullable Long amount) {
        require(
                amount == null || Math.abs(amount) <= MAX_AMOUNT,
                field,
                "'" + field + "' must be in minor units, at most " + MAX_AMOUNT + ".");
    }

    private static void require(boolean holds, String field, String advice) {
        if (!holds) {
            throw Problem.invalid(field, advice);
        }
    }
}
