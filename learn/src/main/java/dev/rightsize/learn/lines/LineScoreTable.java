package dev.rightsize.learn.lines;

import dev.rightsize.learn.evaluate.LineScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores of readers as a table in Markdown, in per cent, the number of lines or characters behind. */
public final class LineScoreTable {
    private static final String HEAD = "| set | reader | exact, with spaces | exact, without | case aside "
            + "| text not learnt | numbers | characters wrong | beyond ASCII |";

    private final List<String> rows = new ArrayList<>(List.of(HEAD, "|---|---|--:|--:|--:|--:|--:|--:|--:|"));

    /** Adds a row for each set. */
    public void add(String reader, Map<String, LineScore> scores) {
        scores.forEach((set, score) -> rows.add(String.join(
                " | ",
                "| " + set,
                reader,
                score.withSpaces().toString(),
                score.exact() + " of " + score.exact().all(),
                score.folded().toString(),
                score.unseen() + " of " + score.unseen().all(),
                score.numbers() + " of " + score.numbers().all(),
                String.format(Locale.ROOT, "%.2f", 100 * score.characterErrorRate()),
                score.beyondAscii() + " of " + score.beyondAscii().all() + " |")));
    }

    /** The table so far. */
    public List<String> lines() {
        return List.copyOf(rows);
    }
}
