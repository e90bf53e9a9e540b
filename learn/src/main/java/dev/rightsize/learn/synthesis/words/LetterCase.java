package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.text.Normalizer;
import java.util.Locale;

/** How tills write words: mostly in capitals, often cut short, now and then without accents. */
enum LetterCase {
    CAPITALS {
        @Override
        String write(String text, Dice dice) {
            return upper(text);
        }
    },
    TITLE {
        @Override
        String write(String text, Dice dice) {
            StringBuilder out = new StringBuilder();
            for (String word : text.split(" ")) {
                out.append(out.isEmpty() ? "" : " ").append(first(word));
            }
            return out.toString();
        }
    },
    SENTENCE {
        @Override
        String write(String text, Dice dice) {
            return first(text);
        }
    },
    SMALL {
        @Override
        String write(String text, Dice dice) {
            return text;
        }
    },
    /** As tills cut the names of goods: {@code PATATES BRV 500G}. */
    CUT {
        @Override
        String write(String text, Dice dice) {
            StringBuilder out = new StringBuilder();
            for (String word : text.split(" ")) {
                int keep = dice.chance(0.55) ? dice.between(2, 5) : word.length();
                String part = word.substring(0, Math.min(word.length(), keep));
                out.append(out.isEmpty() ? "" : dice.oneOf(" ", " ", " ", ".", "/", "-", ". "));
                out.append(dice.chance(0.8) ? upper(part) : first(part));
            }
            return out + dice.oneOf("", ".", " " + dice.between(1, 9) + "00G", " " + dice.between(1, 12) + "U", "", "");
        }
    },
    MIXED {
        @Override
        String write(String text, Dice dice) {
            StringBuilder out = new StringBuilder();
            text.chars().forEach(c -> {
                String letter = Character.toString(c);
                out.append(dice.chance(0.5) ? upper(letter) : letter);
            });
            return out.toString();
        }
    };

    /** The text in this case. */
    abstract String write(String text, Dice dice);

    /** A case, as often as tills use it, with accents or without. */
    static String any(String text, Dice dice) {
        LetterCase chosen = values()[dice.weighted(46, 20, 9, 14, 9, 2)];
        String written = chosen.write(text, dice);
        return dice.chance(0.08) ? plain(written) : written;
    }

    /** Without accents, as tills that lack them print. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String first(String text) {
        return text.isEmpty() ? text : upper(text.substring(0, 1)) + text.substring(1);
    }
}
