package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tax and company numbers in a row: Spanish NIF and CIF, European VAT numbers, SIREN and SIRET, partita IVA,
 * Steuernummer, Malaysian GST and company numbers, and whatever follows a label for one.
 */
public final class TaxIds {
    private static final int MIN_DIGITS = 5;
    private static final int MIN_VALUE = 6;
    private static final int MAX_VALUE = 18;

    private TaxIds() {}

    /** All tax numbers, from left to right; never throws. */
    public static List<TaxIdMatch> find(String text) {
        String plain = Folding.plain(text);
        if (Digits.count(plain, 0, plain.length()) < MIN_DIGITS) {
            return List.of();
        }
        List<KeywordMatch> labels = labels(plain);
        List<TaxIdMatch> found = new ArrayList<>();
        for (int at = 0; at < plain.length(); at++) {
            TaxIdMatch match = isStart(plain, at) ? read(plain, at, labels) : null;
            if (match != null) {
                found.add(match);
                at = match.end() - 1;
            }
        }
        return found;
    }

    private static List<KeywordMatch> labels(String text) {
        return Keywords.find(text).stream()
                .filter(match -> match.concept() == Concept.TAX_ID || match.concept() == Concept.TAX)
                .toList();
    }

    private static boolean isStart(String text, int at) {
        boolean word = Folding.isLetterOrDigit(text.charAt(at));
        return word
                && (at == 0
                        || !Folding.isLetterOrDigit(text.charAt(at - 1))
                        || Digits.isAt(text, at) && !Digits.isAt(text, at - 1));
    }

    private static @Nullable TaxIdMatch read(String text, int at, List<KeywordMatch> labels) {
        boolean labelled = isLabelled(labels, at);
        for (TaxIdForm form : TaxIdForm.ALL) {
            int end = form.end(text, at);
            TaxIdMatch match = end < 0 ? null : match(text, at, end, form, labelled);
            if (match != null) {
                return match;
            }
        }
        if (isCompanyNumber(text, at)) {
            int end = companyNumberEnd(text, at);
            return new TaxIdMatch(at, end, compact(text, at, end), "MY", labelled, false);
        }
        return isRightAfter(text, labels, at) ? readAnything(text, at) : null;
    }

    private static @Nullable TaxIdMatch match(String text, int at, int end, TaxIdForm form, boolean labelled) {
        String value = compact(text, at, end);
        boolean verified = form.isVerified(value);
        boolean printedWhole = text.substring(at, end).indexOf(' ') < 0;
        boolean glued = at > 0 && Folding.isLetter(text.charAt(at - 1));
        boolean accepted = labelled || verified && printedWhole && !form.needsLabel() && !glued;
        boolean wrong = form.check() != null && !verified && form.needsLabel();
        return accepted && !wrong ? new TaxIdMatch(at, end, value, form.country(), labelled, verified) : null;
    }

    private static String compact(String text, int start, int end) {
        StringBuilder value = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Folding.isLetterOrDigit(c)) {
                value.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        return value.toString();
    }

    /** A word for tax number before {@code at}, or the name of a tax right before it. */
    private static boolean isLabelled(List<KeywordMatch> labels, int at) {
        return labels.stream()
                .anyMatch(label -> label.end() <= at && (label.concept() == Concept.TAX_ID || at - label.end() <= 12));
    }

    private static boolean isRightAfter(String text, List<KeywordMatch> labels, int at) {
        return labels.stream()
                .anyMatch(label ->
                        label.concept() == Concept.TAX_ID && label.end() <= at && isOnlyMarks(text, label.end(), at));
    }

    private static boolean isOnlyMarks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Folding.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return to - from <= 5;
    }

    /** Malaysian company numbers in parentheses, {@code (123456-X)}, need no label. */
    private static boolean isCompanyNumber(String text, int at) {
        boolean opened = at > 0 && text.charAt(at - 1) == '(';
        int end = companyNumberEnd(text, at);
        return end > 0 && (opened || text.charAt(end - 2) == '-') && Digits.isAt(text, at);
    }

    private static int companyNumberEnd(String text, int at) {
        int end = Digits.end(text, at);
        int letter = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        boolean form = end - at >= 5
                && end - at <= 7
                && letter < text.length()
                && text.charAt(letter) >= 'A'
                && text.charAt(letter) <= 'Z'
                && (letter + 1 == text.length() || !Folding.isLetterOrDigit(text.charAt(letter + 1)));
        return form ? letter + 1 : -1;
    }

    /** Whatever has at least six digits right after a label. */
    private static @Nullable TaxIdMatch readAnything(String text, int at) {
        int end = at;
        while (end < text.length() && (Folding.isLetterOrDigit(text.charAt(end)) || isInner(text, end))) {
            end++;
        }
        String value = compact(text, at, end);
        boolean fits = value.length() >= MIN_VALUE
                && value.length() <= MAX_VALUE
                && Digits.count(value, 0, value.length()) >= MIN_VALUE;
        return fits ? new TaxIdMatch(at, end, value, null, true, false) : null;
    }

    private static boolean isInner(String text, int at) {
        return "-./ ".indexOf(text.charAt(at)) >= 0 && Digits.isAt(text, at - 1) && Digits.isAt(text, at + 1);
    }
}
