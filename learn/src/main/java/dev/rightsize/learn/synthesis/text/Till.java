package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Emphasis;
import dev.rightsize.learn.synthesis.PrintedCell;
import dev.rightsize.learn.synthesis.PrintedRow;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.reading.receipt.Role;
import java.util.HashMap;
import java.util.Map;

/** Everything the printers of a receipt's parts share. */
record Till(
        Region region,
        Dice dice,
        PhraseBook book,
        Habits habits,
        Roll roll,
        Merchant merchant,
        Bill bill,
        Draft truth) {

    String say(String section) {
        return book.say(section, dice, variables(Map.of()));
    }

    String say(String section, Map<String, String> more) {
        return book.say(section, dice, variables(more));
    }

    private Map<String, String> variables(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>();
        variables.put("name", merchant.name());
        variables.put("web", merchant.web());
        variables.put("slug", merchant.slug());
        variables.put("rate", "");
        variables.putAll(more);
        return variables;
    }

    /** A dividing line of characters, a drawn one, or just space, as this till does it. */
    void rule() {
        String fill = habits.ruleText();
        if (fill.equals(" ")) {
            roll.feed(0.7);
        } else if (fill.isEmpty()) {
            roll.graphic(PrintedRow.Kind.RULE);
        } else {
            String line = fill.repeat(roll.width()).substring(0, roll.width());
            roll.text(roll.left(line, 0, Role.OTHER));
        }
    }

    /** A label of the sums and its amount, each with the same role. */
    void sum(Emphasis emphasis, String label, String amount, Role role) {
        String full = label.endsWith(":") ? label : label + habits.colon().stripTrailing();
        double edge = roll.width() - (habits.taxLetter() ? 2 : 0);
        float factor = emphasis.widthFactor();
        boolean tooLong = habits.labelColumn() + (full.length() + amount.length() + 1) * factor > edge;
        PrintedCell name = habits.labelsRight() && full.length() * factor < habits.labelColumn()
                ? roll.right(full, habits.labelColumn(), role)
                : roll.left(full, tooLong || habits.labelsRight() ? 0 : habits.labelColumn(), role);
        roll.text(emphasis, name, roll.right(amount, edge, role));
    }

    String money(long hundredths) {
        return habits.sumMoney().format(hundredths);
    }
}
