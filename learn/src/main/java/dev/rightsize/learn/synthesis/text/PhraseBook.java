package dev.rightsize.learn.synthesis.text;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one region, by section, from the text files beside this class.
 *
 * <p>A nearer file's section replaces that of a farther one ({@code en-MY} before {@code en}); a section headed
 * {@code [+name]} adds to it. Immutable and thread-safe.
 */
public final class PhraseBook {
    private static final Pattern WEIGHT = Pattern.compile("(\\d+)\\* (.*)");
    private static final Map<Region, PhraseBook> BOOKS = new EnumMap<>(Region.class);

    static {
        for (Region region : Region.values()) {
            BOOKS.put(region, load(region));
        }
    }

    private final Map<String, List<Phrase>> sections;

    private PhraseBook(Map<String, List<Phrase>> sections) {
        this.sections = sections;
    }

    public static PhraseBook of(Region region) {
        return Objects.requireNonNull(BOOKS.get(region));
    }

    public boolean has(String section) {
        return sections.containsKey(section);
    }

    public Set<String> sections() {
        return sections.keySet();
    }

    /** One phrase of the section, its holes filled. */
    public String say(String section, Dice dice) {
        return say(section, dice, Map.of());
    }

    /** One phrase of the section, its holes filled, {@code {$x}} from {@code variables}. */
    public String say(String section, Dice dice, Map<String, String> variables) {
        StringBuilder out = new StringBuilder();
        phrase(section, dice).say(out, dice, this, variables);
        return out.toString();
    }

    Phrase phrase(String section, Dice dice) {
        List<Phrase> phrases = sections.get(section);
        if (phrases == null) {
            throw new IllegalArgumentException("No section [" + section + "] in this phrase book. Add it to a file.");
        }
        return dice.oneOf(phrases);
    }

    private static PhraseBook load(Region region) {
        Map<String, List<Phrase>> sections = new HashMap<>();
        for (String file : region.phraseFiles()) {
            read(file, sections);
        }
        return new PhraseBook(sections);
    }

    private static void read(String file, Map<String, List<Phrase>> sections) {
        List<Phrase> current = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            if (line.startsWith("[")) {
                boolean adds = line.startsWith("[+");
                String name = line.substring(adds ? 2 : 1, line.indexOf(']'));
                current = adds ? sections.computeIfAbsent(name, unused -> new ArrayList<>()) : new ArrayList<>();
                sections.put(name, current);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                add(line.strip(), current);
            }
        }
    }

    private static void add(String line, List<Phrase> phrases) {
        Matcher weight = WEIGHT.matcher(line);
        if (weight.matches()) {
            Phrase phrase = Phrase.parse(weight.group(2));
            for (int i = 0; i < Integer.parseInt(weight.group(1)); i++) {
                phrases.add(phrase);
            }
            return;
        }
        for (String text : line.split(";")) {
            if (!text.isBlank()) {
                phrases.add(Phrase.parse(text.strip()));
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = PhraseBook.class.getResourceAsStream(file + ".txt")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read phrase book " + file + ".", e);
        }
    }
}
