package dev.rightsize.reading.receipt.rows;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.AmountMatch.Mark;
import dev.rightsize.reading.receipt.typed.Concept;
import java.util.ArrayList;
import java.util.List;

/** A row as numbers for the role network: where it stands, how it looks, what was found in it. */
public final class RowFigures {
    private static final Concept[] CONCEPTS = Concept.values();

    private RowFigures() {}

    /** Figures of each row of a page; all rows have as many. */
    public static float[][] of(PageFacts page) {
        float[][] figures = new float[page.rows().size()][];
        for (int i = 0; i < figures.length; i++) {
            List<Double> row = new ArrayList<>();
            addPlace(page, i, row);
            addLook(page.rows().get(i), row);
            addAmounts(page, page.rows().get(i), row);
            for (Concept concept : CONCEPTS) {
                row.add(page.rows().get(i).strength(concept));
            }
            figures[i] = Figures.array(row);
        }
        return figures;
    }

    private static void addPlace(PageFacts page, int index, List<Double> figures) {
        RowFacts row = page.rows().get(index);
        Quad box = row.box();
        int last = page.rows().size() - 1;
        double above =
                index == 0 ? page.top() : page.rows().get(index - 1).box().bottom();
        double below =
                index == last ? page.bottom() : page.rows().get(index + 1).box().top();
        figures.add(page.relativeY(box.centreY()));
        figures.add(1.0 / (1 + index));
        figures.add(1.0 / (1 + last - index));
        figures.add(Math.min(2, index / 10.0));
        figures.add(page.relativeX(box.left()));
        figures.add(page.relativeX(box.right()));
        figures.add(Math.abs(page.relativeX(box.left()) + page.relativeX(box.right()) - 1));
        figures.add(Math.min(4, row.height() / page.height()) - 1);
        figures.add(Figures.squash((box.top() - above) / page.height()));
        figures.add(Figures.squash((below - box.bottom()) / page.height()));
        figures.add(Math.min(5, row.row().cells().size()) / 3.0);
        figures.add(page.rows().size() / 50.0);
    }

    private static void addLook(RowFacts row, List<Double> figures) {
        String text = row.text();
        int digits = 0;
        int upper = 0;
        int lower = 0;
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            spaces += c == ' ' ? 1 : 0;
        }
        double length = Math.max(1, text.length());
        figures.add(Math.min(60, length) / 40);
        figures.add(digits / length);
        figures.add(upper / length);
        figures.add(lower / length);
        figures.add((length - digits - upper - lower - spaces) / length);
        figures.add(spaces / length);
        figures.add(row.confidence());
        figures.add(text.indexOf(':') >= 0 ? 1.0 : 0);
        figures.add(text.indexOf('#') >= 0 ? 1.0 : 0);
        figures.add(!text.isEmpty() && Character.isDigit(text.charAt(0)) ? 1.0 : 0);
        figures.add(Figures.longestDigits(text) / 10.0);
        figures.add(row.dates().isEmpty() ? 0.0 : row.dates().get(0).weak() ? 0.5 : 1);
        figures.add(Figures.looksLikeTime(text) ? 1.0 : 0);
    }

    private static void addAmounts(PageFacts page, RowFacts row, List<Double> figures) {
        int money = 0;
        int integers = 0;
        double[] marks = new double[Mark.values().length];
        for (AmountMatch amount : row.amounts()) {
            money += amount.looksLikeMoney() ? 1 : 0;
            integers += amount.is(Mark.INTEGER) ? 1 : 0;
            for (Mark mark : amount.marks()) {
                marks[mark.ordinal()] = 1;
            }
        }
        figures.add(Math.min(3, money) / 2.0);
        figures.add(Math.min(3, integers) / 2.0);
        for (double mark : marks) {
            figures.add(mark);
        }
        AmountMatch last = row.lastMoney();
        long value = last == null ? 0 : last.hundredths();
        figures.add(last == null ? 0.0 : 1);
        figures.add(last != null && last.end() >= row.text().length() - 2 ? 1.0 : 0);
        figures.add(
                last == null
                        ? 0.0
                        : page.relativeX(row.box(last.start(), last.end()).right()));
        figures.add(Math.log1p(Math.abs(value) / 100.0) / 5);
        figures.add(page.largest() == 0 ? 0.0 : Math.min(1, (double) Math.abs(value) / page.largest()));
        figures.add(last != null && value == page.largest() ? 1.0 : 0);
        figures.add(last != null && value == 0 ? 1.0 : 0);
        figures.add(last == null ? 0.0 : Math.min(4, page.timesPrinted(value)) / 3.0);
    }
}
