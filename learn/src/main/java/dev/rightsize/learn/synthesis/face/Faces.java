package dev.rightsize.learn.synthesis.face;

import dev.rightsize.learn.synthesis.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Faces to print with, by how receipts use them. Immutable and thread-safe. */
public final class Faces {
    private static final int MAX_TRIES = 8;
    private static final double[] SHARES = {65, 25, 10};

    /** What a face is used for. */
    public enum Use {
        /** The rows of a till's printer: of one width, of dots, or narrow. */
        TILL,
        /** Text of office printers and bills. */
        PLAIN,
        /** Names in large type. */
        DISPLAY
    }

    private final Map<Use, List<Face>> faces = new EnumMap<>(Use.class);
    private final Face last;

    /**
     * @param faces to choose from, by use, each as often as it is given; no use may lack a face
     * @param last for texts that the others do not cover
     */
    public Faces(Map<Use, List<Face>> faces, Face last) {
        for (Use use : Use.values()) {
            List<Face> some = faces.getOrDefault(use, List.of());
            if (some.isEmpty()) {
                throw new IllegalArgumentException("No face for " + use + ". Give at least one for each use.");
            }
            this.faces.put(use, List.copyOf(some));
        }
        this.last = last;
    }

    /** These and others; those given now are drawn with the probability {@code share}. */
    public Faces and(Faces others, double share) {
        Map<Use, List<Face>> all = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            all.put(use, mixed(of(use), others.of(use), share));
        }
        return new Faces(all, last);
    }

    private static List<Face> mixed(List<Face> these, List<Face> others, double share) {
        int repeats = (int) Math.max(1, Math.round(others.size() * (1 - share) / share / these.size()));
        List<Face> all = new ArrayList<>(others);
        for (int i = 0; i < repeats; i++) {
            all.addAll(these);
        }
        return all;
    }

    /** For texts that no other covers. */
    Face last() {
        return last;
    }

    List<Face> of(Use use) {
        return Objects.requireNonNull(faces.get(use));
    }

    /** A face that covers the text. */
    public Face draw(String text, Dice dice) {
        for (int i = 0; i < MAX_TRIES; i++) {
            Use use = Use.values()[dice.weighted(SHARES)];
            Face face = dice.oneOf(of(use));
            if (face.covers(text)) {
                return face;
            }
        }
        return last;
    }
}
