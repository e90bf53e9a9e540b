package dev.rightsize.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters that a recogniser can emit, by class index: 0 is "no character", the last one is the space.
 *
 * <p>Classes outside of Latin receipts (a general recogniser knows thousands) are switched off; full-width forms are
 * read as their ordinary ones.
 */
public final class Alphabet {
    private static final char OFF = 0;
    private static final String FULL_WIDTH_MARKS = "，。、：；？！（）【】［］“”‘’～￥％－＋＝＊＃＆＠／·…—《》￡";
    private static final String ORDINARY_MARKS = ",.,:;?!()[][]\"\"''~¥%-+=*#&@/..-<>£";

    private final char[] characters;
    private final int[] live;

    private Alphabet(char[] characters) {
        this.characters = characters;
        List<Integer> indices = new ArrayList<>();
        for (int index = 1; index < characters.length - 1; index++) {
            if (characters[index] != OFF) {
                indices.add(index);
            }
        }
        live = indices.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The alphabet of a list of characters, one a line, as PaddleOCR ships it; the space is added as the last class.
     *
     * @throws IllegalArgumentException if a line is longer than two {@code char}s
     */
    public static Alphabet ofLines(List<String> lines) {
        char[] characters = new char[lines.size() + 2];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > 2) {
                throw new IllegalArgumentException(
                        "Line " + (i + 1) + " of the alphabet must hold one character but is '" + line + "'.");
            }
            characters[i + 1] = line.length() == 1 ? ordinary(line.charAt(0)) : OFF;
        }
        characters[characters.length - 1] = ' ';
        return new Alphabet(characters);
    }

    /** Number of classes, "no character" and space included. */
    public int classes() {
        return characters.length;
    }

    /** Indices of the classes that may be emitted, without "no character" and space. */
    public int[] live() {
        return live.clone();
    }

    /** The classes that may be emitted; the caller must not change it. */
    int[] emitted() {
        return live;
    }

    /**
     * The classes of a text's characters.
     *
     * @throws IllegalArgumentException if one of them is none of the alphabet's
     */
    int[] classesOf(String text) {
        int[] classes = new int[text.length()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = index(text.charAt(i));
        }
        return classes;
    }

    private int index(char character) {
        for (int index = 1; index < characters.length; index++) {
            if (characters[index] == character) {
                return index;
            }
        }
        throw new IllegalArgumentException("Character '" + character + "' is not in the alphabet of "
                + (characters.length - 2) + " characters. Use texts that its recogniser read.");
    }

    /** The character of a class. */
    char character(int index) {
        return characters[index];
    }

    private static char ordinary(char character) {
        int mark = FULL_WIDTH_MARKS.indexOf(character);
        if (mark >= 0) {
            return ORDINARY_MARKS.charAt(mark);
        }
        if (character >= '０' && character <= 'ｚ') {
            return (char) (character - '０' + '0');
        }
        boolean latin = character > ' ' && character < 0x250 && character != '×';
        boolean currency = character >= 0x20A0 && character <= 0x20BF;
        return latin || currency || character == '×' ? character : OFF;
    }
}
