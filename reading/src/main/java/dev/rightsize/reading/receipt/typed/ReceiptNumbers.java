package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the number after a label such as {@code Invoice No}, {@code Chk}, {@code Factura}, {@code Beleg-Nr.}. */
public final class ReceiptNumbers {
    private static final int MAX_LENGTH = 30;
    /** Words for "number" between the label and its value. */
    private static final String[] NUMBER_WORDS = {
        "number", "numero", "num", "nro", "no", "nr", "nbr", "n", "id", "date", "simplificada", "de"
    };

    private ReceiptNumbers() {}

    /** All receipt numbers, from left to right; never throws. */
    public static List<ReceiptNumberMatch> find(String text) {
        String plain = Folding.plain(text);
        if (Digits.count(plain, 0, plain.length()) == 0) {
            return List.of();
        }
        List<ReceiptNumberMatch> found = new ArrayList<>();
        for (KeywordMatch label : Keywords.find(plain)) {
            if (label.concept() == Concept.RECEIPT_NUMBER && isAfterLast(found, label.start())) {
                add(plain, label.end(), label.keyword(), found);
            }
        }
        if (found.isEmpty() && plain.strip().startsWith("#")) {
            add(plain, plain.indexOf('#') + 1, "#", found);
        }
        return found;
    }

    private static boolean isAfterLast(List<ReceiptNumberMatch> found, int start) {
        return found.isEmpty() || start >= found.get(found.size() - 1).end();
    }

    private static void add(String text, int labelEnd, String label, List<ReceiptNumberMatch> found) {
        ReceiptNumberMatch match = value(text, afterNumberWords(text, labelEnd), label);
        if (match != null) {
            found.add(match);
        }
    }

    private static int afterNumberWords(String text, int labelEnd) {
        String folded = Folding.fold(text);
        int at = skipMarks(text, labelEnd);
        for (int i = 0; i < NUMBER_WORDS.length; i++) {
            String word = NUMBER_WORDS[i];
            int after = at + word.length();
            if (folded.startsWith(word, at) && (after == text.length() || !Folding.isLetter(text.charAt(after)))) {
                at = skipMarks(text, after);
                i = -1;
            }
        }
        return at;
    }

    private static int skipMarks(String text, int from) {
        int at = from;
        while (at < text.length() && !Folding.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '$') {
            at++;
        }
        return at;
    }

    /** Letters, digits and inner marks with at least one digit, and neither a date nor money. */
    private static @Nullable ReceiptNumberMatch value(String text, int start, String label) {
        int end = start;
        while (end < text.length() && isPart(text, end)) {
            end++;
        }
        String value = text.substring(start, end);
        boolean fits = end > start && end - start <= MAX_LENGTH && Digits.count(value, 0, value.length()) > 0;
        boolean other = Amounts.find(value).stream().anyMatch(amount -> amount.decimals() == 2)
                || Dates.find(value).stream().anyMatch(date -> !date.weak() && date.end() == value.length())
                || end < text.length() && text.charAt(end) == ':' && Digits.isAt(text, end + 1);
        return fits && !other ? new ReceiptNumberMatch(start, end, value, label) : null;
    }

    private static boolean isPart(String text, int at) {
        if (Folding.isLetterOrDigit(text.charAt(at))) {
            return true;
        }
        boolean inner = at + 1 < text.length() && Folding.isLetterOrDigit(text.charAt(at + 1));
        return inner && "-/._".indexOf(text.charAt(at)) >= 0;
    }
}
