package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.export.RecogniserGraph;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineModel;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.reading.ocr.Alphabet;
import java.util.List;
import java.util.Locale;

/** How many lines a network reads exactly, exported and run as it will be in production. */
final class Validation {
    private static final int THREADS = 2;

    private final Architecture architecture;

    Validation(Architecture architecture) {
        this.architecture = architecture;
    }

    /** The share of lines read exactly, as far as their labels tell; NaN if there are none. */
    double exactShare(Weights weights, List<LabelledLine> lines) {
        byte[] graph = RecogniserGraph.of(architecture, weights, true);
        try (LineModel model = new LineModel(graph, Alphabet.ofLines(ReceiptAlphabet.lines()), THREADS)) {
            List<String> texts = model.readAll(lines);
            int exact = 0;
            for (int i = 0; i < lines.size(); i++) {
                exact += right(lines.get(i), texts.get(i)) ? 1 : 0;
            }
            return lines.isEmpty() ? Double.NaN : (double) exact / lines.size();
        }
    }

    private static boolean right(LabelledLine line, String text) {
        return comparable(line, line.text()).equals(comparable(line, text));
    }

    private static String comparable(LabelledLine line, String text) {
        String spaced = line.spaced() ? text : text.replace(" ", "");
        return line.cased() ? spaced : spaced.toUpperCase(Locale.ROOT);
    }
}
