package dev.rightsize.reading.receipt;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.receipt.choice.RowRoles;
import dev.rightsize.reading.receipt.fields.PageReading;
import dev.rightsize.reading.receipt.rows.PageFacts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Pages as a typewriter would print them: 10 pixels a character, rows 20 high and 30 apart, the first cell of a row on
 * the left at 10, the last of several on the right up to 410, others from 210 on.
 *
 * <pre>{@code
 * PageReading reading = PageFixture.reading(
 *         row("Coffee", "2.50").as(Role.ITEM, Role.ITEM_PRICE),
 *         row("TOTAL", "2.50").as(Role.TOTAL));
 * }</pre>
 */
public final class PageFixture {
    public static final double SURE = 0.9;
    private static final float CHARACTER = 10;

    private PageFixture() {}

    /** What is printed in one row, and what the role network will say about it. */
    public static final class Printed {
        private final List<String> cells;
        private final Map<Role, Double> roles = new EnumMap<>(Role.class);
        private float height = 20;

        private Printed(String... cells) {
            this.cells = List.of(cells);
        }

        public Printed as(Role... surely) {
            for (Role role : surely) {
                roles.put(role, SURE);
            }
            return this;
        }

        public Printed as(Role role, double probability) {
            roles.put(role, probability);
            return this;
        }

        public Printed high(float pixels) {
            height = pixels;
            return this;
        }

        private Row at(float top) {
            List<TextLine> lines = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                float width = cells.get(i).length() * CHARACTER;
                float left = i == 0 ? 10 : i == cells.size() - 1 ? 410 - width : 110 + 100 * i;
                lines.add(line(cells.get(i), left, top, height));
            }
            return new Row(lines);
        }

        private float[] probabilities() {
            float[] probabilities = new float[Role.values().length];
            roles.forEach((role, probability) -> probabilities[role.ordinal()] = probability.floatValue());
            return probabilities;
        }
    }

    public static Printed row(String... cells) {
        return new Printed(cells);
    }

    public static Page page(Printed... rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            all.add(rows[i].at(30f * i));
        }
        return new Page(420, 30 * rows.length + 20, 0, all);
    }

    public static PageFacts facts(Printed... rows) {
        return PageFacts.of(page(rows));
    }

    public static float[][] probabilities(Printed... rows) {
        float[][] probabilities = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = rows[i].probabilities();
        }
        return probabilities;
    }

    public static RowRoles roles(Printed... rows) {
        return new RowRoles(probabilities(rows));
    }

    public static PageReading reading(Printed... rows) {
        return new PageReading(facts(rows), roles(rows));
    }

    /** A piece of text with one word box for each run of characters between spaces. */
    public static TextLine line(String text, float left, float top, float height) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ", -1)) {
            float begin = left + at * CHARACTER;
            if (!word.isEmpty()) {
                Quad box = Quad.rectangle(begin, top, begin + word.length() * CHARACTER, top + height);
                words.add(new Word(word, box, 0.9f));
            }
            at += word.length() + 1;
        }
        Quad box = Quad.rectangle(left, top, left + text.length() * CHARACTER, top + height);
        return new TextLine(text, box, 0.9f, words);
    }
}
