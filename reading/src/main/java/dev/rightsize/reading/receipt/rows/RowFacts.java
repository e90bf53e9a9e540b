package dev.rightsize.reading.receipt.rows;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.receipt.typed.AmountMatch;
import dev.rightsize.reading.receipt.typed.Amounts;
import dev.rightsize.reading.receipt.typed.Concept;
import dev.rightsize.reading.receipt.typed.DateMatch;
import dev.rightsize.reading.receipt.typed.Dates;
import dev.rightsize.reading.receipt.typed.KeywordMatch;
import dev.rightsize.reading.receipt.typed.Keywords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row with everything that was found in its text. Offsets count in {@link #text()}.
 *
 * @param row the row
 * @param text its cells' texts, joined by single spaces
 * @param amounts numbers that may be money; none reaches over two cells
 * @param dates dates
 * @param keywords known words
 */
public record RowFacts(
        Row row, String text, List<AmountMatch> amounts, List<DateMatch> dates, List<KeywordMatch> keywords) {
    public RowFacts {
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        keywords = List.copyOf(keywords);
    }

    static RowFacts of(Row row) {
        String text = row.text();
        List<DateMatch> dates = Dates.find(text);
        List<AmountMatch> amounts = new ArrayList<>();
        int begin = 0;
        for (TextLine cell : row.cells()) {
            for (AmountMatch amount : Amounts.find(cell.text())) {
                AmountMatch moved = amount.movedBy(begin);
                if (dates.stream().noneMatch(date -> date.start() < moved.end() && moved.start() < date.end())) {
                    amounts.add(moved);
                }
            }
            begin += cell.text().length() + 1;
        }
        return new RowFacts(row, text, amounts, dates, Keywords.find(text));
    }

    /** The strongest sign of a concept in this row, 0 if there is none. */
    public double strength(Concept concept) {
        double most = 0;
        for (KeywordMatch keyword : keywords) {
            if (keyword.concept() == concept) {
                most = Math.max(most, keyword.strength());
            }
        }
        return most;
    }

    /** The last number that looks like money, or null. */
    public @Nullable AmountMatch lastMoney() {
        AmountMatch last = null;
        for (AmountMatch amount : amounts) {
            if (amount.looksLikeMoney()) {
                last = amount;
            }
        }
        return last;
    }

    /** Where the characters from {@code start} to {@code end} stand. */
    public Quad box(int start, int end) {
        Quad box = null;
        int at = 0;
        for (TextLine cell : row.cells()) {
            for (Word word : cell.words()) {
                int wordEnd = at + word.text().length();
                if (at < end && wordEnd > start) {
                    box = box == null ? word.box() : box.to(word.box());
                }
                at = wordEnd + 1;
            }
        }
        return box == null ? box() : box;
    }

    /** Confidence of the least sure word among the characters from {@code start} to {@code end}; 0 if there is none. */
    public double confidence(int start, int end) {
        double least = 1;
        boolean any = false;
        int at = 0;
        for (TextLine cell : row.cells()) {
            for (Word word : cell.words()) {
                int wordEnd = at + word.text().length();
                if (at < end && wordEnd > start) {
                    least = Math.min(least, word.confidence());
                    any = true;
                }
                at = wordEnd + 1;
            }
        }
        return any ? least : 0;
    }

    /** Where the row stands. */
    public Quad box() {
        List<TextLine> cells = row.cells();
        Quad first = cells.get(0).box();
        return cells.size() == 1 ? first : first.to(cells.get(cells.size() - 1).box());
    }

    /** Mean height of its cells in pixels, wider ones counting more. */
    public double height() {
        double sum = 0;
        double weight = 0;
        for (TextLine cell : row.cells()) {
            sum += cell.box().textHeight() * cell.box().textWidth();
            weight += cell.box().textWidth();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** Mean confidence of its characters. */
    public double confidence() {
        double sum = 0;
        for (TextLine cell : row.cells()) {
            sum += cell.confidence();
        }
        return sum / row.cells().size();
    }
}
