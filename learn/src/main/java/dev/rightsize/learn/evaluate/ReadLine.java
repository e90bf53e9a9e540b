package dev.rightsize.learn.evaluate;

/**
 * One line of print as it is and as somebody read it.
 *
 * @param truth as printed, as far as the truth keeps it; not empty
 * @param cased whether the truth keeps capital and small letters; otherwise case does not count
 * @param spaced whether the truth keeps spaces; otherwise they do not count
 * @param unseen whether a reader that learnt from lines has never met this text, see {@code HeldOutMeasure}
 * @param read what was read; may be empty
 */
public record ReadLine(String truth, boolean cased, boolean spaced, boolean unseen, String read) {
    /** Whether every character is right, spaces aside; case counts if the truth keeps it. */
    public boolean exact() {
        return truthCharacters().equals(readCharacters());
    }

    /** Whether every character and every space is right; false where the truth keeps none. */
    public boolean exactWithSpaces() {
        return spaced && cased(truth).equals(cased(read));
    }

    /** Whether every character is right, spaces and case aside. */
    public boolean exactFolded() {
        return capitals(withoutSpaces(truth)).equals(capitals(withoutSpaces(read)));
    }

    /** The characters that count: without spaces, in capitals unless the truth keeps case. */
    String truthCharacters() {
        return cased(withoutSpaces(truth));
    }

    String readCharacters() {
        return cased(withoutSpaces(read));
    }

    private String cased(String text) {
        return cased ? text : capitals(text);
    }

    private static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }

    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder(text.length());
        text.chars().forEach(c -> capitals.append(Character.toUpperCase((char) c)));
        return capitals.toString();
    }
}
