package dev.rightsize.reading.receipt;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Pages that no reader of text would give: any characters, boxes of no size, turned over, far outside. */
public final class AnyPages {
    private static final List<String> PRINTED = List.of(
            "TOTAL",
            "12.34",
            "1.234,50 €",
            "$5",
            "-3,00",
            "10%",
            "18/05/2019",
            "05.04.18 19:05",
            "2 x 3.50",
            "0,485 kg",
            "www.bar-sol.es",
            "Thank you for visiting ",
            "CIF B12345674",
            "Tel. 93 123 45 67",
            "Ticket Nr. 0042",
            "IVA 10%",
            "Subtotal",
            "CASH",
            "CHANGE",
            "VISA ****1234",
            "Coffee",
            "#",
            "@",
            ".",
            "x",
            "\u0000\u0007\t\n",
            "99999999999999999.99",
            "東京ラーメン",
            "\uD83C\uDF55",
            "\uD83C",
            "\u200F\u0301");

    private AnyPages() {}

    /** Up to {@code mostRows} rows; every number is finite. */
    public static Arbitrary<Page> ofFiniteNumbers(int mostRows) {
        return Arbitraries.randomValue(random -> page(random, mostRows, false));
    }

    /** Up to {@code mostRows} rows; numbers that are none occur. */
    public static Arbitrary<Page> ofAnyNumbers(int mostRows) {
        return Arbitraries.randomValue(random -> page(random, mostRows, true));
    }

    private static Page page(Random random, int mostRows, boolean wild) {
        int most = random.nextInt(10) == 0 ? mostRows : Math.min(mostRows, 30);
        List<Row> rows = new ArrayList<>();
        for (int row = random.nextInt(most + 1); row > 0; row--) {
            List<TextLine> cells = new ArrayList<>();
            for (int cell = random.nextInt(3); cell >= 0; cell--) {
                cells.add(line(text(random), random, wild));
            }
            rows.add(new Row(cells));
        }
        return new Page(1000, 2000, 0, rows);
    }

    private static TextLine line(String text, Random random, boolean wild) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(new Word(word, box(random, wild), confidence(random, wild)));
            }
        }
        return new TextLine(text, box(random, wild), confidence(random, wild), words);
    }

    private static String text(Random random) {
        if (random.nextInt(10) == 0) {
            return random.ints(random.nextInt(40), 0, 0x10000)
                    .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                    .toString();
        }
        List<String> parts = new ArrayList<>();
        for (int part = random.nextInt(4); part > 0; part--) {
            parts.add(PRINTED.get(random.nextInt(PRINTED.size())));
        }
        return String.join(" ", parts).repeat(random.nextInt(100) == 0 ? 40 : 1);
    }

    private static Quad box(Random random, boolean wild) {
        if (random.nextInt(3) > 0) {
            float left = random.nextInt(900);
            float top = random.nextInt(2000);
            return Quad.rectangle(left, top, left + random.nextInt(100), top + random.nextInt(30));
        }
        float[] at = new float[8];
        for (int i = 0; i < at.length; i++) {
            at[i] = coordinate(random, wild);
        }
        return new Quad(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
    }

    private static float coordinate(Random random, boolean wild) {
        return switch (random.nextInt(wild ? 60 : 50)) {
            case 0 -> 1e30f;
            case 1 -> -Float.MAX_VALUE;
            case 2 -> Float.MIN_VALUE;
            case 50 -> Float.NaN;
            case 51 -> Float.NEGATIVE_INFINITY;
            default -> random.nextFloat() * 3000 - 500;
        };
    }

    private static float confidence(Random random, boolean wild) {
        return switch (random.nextInt(wild ? 60 : 50)) {
            case 50 -> Float.NaN;
            case 51 -> -3;
            case 52 -> Float.POSITIVE_INFINITY;
            default -> random.nextFloat();
        };
    }
}
