package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.receipt.Role;
import dev.rightsize.reading.receipt.rows.Figures;
import dev.rightsize.reading.receipt.rows.PageFacts;
import dev.rightsize.reading.receipt.rows.RowFacts;
import dev.rightsize.reading.receipt.typed.Concept;
import dev.rightsize.reading.receipt.typed.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that may be the merchant's name: rows and pairs of rows where the head of a receipt usually stands or where the
 * role network sees a name, their parts, the names in web and mail addresses and in thanks.
 */
public final class MerchantCandidates {
    private static final int HEAD_ROWS = 9;
    private static final int EXTRA_ROWS = 4;
    private static final int MAX_LENGTH = 70;
    private static final List<Role> ROLES = List.of(
            Role.MERCHANT,
            Role.ADDRESS,
            Role.PHONE,
            Role.TAX_ID,
            Role.DATE,
            Role.RECEIPT_NUMBER,
            Role.ITEM,
            Role.TOTAL,
            Role.OTHER);
    private static final List<Concept> CONCEPTS = List.of(
            Concept.LEGAL_FORM,
            Concept.FOOD_BUSINESS,
            Concept.SHOP,
            Concept.ADDRESS,
            Concept.GREETING,
            Concept.WEB,
            Concept.PHONE,
            Concept.TAX_ID,
            Concept.DATE,
            Concept.RECEIPT_NUMBER,
            Concept.ITEM_HEADER,
            Concept.TOTAL,
            Concept.SERVER_CASHIER,
            Concept.TABLE,
            Concept.CARD_SLIP,
            Concept.NO_RECEIPT);

    /** Where a text was taken from. */
    private enum Origin {
        ROW,
        PART,
        /** The beginning of a row, up to a mark, a number or a label. */
        STEM,
        FIRST_WORD,
        PAIR,
        TRIPLE,
        WEB,
        THANKS
    }

    private record Span(String text, int first, int last, Quad box, Origin origin) {}

    private MerchantCandidates() {}

    /** The candidates of a page; a text stands only once. */
    public static List<Candidate<String>> of(PageFacts page, RowRoles roles) {
        List<Span> spans = new ArrayList<>();
        for (int row : likelyRows(page, roles)) {
            addRow(page, row, spans);
        }
        List<String> domains = new ArrayList<>();
        for (int row = 0; row < page.rows().size(); row++) {
            addWeb(page.rows().get(row), row, spans, domains);
            addThanks(page.rows().get(row), row, spans);
        }
        Set<String> seen = new HashSet<>();
        List<Candidate<String>> candidates = new ArrayList<>();
        for (Span span : spans) {
            String letters = Folding.letters(span.text);
            if (letters.length() >= 2 && letters.length() <= MAX_LENGTH && seen.add(letters)) {
                candidates.add(new Candidate<>(
                        span.text,
                        span.text,
                        span.box,
                        span.first,
                        figures(page, roles, span, domains, candidates.size())));
            }
        }
        return candidates;
    }

    private static List<Integer> likelyRows(PageFacts page, RowRoles roles) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(HEAD_ROWS, page.rows().size()); row++) {
            rows.add(row);
        }
        List<Integer> others = new ArrayList<>();
        for (int row = HEAD_ROWS; row < page.rows().size(); row++) {
            if (roles.of(row, Role.MERCHANT) > 0.1) {
                others.add(row);
            }
        }
        others.sort(Comparator.comparingDouble(row -> -roles.of(row, Role.MERCHANT)));
        rows.addAll(others.subList(0, Math.min(EXTRA_ROWS, others.size())));
        return rows;
    }

    private static void addRow(PageFacts page, int row, List<Span> spans) {
        RowFacts facts = page.rows().get(row);
        spans.add(new Span(Names.trim(facts.text()), row, row, facts.box(), Origin.ROW));
        if (facts.row().cells().size() > 1) {
            for (TextLine cell : facts.row().cells()) {
                spans.add(new Span(Names.trim(cell.text()), row, row, cell.box(), Origin.PART));
            }
        }
        String stem = Names.trim(facts.text().substring(0, Names.stemEnd(facts)));
        spans.add(new Span(stem, row, row, facts.box(0, stem.length()), Origin.STEM));
        String first = facts.row().cells().get(0).words().isEmpty()
                ? ""
                : facts.row().cells().get(0).words().get(0).text();
        spans.add(new Span(Names.trim(first), row, row, facts.box(0, first.length()), Origin.FIRST_WORD));
        addJoined(page, row, 1, Origin.PAIR, spans);
        addJoined(page, row, 2, Origin.TRIPLE, spans);
    }

    /** The row together with {@code more} rows below it. */
    private static void addJoined(PageFacts page, int row, int more, Origin origin, List<Span> spans) {
        if (row + more < page.rows().size()) {
            StringBuilder text = new StringBuilder(page.rows().get(row).text());
            Quad box = page.rows().get(row).box();
            for (int next = row + 1; next <= row + more; next++) {
                text.append(' ').append(page.rows().get(next).text());
                box = box.around(page.rows().get(next).box());
            }
            spans.add(new Span(Names.trim(text.toString()), row, row + more, box, origin));
        }
    }

    private static void addWeb(RowFacts row, int index, List<Span> spans, List<String> domains) {
        for (String name : Names.domains(row.text())) {
            spans.add(new Span(name, index, index, row.box(), Origin.WEB));
            domains.add(name);
        }
    }

    private static void addThanks(RowFacts row, int index, List<Span> spans) {
        String name = Names.afterThanks(row.text());
        if (!name.isEmpty()) {
            spans.add(new Span(name, index, index, row.box(), Origin.THANKS));
        }
    }

    private static float[] figures(PageFacts page, RowRoles roles, Span span, List<String> domains, int index) {
        List<Double> figures = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            figures.add(span.origin == origin ? 1.0 : 0);
        }
        for (Role role : ROLES) {
            figures.add((roles.of(span.first, role) + roles.of(span.last, role)) / 2);
        }
        figures.add(Math.min(roles.of(span.first, Role.MERCHANT), roles.of(span.last, Role.MERCHANT)));
        figures.add(
                roles.likeliest(Role.MERCHANT) >= span.first && roles.likeliest(Role.MERCHANT) <= span.last ? 1.0 : 0);
        for (int neighbour : new int[] {span.first - 1, span.last + 1}) {
            figures.add(roles.of(neighbour, Role.MERCHANT));
            figures.add(roles.of(neighbour, Role.ADDRESS));
            figures.add(roles.of(neighbour, Role.TAX_ID));
        }
        figures.add(roles.most(0, span.first - 1, Role.MERCHANT));
        figures.add(roles.most(0, span.first - 1, Role.ADDRESS));
        RowFacts first = page.rows().get(span.first);
        RowFacts last = page.rows().get(span.last);
        for (Concept concept : CONCEPTS) {
            figures.add(Math.max(first.strength(concept), last.strength(concept)));
        }
        figures.add(last.strength(Concept.LEGAL_FORM));
        addLook(page, span, first, last, figures);
        addEchoes(page, span, domains, figures);
        figures.add(1.0 / (1 + index));
        return Figures.array(figures);
    }

    private static void addLook(PageFacts page, Span span, RowFacts first, RowFacts last, List<Double> figures) {
        figures.add(1.0 / (1 + span.first));
        figures.add(span.first == 0 ? 1.0 : 0);
        figures.add(page.relativeY(first.box().centreY()));
        double height = span.origin == Origin.PART ? span.box.textHeight() : first.height();
        figures.add(Math.min(4, height / page.height()) - 1);
        figures.add(Math.min(4, last.height() / page.height()) - 1);
        double tallest = 0;
        for (int row = 0; row < Math.min(HEAD_ROWS, page.rows().size()); row++) {
            tallest = Math.max(tallest, page.rows().get(row).height());
        }
        figures.add(tallest == 0 ? 0.0 : height / tallest);
        figures.add(Math.abs(page.relativeX(span.box.left()) + page.relativeX(span.box.right()) - 1));
        figures.add(page.relativeX(span.box.right()) - page.relativeX(span.box.left()));
        String letters = Folding.letters(span.text);
        int digits = 0;
        int upper = 0;
        for (int i = 0; i < span.text.length(); i++) {
            digits += Character.isDigit(span.text.charAt(i)) ? 1 : 0;
            upper += Character.isUpperCase(span.text.charAt(i)) ? 1 : 0;
        }
        double length = Math.max(1, letters.length());
        figures.add(Math.min(50, length) / 25);
        figures.add(digits / length);
        figures.add(upper / length);
        figures.add(letters.length() < 4 ? 1.0 : 0);
        figures.add(Math.min(6, Names.words(span.text)) / 3.0);
        figures.add((first.confidence() + last.confidence()) / 2);
        figures.add(span.text.indexOf(':') >= 0 ? 1.0 : 0);
        figures.add(first.lastMoney() == null ? 0.0 : 1);
    }

    /** How much of the name is found again in web addresses and elsewhere on the page. */
    private static void addEchoes(PageFacts page, Span span, List<String> domains, List<Double> figures) {
        double domain = 0;
        for (String name : domains) {
            domain = Math.max(domain, Names.echo(span.text, name));
        }
        double elsewhere = 0;
        int rows = 0;
        for (int row = 0; row < page.rows().size(); row++) {
            if (row < span.first || row > span.last) {
                double echo = Names.echo(span.text, page.rows().get(row).text());
                elsewhere = Math.max(elsewhere, echo);
                rows += echo > 0.8 ? 1 : 0;
            }
        }
        figures.add(domain);
        figures.add(domains.isEmpty() ? 0.0 : 1);
        figures.add(elsewhere);
        figures.add(Math.min(3, rows) / 2.0);
    }
}
