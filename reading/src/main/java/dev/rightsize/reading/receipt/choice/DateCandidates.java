package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.Figures;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.Concept;
import dev.rightsize.reading.receipt.typed.DateForm;
import dev.rightsize.reading.receipt.typed.DateMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dates that may be the day of purchase: every date of the page. */
public final class DateCandidates {
    private static final List<Role> ROLES =
            List.of(Role.DATE, Role.TIME, Role.RECEIPT_NUMBER, Role.TAX_ID, Role.PHONE, Role.ADDRESS, Role.OTHER);
    private static final List<Concept> CONCEPTS = List.of(
            Concept.DATE,
            Concept.TIME,
            Concept.RECEIPT_NUMBER,
            Concept.TAX_ID,
            Concept.PHONE,
            Concept.TABLE,
            Concept.SERVER_CASHIER,
            Concept.REFUND,
            Concept.CARD_SLIP,
            Concept.LOYALTY,
            Concept.ADDRESS,
            Concept.GREETING);

    private DateCandidates() {}

    /** The candidates of a page, from top to bottom. */
    public static List<Candidate<DateMatch>> of(PageFacts page, RowRoles roles) {
        Map<String, Integer> timesPrinted = new HashMap<>();
        int latest = 0;
        for (RowFacts row : page.rows()) {
            for (DateMatch date : row.dates()) {
                timesPrinted.merge(date.date().toString(), 1, Integer::sum);
                latest = Math.max(latest, date.weak() ? 0 : date.date().year());
            }
        }
        List<Candidate<DateMatch>> candidates = new ArrayList<>();
        for (int row = 0; row < page.rows().size(); row++) {
            RowFacts facts = page.rows().get(row);
            for (DateMatch date : facts.dates()) {
                List<Double> figures = new ArrayList<>();
                addContext(page, roles, row, figures);
                figures.add(Figures.sureness(facts.confidence(date.start(), date.end())));
                addForm(date, figures);
                figures.add(Math.min(4, timesPrinted.getOrDefault(date.date().toString(), 1)) / 3.0);
                figures.add(Math.min(4, timesPrinted.size()) / 3.0);
                figures.add(Math.max(-1, (date.date().year() - latest) / 5.0));
                figures.add(1.0 / (1 + candidates.size()));
                figures.add(timeFollows(facts.text(), date.end()) ? 1.0 : 0);
                figures.add((double) (date.end() - date.start()) / facts.text().length());
                candidates.add(new Candidate<>(
                        date, date.in(facts.text()), facts.box(date.start(), date.end()), row, Figures.array(figures)));
            }
        }
        return candidates;
    }

    private static void addContext(PageFacts page, RowRoles roles, int row, List<Double> figures) {
        for (Role role : ROLES) {
            figures.add(roles.of(row, role));
        }
        for (Concept concept : CONCEPTS) {
            figures.add(page.rows().get(row).strength(concept));
        }
        figures.add(row == 0 ? 0.0 : page.rows().get(row - 1).strength(Concept.DATE));
        figures.add(page.relativeY(page.rows().get(row).box().centreY()));
        figures.add(roles.likeliest(Role.DATE) == row ? 1.0 : 0);
    }

    private static void addForm(DateMatch date, List<Double> figures) {
        for (DateForm form : DateForm.values()) {
            figures.add(date.form() == form ? 1.0 : 0);
        }
        figures.add(date.labelled() ? 1.0 : 0);
        figures.add(date.weak() ? 1.0 : 0);
        figures.add(date.repaired() ? 1.0 : 0);
        figures.add(date.yearDigits() == 4 ? 1.0 : 0);
        figures.add(date.weekday() > 0 ? 1.0 : 0);
        figures.add(date.isAmbiguous() ? 1.0 : 0);
        figures.add(date.date().year() < 2000 || date.date().year() > 2035 ? 1.0 : 0);
        figures.add("/-.".indexOf(date.separator()) / 2.0);
    }

    private static boolean timeFollows(String text, int from) {
        int colon = text.indexOf(':', from);
        return colon > 0
                && colon - from <= 6
                && colon + 1 < text.length()
                && Character.isDigit(text.charAt(colon - 1))
                && Character.isDigit(text.charAt(colon + 1));
    }
}
