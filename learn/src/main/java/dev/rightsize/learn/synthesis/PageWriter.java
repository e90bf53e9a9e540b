package dev.rightsize.learn.synthesis;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.receipt.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns a printed receipt into the page an OCR would give, on a grid of characters. */
final class PageWriter {
    /** A cell on its way to the page. */
    record Seen(String text, float left, float right, Set<Role> roles) {}

    private final SyntheticReceipt receipt;
    private final PageNoise noise;
    private final Dice dice;
    private final TextNoise textNoise;
    private final float characterWidth;
    private final float lineHeight;
    private final float marginX;
    private final float slope;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Set<Role>>> roles = new ArrayList<>();

    private PageWriter(SyntheticReceipt receipt, PageNoise noise) {
        this.receipt = receipt;
        this.noise = noise;
        this.dice = new Dice(receipt.seed()).fork("page");
        this.textNoise = new TextNoise(dice, noise);
        this.characterWidth = (float) dice.between(7, 22);
        this.lineHeight = characterWidth * (float) dice.between(1.7, 2.6);
        this.marginX = characterWidth * (float) dice.between(0.5, 12);
        this.slope = (float) dice.between(-noise.tilt(), noise.tilt());
    }

    static LabelledPage write(SyntheticReceipt receipt, PageNoise noise) {
        return new PageWriter(receipt, noise).write();
    }

    private LabelledPage write() {
        float width = receipt.width() * characterWidth + marginX + characterWidth * (float) dice.between(0.5, 12);
        float y = lineHeight * (float) dice.between(0.5, 8);
        for (PrintedRow row : receipt.rows()) {
            y += row.gapAbove() * lineHeight;
            float height = row.emphasis().heightFactor() * lineHeight;
            if (row.kind() == PrintedRow.Kind.TEXT) {
                text(row, y, height * 0.75f);
                y += height;
            } else {
                y += lineHeight
                        * (row.kind() == PrintedRow.Kind.RULE ? 0.5f : row.kind() == PrintedRow.Kind.BARCODE ? 3 : 7);
            }
            if (dice.chance(noise.stray())) {
                add(
                        List.of(new Seen(textNoise.stray(), 0, 4 * characterWidth, EnumSet.of(Role.OTHER))),
                        y,
                        lineHeight * 0.6f);
            }
        }
        float height = y + lineHeight * (float) dice.between(0.5, 8);
        return new LabelledPage(new Page(Math.round(width), Math.round(height), 0, rows), roles, receipt);
    }

    private void text(PrintedRow row, float y, float height) {
        float width = row.emphasis().widthFactor() * characterWidth;
        List<Seen> seen = new ArrayList<>();
        for (PrintedCell cell : row.cells()) {
            if (!dice.chance(noise.drop())) {
                float left = marginX + cell.left(row.emphasis().widthFactor()) * characterWidth;
                seen.add(new Seen(cell.text(), left, left + cell.text().length() * width, cell.roles()));
            }
        }
        List<Seen> pieces = split(merge(seen), width);
        if (pieces.size() > 1 && dice.chance(noise.row())) {
            add(pieces.subList(0, 1), y, height);
            add(pieces.subList(1, pieces.size()), y + height * 0.3f, height);
        } else if (!pieces.isEmpty()) {
            add(pieces, y, height);
        }
    }

    private List<Seen> merge(List<Seen> cells) {
        List<Seen> merged = new ArrayList<>();
        for (Seen cell : cells) {
            Seen last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            float gap = last == null ? 0 : (cell.left() - last.right()) / characterWidth;
            if (last != null && (gap < 1.6f || gap < 5 && dice.chance(noise.merge()))) {
                Set<Role> both = EnumSet.copyOf(last.roles());
                both.addAll(cell.roles());
                merged.set(
                        merged.size() - 1,
                        new Seen(
                                last.text() + " ".repeat(Math.max(1, Math.round(gap))) + cell.text(),
                                last.left(),
                                Math.max(last.right(), cell.right()),
                                both));
            } else {
                merged.add(cell);
            }
        }
        return merged;
    }

    private List<Seen> split(List<Seen> cells, float width) {
        List<Seen> pieces = new ArrayList<>();
        for (Seen cell : cells) {
            int wide = cell.text().indexOf("  ");
            int at = wide > 0 ? wide : cell.text().indexOf(' ', cell.text().length() / 3);
            if (at > 0 && dice.chance(wide > 0 ? 0.4 : noise.split())) {
                float x = cell.left()
                        + (cell.right() - cell.left()) * at / cell.text().length();
                pieces.add(new Seen(cell.text().substring(0, at), cell.left(), x, cell.roles()));
                String rest = cell.text().substring(at);
                float skip = (rest.length() - rest.stripLeading().length()) * width;
                pieces.add(new Seen(rest.strip(), Math.min(x + skip, cell.right()), cell.right(), cell.roles()));
            } else {
                pieces.add(cell);
            }
        }
        return pieces;
    }

    private void add(List<Seen> cells, float y, float height) {
        List<TextLine> lines = new ArrayList<>();
        List<Set<Role>> cellRoles = new ArrayList<>();
        for (Seen cell : cells) {
            String text = textNoise.read(cell.text());
            if (!text.isBlank()) {
                lines.add(line(text, cell, y, height));
                cellRoles.add(cell.roles());
            }
        }
        if (!lines.isEmpty()) {
            rows.add(new Row(lines));
            roles.add(cellRoles);
        }
    }

    private TextLine line(String text, Seen cell, float y, float height) {
        float width = (cell.right() - cell.left()) / text.length();
        List<Word> words = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf(' ', from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                String word = text.substring(from, end);
                words.add(new Word(
                        word,
                        box(cell.left() + from * width, cell.left() + end * width, y, height),
                        textNoise.confidence()));
                joined.append(joined.isEmpty() ? "" : " ").append(word);
            }
            from = end + 1;
        }
        return new TextLine(
                joined.toString(), box(cell.left(), cell.right(), y, height), textNoise.confidence(), words);
    }

    private Quad box(float left, float right, float y, float height) {
        float jitter = noise.tilt() == 0 ? 0 : (float) dice.between(-0.05, 0.05) * height;
        float start = y + left * slope + jitter;
        float end = y + right * slope + jitter;
        return new Quad(left, start, right, end, right, end + height, left, start + height);
    }
}
