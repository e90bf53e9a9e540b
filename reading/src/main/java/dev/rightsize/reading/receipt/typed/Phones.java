package dev.rightsize.reading.receipt.typed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone numbers in a row, by a label before them or by the forms of the United States, Spain, France,
 * Germany, Italy, Portugal, the United Kingdom and Malaysia.
 */
public final class Phones {
    private static final String[] LABELS = {
        "tel",
        "telf",
        "tlf",
        "tfno",
        "tfn",
        "telefono",
        "telefon",
        "telephone",
        "telefone",
        "phone",
        "ph",
        "fon",
        "hp",
        "mobile",
        "movil",
        "cell",
        "call",
        "tlm",
        "t",
        "telno",
        "whatsapp",
        "contact",
        "no"
    };
    private static final String[] FAX_LABELS = {"fax", "telefax", "faxno", "f"};
    private static final String MARKS = " -./()";

    private Phones() {}

    /** All telephone numbers, from left to right; never throws. */
    public static List<PhoneMatch> find(String text) {
        String plain = Folding.plain(text);
        String folded = Folding.fold(plain);
        List<PhoneMatch> found = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = isStart(plain, at) ? end(plain, at) : at;
            PhoneMatch match = end > at ? read(plain, folded, at, end) : null;
            if (match != null) {
                found.add(match);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static boolean isStart(String text, int at) {
        char c = text.charAt(at);
        boolean opens = (c == '+' || c == '(') && nextDigit(text, at + 1) - at <= 3;
        boolean digit =
                Digits.is(c) && (at == 0 || ".,:/-#".indexOf(text.charAt(at - 1)) < 0 || !Digits.isAt(text, at - 2));
        return opens || digit;
    }

    private static int nextDigit(String text, int from) {
        int at = from;
        while (at < text.length() && !Digits.isAt(text, at)) {
            at++;
        }
        return at < text.length() ? at : Integer.MAX_VALUE;
    }

    /** Offset after the last digit, with at most three marks between digits. */
    private static int end(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length() && at - end <= 3) {
            char c = text.charAt(at);
            if (Digits.is(c)) {
                end = at + 1;
            } else if (MARKS.indexOf(c) < 0 && !(c == '+' && at <= start + 1)) {
                break;
            }
            at++;
        }
        return end;
    }

    private static @Nullable PhoneMatch read(String text, String folded, int start, int end) {
        boolean fax = Labels.isBefore(folded, start, 5, FAX_LABELS) && !Labels.isBefore(folded, start, 5, "tel");
        boolean labelled = fax || Labels.isBefore(folded, start, 5, LABELS) && !isNumberLabel(folded, start);
        PhoneShape shape = PhoneShape.of(text, start, end);
        int stop = end;
        while (!shape.fits(labelled) && shape.groups() > 1) {
            stop = shape.lastGroupStart();
            shape = PhoneShape.of(text, start, stop);
            stop = shape.end();
        }
        boolean date = !Dates.find(text.substring(start, stop)).isEmpty() && !labelled;
        boolean glued = stop < text.length() && Folding.isLetterOrDigit(text.charAt(stop)) && !labelled;
        if (date || glued || !shape.fits(labelled)) {
            return null;
        }
        return new PhoneMatch(start, stop, shape.dialled(), shape.country(), labelled, fax);
    }

    /** A bare "no" counts only after tel, phone and the like: "Receipt No" does not. */
    private static boolean isNumberLabel(String folded, int start) {
        boolean no = Labels.isBefore(folded, start, 5, "no");
        return no
                && !Labels.isAnywhere(
                        folded, Math.max(0, start - 16), start, "tel", "phone", "fon", "hp", "contact", "mobile");
    }
}
