package dev.rightsize.cli.layout;

import java.util.ArrayList;
import java.util.List;

/** Sentences in lines of at most a hundred columns. */
public final class Wrap {
    /** The widest line that is written. */
    public static final int WIDTH = 100;

    private Wrap() {}

    /**
     * A label and a text beside it; further lines of the text stand below its first.
     *
     * @param indent spaces before the label
     * @param room columns for the label, with the space after it; a longer one has the first line for itself
     */
    public static List<String> beside(int indent, String label, int room, String text) {
        List<String> lines = new ArrayList<>();
        List<String> wrapped = lines(text, WIDTH - indent - room);
        String margin = " ".repeat(indent + room);
        boolean fits = label.isEmpty() || label.length() < room;
        if (!fits) {
            lines.add(" ".repeat(indent) + label);
        }
        for (int i = 0; i < wrapped.size(); i++) {
            String start = i == 0 && fits ? " ".repeat(indent) + pad(label, room) : margin;
            lines.add((start + wrapped.get(i)).stripTrailing());
        }
        return lines;
    }

    /** A text in lines of at most {@code width} columns; a longer word has a line for itself. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
