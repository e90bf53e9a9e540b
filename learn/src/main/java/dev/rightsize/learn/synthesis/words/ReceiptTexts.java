package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.learn.synthesis.PrintedRow;
import dev.rightsize.learn.synthesis.SyntheticReceipt;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import java.util.List;
import java.util.stream.Collectors;

/** Cells, and now and then whole rows, of generated receipts. */
final class ReceiptTexts implements TextSource {
    private final ReceiptGenerator generator;

    ReceiptTexts(ReceiptGenerator generator) {
        this.generator = generator;
    }

    @Override
    public String draw(Dice dice) {
        long seed = dice.nextLong();
        SyntheticReceipt receipt = dice.chance(0.08) ? generator.generateOther(seed) : generator.generate(seed);
        List<PrintedRow> rows = receipt.rows().stream()
                .filter(row -> row.kind() == PrintedRow.Kind.TEXT)
                .toList();
        List<PrintedCell> cells = dice.oneOf(rows).cells();
        if (cells.size() > 1 && dice.chance(0.25)) {
            String gap = " ".repeat(dice.between(1, dice.chance(0.3) ? 9 : 4));
            return cells.stream().map(PrintedCell::text).collect(Collectors.joining(gap));
        }
        return dice.oneOf(cells).text();
    }
}
