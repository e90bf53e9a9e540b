package dev.rightsize.learn.synthesis.print;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.learn.synthesis.PrintedRow;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the rows of a receipt on paper and remembers where each word went. */
public final class PaperPrinter {
    private final SyntheticReceipt receipt;
    private final PrintStyle style;
    private final Dice dice;
    private final float column;
    private final float em;
    private final float lineHeight;
    private final float marginX;
    private final float marginTop;
    private final int width;
    private final int height;
    private final float[] ink;
    private final List<InkCell> cells = new ArrayList<>();

    private PaperPrinter(SyntheticReceipt receipt, PrintStyle style, Dice dice) {
        this.receipt = receipt;
        this.style = style;
        this.dice = dice;
        this.column = style.characterWidth();
        this.em = column * style.aspect();
        this.lineHeight = em * style.leading();
        this.marginX = column * (float) dice.between(1.2, 3.5);
        this.marginTop = lineHeight * (float) dice.between(0.8, 3.5);
        this.width = Math.round(receipt.width() * column + 2 * marginX);
        float y = marginTop;
        for (PrintedRow row : receipt.rows()) {
            y += rowHeight(row);
        }
        this.height = Math.round(y + lineHeight * (float) dice.between(1, 4));
        this.ink = new float[width * height];
    }

    /** The receipt on paper; the same for the same dice. */
    public static Paper print(SyntheticReceipt receipt, PrintStyle style, Dice dice) {
        PaperPrinter printer = new PaperPrinter(receipt, style, dice);
        printer.rows();
        float[] worn = Wear.apply(printer.ink, printer.width, printer.height, style, dice);
        return new Paper(printer.width, printer.height, worn, printer.cells);
    }

    private float rowHeight(PrintedRow row) {
        float lines = switch (row.kind()) {
            case TEXT -> row.emphasis().heightFactor();
            case RULE -> 0.6f;
            case BARCODE -> 2.8f;
            case SQUARE_CODE -> 6.5f;
        };
        return (row.gapAbove() + lines) * lineHeight;
    }

    private void rows() {
        float y = marginTop;
        for (int i = 0; i < receipt.rows().size(); i++) {
            PrintedRow row = receipt.rows().get(i);
            float top = y + row.gapAbove() * lineHeight;
            y += rowHeight(row);
            switch (row.kind()) {
                case TEXT -> text(row, i, top, y - (y - top) * 0.24f);
                case RULE ->
                    fill(
                            marginX,
                            top + lineHeight * 0.25f,
                            width - marginX,
                            top + lineHeight * 0.25f + Math.max(1, em * 0.07f),
                            1);
                case BARCODE -> barcode(top + lineHeight * 0.2f, y - lineHeight * 0.2f);
                case SQUARE_CODE -> squareCode(top + lineHeight * 0.3f, y - lineHeight * 0.3f);
            }
        }
    }

    private void text(PrintedRow row, int index, float top, float baseline) {
        Emphasis emphasis = row.emphasis();
        boolean inverse = emphasis == Emphasis.INVERSE;
        if (inverse) {
            fill(marginX, top, width - marginX, top + lineHeight, 0.95f);
        }
        List<PrintedCell> printed = row.cells();
        float free = 1;
        for (int i = 0; i < printed.size(); i++) {
            float limit = i + 1 < printed.size()
                    ? pixel(printed.get(i + 1), emphasis) - column * 0.5f
                    : width - marginX * 0.3f;
            free = cell(printed.get(i), index, emphasis, baseline, free, Math.min(limit, width - 2), inverse);
        }
    }

    private Typeface face(Emphasis emphasis) {
        return switch (emphasis) {
            case LOGO -> style.logo();
            case NORMAL, SMALL, WIDE, TALL -> style.text();
            default -> style.bold();
        };
    }

    /** Horizontal pixels of one em. */
    private float scaleX(Emphasis emphasis) {
        if (emphasis == Emphasis.LOGO) {
            return em * 1.75f;
        }
        float plain = style.monospaced() ? column / face(emphasis).advance('n') : em * 0.98f;
        return plain * emphasis.widthFactor();
    }

    private float pixel(PrintedCell cell, Emphasis emphasis) {
        float textWidth = textWidth(cell.text(), emphasis, scaleX(emphasis));
        float anchor = marginX + cell.column() * column;
        float left = switch (cell.anchor()) {
            case LEFT -> anchor;
            case CENTRE -> anchor - textWidth / 2;
            case RIGHT -> anchor - textWidth;
        };
        return Math.max(1, left);
    }

    private float textWidth(String text, Emphasis emphasis, float scaleX) {
        return face(emphasis).advance(text) * scaleX;
    }

    /** Prints from {@code free} on, narrower if it must end before {@code limit}; returns where the next may begin. */
    private float cell(
            PrintedCell cell, int row, Emphasis emphasis, float baseline, float free, float limit, boolean inverse) {
        float scaleX = scaleX(emphasis);
        float wanted = textWidth(cell.text(), emphasis, scaleX);
        float wish = pixel(cell, emphasis);
        float left = Math.max(free, wish);
        float end = cell.anchor() == PrintedCell.Anchor.RIGHT ? Math.min(limit, Math.max(wish, 1) + wanted) : limit;
        if (left + wanted > end + 0.5f) {
            scaleX *= Math.max(0.5f, (end - left) / wanted);
        }
        float scaleY = em * emphasis.heightFactor() * (emphasis == Emphasis.LOGO ? 0.85f : 1);
        List<InkBox> words = new ArrayList<>();
        InkBox word = null;
        InkBox all = null;
        float pen = left;
        for (int i = 0; i < cell.text().length(); i++) {
            char c = cell.text().charAt(i);
            InkBox box = c == ' ' ? null : glyph(face(emphasis), c, pen, baseline, scaleX, scaleY, inverse);
            pen += face(emphasis).advance(c) * scaleX;
            if (box == null) {
                addWord(words, word);
                word = c == ' ' ? null : word;
            } else {
                word = word == null ? box : word.around(box);
                all = all == null ? box : all.around(box);
            }
        }
        addWord(words, word);
        if (all != null) {
            cells.add(new InkCell(row, cell, cell.text(), all, words));
        }
        return pen + column * 0.4f;
    }

    private static void addWord(List<InkBox> words, @Nullable InkBox word) {
        if (word != null) {
            words.add(word);
        }
    }

    private @Nullable InkBox glyph(
            Typeface face, char c, float pen, float baseline, float scaleX, float scaleY, boolean inverse) {
        int x = (int) Math.floor(pen);
        int phase = Math.min(3, (int) ((pen - x) * 4));
        int y = Math.round(baseline);
        GlyphMask mask = style.dots() && face == style.text()
                ? NeedleFont.mask(face, c, scaleX, scaleY)
                : face.mask(c, scaleX, scaleY, phase);
        if (mask.width() == 0) {
            return null;
        }
        for (int row = 0; row < mask.height(); row++) {
            for (int col = 0; col < mask.width(); col++) {
                put(x + mask.left() + col, y + mask.top() + row, mask.coverage()[row * mask.width() + col], inverse);
            }
        }
        return new InkBox(
                x + mask.left(), y + mask.top(), x + mask.left() + mask.width() - 1, y + mask.top() + mask.height());
    }

    private void put(int x, int y, float amount, boolean inverse) {
        if (x >= 0 && y >= 0 && x < width && y < height && amount > 0) {
            int at = y * width + x;
            ink[at] = inverse ? Math.max(0, ink[at] - amount) : Math.max(ink[at], amount);
        }
    }

    private void fill(float left, float top, float right, float bottom, float amount) {
        for (int y = Math.round(top); y < Math.round(bottom); y++) {
            for (int x = Math.round(left); x < Math.round(right); x++) {
                put(x, y, amount, false);
            }
        }
    }

    private void barcode(float top, float bottom) {
        float x = width * 0.2f;
        while (x < width * 0.8f) {
            float bar = column * dice.oneOf(0.12f, 0.24f, 0.36f);
            fill(x, top, x + bar, bottom, 1);
            x += bar + column * dice.oneOf(0.15f, 0.25f, 0.4f);
        }
    }

    private void squareCode(float top, float bottom) {
        int modules = 25;
        float size = (bottom - top) / modules;
        float left = (width - (bottom - top)) / 2;
        for (int row = 0; row < modules; row++) {
            for (int col = 0; col < modules; col++) {
                if (finder(row, col, modules) || !corner(row, col, modules) && dice.chance(0.48)) {
                    fill(left + col * size, top + row * size, left + (col + 1) * size, top + (row + 1) * size, 1);
                }
            }
        }
    }

    private static boolean corner(int row, int col, int modules) {
        return row < 8 && (col < 8 || col >= modules - 8) || row >= modules - 8 && col < 8;
    }

    private static boolean finder(int row, int col, int modules) {
        int r = row < 7 ? row : row - (modules - 7);
        int c = col < 7 ? col : col - (modules - 7);
        boolean inside = corner(row, col, modules) && r >= 0 && r < 7 && c >= 0 && c < 7;
        int ring = Math.max(Math.abs(r - 3), Math.abs(c - 3));
        return inside && ring != 2;
    }
}
