package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.reading.layout.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of one receipt that was missed or misread, and the step to blame.
 *
 * @param file the image
 * @param field which field
 * @param truth what is printed
 * @param got what was read; null if nothing was
 * @param cause which step went wrong first
 */
public record ReadingError(
        String file,
        ScoredField field,
        String truth,
        @Nullable String got,
        Cause cause) {
    /**
     * Blames a step for a wrong or missing field.
     *
     * <p>A right value printed on the page was read: the choice is wrong, or the rule, if the parsers do not offer it.
     * Otherwise something nearly equal on the page blames the recognition, and nothing of the kind the detection. This
     * is a judgement by strings: where another amount is a digit away from the missing one, it errs.
     *
     * @param page the text as it was read; null if reading failed
     * @return null if the field is right, or the truth does not have it
     */
    public static @Nullable ReadingError of(
            ReceiptVerdict verdict, ScoredField field, @Nullable Page page, TypedValues parsers) {
        FieldVerdict judged = verdict.fields().get(field);
        if (judged == null || judged.accepted()) {
            return null;
        }
        PredictedField given = judged.given();
        return new ReadingError(
                verdict.truth().file(),
                field,
                judged.truth(),
                given == null ? null : given.value(),
                cause(verdict.truth(), field, page, parsers));
    }

    private static Cause cause(ReceiptTruth truth, ScoredField field, @Nullable Page page, TypedValues parsers) {
        if (page == null) {
            return Cause.DETECTION;
        }
        PrintedText text = new PrintedText(page);
        boolean printed = false;
        boolean near = false;
        for (String value : rightValues(truth, field)) {
            if (text.has(field, value)) {
                printed = true;
                if (parsers.offer(field, plain(field, value), page)) {
                    return Cause.CHOICE;
                }
            }
            near |= text.nearlyHas(field, value);
        }
        if (printed) {
            return Cause.RULE;
        }
        return near ? Cause.RECOGNITION : Cause.DETECTION;
    }

    /** A total with a point and two decimals, whatever the set writes. */
    private static String plain(ScoredField field, String value) {
        BigDecimal amount = field == ScoredField.TOTAL ? Cents.parse(value) : null;
        return amount == null ? value : amount.toPlainString();
    }

    private static List<String> rightValues(ReceiptTruth truth, ScoredField field) {
        List<String> values = new ArrayList<>();
        String first = field.of(truth);
        if (first != null) {
            values.add(first);
        }
        if (field == ScoredField.DATE) {
            values.addAll(truth.dateOthers());
        } else if (field == ScoredField.TOTAL) {
            values.addAll(truth.totalOthers());
        }
        return values;
    }
}
