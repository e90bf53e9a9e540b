package dev.rightsize.reading.receipt.fields;

import dev.rightsize.reading.receipt.Amount;
import dev.rightsize.reading.receipt.CalendarDate;
import dev.rightsize.reading.receipt.Field;
import dev.rightsize.reading.receipt.choice.Candidate;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.Concept;
import dev.rightsize.reading.receipt.typed.DateDecision;
import dev.rightsize.reading.receipt.typed.DateHints;
import dev.rightsize.reading.receipt.typed.DateMatch;
import dev.rightsize.reading.receipt.typed.DateOrder;
import dev.rightsize.reading.receipt.typed.Folding;
import dev.rightsize.reading.receipt.typed.KeywordMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are chosen among weighed candidates. Candidates that say the same add up; a field stays empty where the
 * likeliest value is not likely enough.
 */
public final class ChosenFields {
    private final PageFacts page;

    public ChosenFields(PageFacts page) {
        this.page = page;
    }

    /** The total. */
    public @Nullable Field<Amount> total(List<Candidate<Amount>> candidates, double[] probabilities, double threshold) {
        int best = likeliest(probabilities);
        if (best < 0 || probabilities[best] < threshold) {
            return null;
        }
        Candidate<Amount> total = candidates.get(best);
        List<String> evidence = new ArrayList<>();
        for (KeywordMatch keyword : page.rows().get(total.row()).keywords()) {
            if (keyword.concept() == Concept.TOTAL || keyword.concept() == Concept.GRAND_TOTAL) {
                evidence.add("label '" + keyword.in(page.rows().get(total.row()).text()) + "'");
            }
        }
        int times = page.timesPrinted(total.value().hundredths());
        if (times > 1) {
            evidence.add("printed " + times + " times");
        }
        if (total.value().hundredths() == page.largest()) {
            evidence.add("largest amount");
        }
        return Field.of(total.value(), total.raw(), probabilities[best], total.box(), evidence);
    }

    /** The merchant's name; longer and shorter forms of it count for each other. */
    public @Nullable Field<String> merchant(
            List<Candidate<String>> candidates, double[] probabilities, double threshold) {
        int best = likeliest(probabilities);
        if (best < 0) {
            return null;
        }
        Candidate<String> merchant = candidates.get(best);
        String letters = Folding.letters(merchant.value());
        double confidence = 0;
        int forms = 0;
        for (int i = 0; i < probabilities.length; i++) {
            String other = Folding.letters(candidates.get(i).value());
            if (i == best
                    || letters.length() >= 5
                            && other.length() >= 5
                            && (other.contains(letters) || letters.contains(other))) {
                confidence += probabilities[i];
                forms++;
            }
        }
        if (confidence < threshold) {
            return null;
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(merchant.row() == 0 ? "first row" : "row " + (merchant.row() + 1));
        if (forms > 1) {
            evidence.add("found in " + forms + " forms");
        }
        return Field.of(merchant.value(), merchant.raw(), Math.min(1, confidence), merchant.box(), evidence);
    }

    /** The day of purchase; without a value if day and month cannot be told apart. */
    public @Nullable Field<CalendarDate> date(
            List<Candidate<DateMatch>> candidates, double[] probabilities, double threshold) {
        int best = likeliest(probabilities);
        if (best < 0) {
            return null;
        }
        Candidate<DateMatch> chosen = candidates.get(best);
        double confidence = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (candidates.get(i).value().date().equals(chosen.value().date())) {
                confidence += probabilities[i];
            }
        }
        if (confidence < threshold) {
            return null;
        }
        List<DateMatch> all = candidates.stream().map(Candidate::value).toList();
        DateHints hints = DateHints.of(page.rows().stream().map(RowFacts::text).toList());
        DateDecision decision = DateOrder.decide(chosen.value(), all, hints);
        List<CalendarDate> others = decision.readings().stream()
                .filter(reading -> !reading.equals(decision.date()))
                .toList();
        return new Field<>(
                decision.date(),
                chosen.raw(),
                Math.min(1, confidence),
                chosen.box(),
                evidence(chosen, decision),
                others);
    }

    private static List<String> evidence(Candidate<DateMatch> chosen, DateDecision decision) {
        List<String> evidence = new ArrayList<>();
        if (chosen.value().labelled()) {
            evidence.add("labelled as date");
        }
        evidence.addAll(decision.evidence());
        return evidence;
    }

    private static int likeliest(double[] probabilities) {
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (best < 0 || probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }
}
